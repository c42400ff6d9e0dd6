using Dashboard.Documents;
using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>One meeting: facts, agenda, answers, minutes, what it resolved, its documents and what was said. Departments answer here.</summary>
[PagePermission(Permissions.MeetingsRead, Change = Permissions.MeetingsAnswer)]
[NeedsNoSnapshot]
public sealed class ShowModel(RecordTools tools, AttachmentStore files, DocxExport taken, IStringLocalizer<MeetingsTexts> text) : MeetingPage(tools)
{
    public IReadOnlyList<Resolution> Resolutions { get; private set; } = [];

    /// <summary>What earlier meetings resolved and this one looks at, by id.</summary>
    public IReadOnlyDictionary<int, Resolution> Carried { get; private set; } = new Dictionary<int, Resolution>();

    /// <summary>Invitations that this user answers: their department's, or all of them for the secretary.</summary>
    public IReadOnlyList<Invitation> Answerable { get; private set; } = [];

    public string? SpeaksFor => Departments.SpeaksFor(Me, Meeting);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAllAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(int id, int number, CancellationToken stop) => await LoadAsync(id, stop) ? await DownloadAsync(files, Meeting, number, stop) : NotFound();

    /// <summary>会议通知 as docx.</summary>
    [Export]
    public async Task<IActionResult> OnGetNoticeAsync(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) && Meeting.Number is not null ? await DocxAsync(MeetingDocuments.Notice(Meeting, Sample), stop) : NotFound();

    /// <summary>会议纪要 as docx.</summary>
    [Export]
    public async Task<IActionResult> OnGetMinutesAsync(int id, CancellationToken stop) =>
        await LoadAllAsync(id, stop) && Meeting.Minutes is not null ? await DocxAsync(MeetingDocuments.Minutes(Meeting, Resolutions, Sample), stop) : NotFound();

    /// <summary>回执.</summary>
    public Task<IActionResult> OnPostAnswerAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        var department = Typed["department"];
        if (Answerable.FirstOrDefault(invitation => invitation.Department == department) is not { } invitation)
        {
            ModelState.AddModelError("coming", text["not_your_answer"]);
            return Page();
        }

        var (coming, who, remark) = (Chosen("coming", ["yes", "no"]), Optional("who", 200), Optional("remark", 2000));
        return !ModelState.IsValid || Refused(coming == "no" ? "remark" : "who", Meeting.Acknowledge(department, coming == "yes", who, remark, Me.Name, Now))
            ? Page()
            : await SaveAsync(AuditActions.RecordAnswered, invitation, null, text["answered_done", Departments.Name(department)], stop);
    });

    public Task<IActionResult> OnPostSayAsync(int id, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        if (!await LoadAllAsync(id, stop))
        {
            return NotFound();
        }

        var said = Meeting.Say(Optional("comment", Comment.Longest), Me.Name, Me.Access.Department, Now);
        return said is null || !ModelState.IsValid ? Page() : await SaveAsync(AuditActions.RecordAnswered, said, null, text["said_done"], stop);
    });

    private bool Sample => HttpContext.RequestServices.GetRequiredService<BusinessDate>().Mode == DataMode.Sample;

    private Task<FileContentResult> DocxAsync((string Name, OfficialDocument Document) document, CancellationToken stop) =>
        taken.FileAsync(document.Document, $"{Meeting.Title}-{document.Name}", 1, stop);

    private async Task<bool> LoadAllAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return false;
        }

        Resolutions = await Db.Set<Resolution>().Where(resolution => resolution.MeetingId == id).OrderBy(resolution => resolution.Id).ToListAsync(stop);
        var carried = Meeting.Agenda.Select(point => point.ResolutionId).OfType<int>().ToList();
        Carried = await Db.Set<Resolution>().AsNoTracking().Where(resolution => carried.Contains(resolution.Id)).ToDictionaryAsync(resolution => resolution.Id, stop);
        Answerable = Meeting.State != MeetingState.Convened || !Me.Has(Permissions.MeetingsAnswer) ? []
            : Me.Has(Permissions.MeetingsWrite) ? Meeting.Invitations
            : [.. Meeting.Invitations.Where(invitation => invitation.Department == SpeaksFor)];
        return true;
    }
}
