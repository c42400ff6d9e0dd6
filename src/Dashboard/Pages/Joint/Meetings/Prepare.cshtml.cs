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

/// <summary>议题与材料: the points of a meeting, and the papers that departments read before it.</summary>
[PagePermission(Permissions.MeetingsWrite, Change = Permissions.MeetingsWrite)]
[NeedsNoSnapshot]
[RequestSizeLimit(AttachmentStore.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentStore.MostBytes + (1 << 20))]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class PrepareModel(RecordTools tools, AttachmentStore files, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    private string Here => $"{Home}/prepare";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(int id, CancellationToken stop) => await Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var department = Typed["department"].Length == 0 ? null : Chosen("department", Departments.Codes);
        var title = Required("point", 2000);
        return !ModelState.IsValid || Refused("point", Meeting.AddPoint(title, department)) ? Page() : await SaveAsync(AuditActions.RecordChanged, Meeting.Agenda[^1], null, text["point_added"], stop, Here);
    });

    public Task<IActionResult> OnPostRemoveAsync(int id, int point, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var removed = Meeting.Agenda.FirstOrDefault(item => item.Number == point);
        return Refused("point", Meeting.RemovePoint(point)) ? Page() : await SaveAsync(AuditActions.RecordChanged, removed, null, text["point_removed"], stop, Here);
    });

    public async Task<IActionResult> OnPostAttachAsync(int id, IFormFile? paper, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (paper is null)
        {
            ModelState.AddModelError("paper", text["no_file"]);
            return Page();
        }

        await using var content = paper.OpenReadStream();
        var (file, refusal) = await files.KeepAsync(paper.FileName, content, stop);
        if (Refused("paper", refusal))
        {
            return Page();
        }

        return await Collision.AgainAsync<IActionResult>(Db, async () =>
        {
            await LoadAsync(id, stop);
            return await SaveAsync(AuditActions.FileAttached, Meeting.Attach(file!, Meeting.Papers, Me.Name, Now), null, text["file_attached", file!.Name], stop, Here);
        });
    }

    public Task<IActionResult> OnPostDetachAsync(int id, int number, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAsync(id, stop) || Meeting.Attachments.FirstOrDefault(file => file.Number == number && file.IsThere) is not { } attachment)
        {
            return NotFound();
        }

        return Refused($"why-{number}", attachment.Remove(Me.Name, Now, Typed[$"why-{number}"])) ? Page() : await SaveAsync(AuditActions.FileRemoved, attachment, attachment.RemovedBecause, text["file_detached"], stop, Here);
    });
}
