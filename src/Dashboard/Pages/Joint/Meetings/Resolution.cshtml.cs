using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>One resolution: what, who, by when, and what was done about it. Departments in charge report here.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsAnswer)]
[NeedsNoSnapshot]
[RequestSizeLimit(AttachmentStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentStore.MostBytes + (1 << 20))]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class ResolutionModel(RecordTools tools, AttachmentStore files, IStringLocalizer<MeetingsTexts> text) : ResolutionPage(tools)
{
    private const int LongestText = 2000;

    /// <summary>Departments that this user reports for: their own, or all in charge for the secretary.</summary>
    public IReadOnlyList<string> ReportsFor =>
        !Resolution.IsUnfinished || !Me.Has(Permissions.MeetingsAnswer) ? []
        : Me.Has(Permissions.MeetingsWrite) ? [Resolution.Owner, .. Resolution.Helpers]
        : Departments.SpeaksFor(Me, Resolution) is { } mine && Resolution.IsOf(mine) ? [mine]
        : [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("done", "no")), null);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(int id, int number, CancellationToken stop) => await LoadAsync(id, stop) ? await DownloadAsync(files, Resolution, number, stop) : NotFound();

    /// <summary>跟进 or 报结, with evidence.</summary>
    public async Task<IActionResult> OnPostReportAsync(int id, IFormFile? evidence, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var (file, refusal) = evidence is null ? (null, null) : await KeepAsync(evidence, stop);
        Refused("evidence", refusal);
        return await Collision.AgainAsync<IActionResult>(Db, async () =>
        {
            await LoadAsync(id, stop);
            var (department, said, isDone) = (Chosen("department", ReportsFor), Required("text", LongestText), Chosen("done", ["yes", "no"]) == "yes");
            if (!ModelState.IsValid || Refused("text", isDone ? Resolution.Report(department, said, Me.Name, Now) : Resolution.Follow(department, said, Me.Name, Now)))
            {
                return Page();
            }

            var follow = Resolution.FollowUps[^1];
            if (file is not null)
            {
                Audit.Add(AuditActions.FileAttached, Resolution.Attach(file, FollowUp.Evidence(follow.Number), Me.Name, Now));
            }

            return await SaveAsync(isDone ? AuditActions.RecordMoved : AuditActions.RecordAnswered, isDone ? Resolution : follow, isDone ? said : null, text[isDone ? "reported_done" : "followed_done"], stop);
        });
    }

    public Task<IActionResult> OnPostSayAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var said = Resolution.Say(Optional("comment", Comment.Longest), Me.Name, Me.Access.Department, Now);
        return said is null || !ModelState.IsValid ? Page() : await SaveAsync(AuditActions.RecordAnswered, said, null, text["said_done"], stop);
    });

    private async Task<(StoredFile? File, Refusal? Refusal)> KeepAsync(IFormFile sent, CancellationToken stop)
    {
        await using var content = sent.OpenReadStream();
        return await files.KeepAsync(sent.FileName, content, stop);
    }
}
