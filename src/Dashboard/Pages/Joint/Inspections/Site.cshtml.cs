using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Checklists;
using Model.Operations.Audit;
using Model.Operations.Kit.Attachments;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>
/// 现场检查: the page that is filled in on a phone at the employer's. One form for both ways: sent by the browser itself, or by <c>site.js</c>, which
/// keeps what was typed on the phone until it has arrived. Whatever is sent twice is there once: answers by item, findings by key, photos by their bytes.
/// </summary>
[PagePermission(Permissions.InspectionsAnswer, Change = Permissions.InspectionsAnswer)]
[NeedsNoSnapshot]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 8192)]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class SiteModel(RecordTools tools, AttachmentStore files, IStringLocalizer<InspectionsTexts> text) : InspectionPage(tools)
{
    private const long MostBytes = 10 * AttachmentStore.MostBytes;
    private const int LongestText = 2000;
    private const string FindingField = "f-";
    private const int KeyLength = 32;

    private readonly List<(Guid Finding, StoredFile File)> photos = [];

    /// <summary>What the team goes through.</summary>
    public IReadOnlyList<Checklist> Lists { get; private set; } = [];

    /// <summary>Keys of the findings in the form: typed ones, and one to begin with.</summary>
    public IReadOnlyList<Guid> Keys { get; private set; } = [];

    public IEnumerable<(string Value, string Words)> Kinds => Enum.GetValues<FindingKind>().Select(kind => ($"{kind}", InspectionWords.Of(kind).Capital()));

    /// <summary>Whom this user writes for: any department of the team, or only their own.</summary>
    public IEnumerable<(string Value, string Words)> TeamDepartments => Record.Team.Select(member => member.Department).Distinct(StringComparer.Ordinal).Where(code => Me.Has(Permissions.InspectionsWrite) || code == Me.Access.Department).Select(code => (code, Departments.Name(code)));

    /// <summary>Under which the browser keeps what was typed: another account on the same phone does not see it.</summary>
    public string KeptAs => $"{Me.Id:N}/{Record.Id}";

    public Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => OpenAsync(id, Written, stop);

    /// <summary>保存: what is known so far; the visit goes on.</summary>
    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => SendAsync(
        id,
        () =>
        {
            var (on, note) = (DayOrNone("visited_on"), Optional("visit_note", LongestText));
            Record.Jot(on, note);
            return new Done(AuditActions.RecordAnswered, text["site_kept", Record.Answers.Count, Record.Standing.Count()], To: $"{Home}/site");
        },
        stop);

    /// <summary>完成检查.</summary>
    public Task<IActionResult> OnPostFinishAsync(int id, CancellationToken stop) => SendAsync(
        id,
        () =>
        {
            var (on, note) = (Day("visited_on"), Required("visit_note", LongestText));
            return Unless("visited_on", () => Record.Visit(Lists, on, Today, note, Me.Name, Now), () => new Done(AuditActions.RecordMoved, text["visited_done"]));
        },
        stop);

    /// <summary>The inspection officer, or somebody of a department of the team.</summary>
    public static bool MayVisit(CurrentUser user, Inspection inspection) =>
        user.Has(Permissions.InspectionsWrite) || (user.Has(Permissions.InspectionsAnswer) && inspection.Team.Any(member => member.Department == user.Access.Department));

    public static string VerdictOf(Checklist list, ChecklistItem item) => string.Create(CultureInfo.InvariantCulture, $"a-{list.Id}-{item.Number}");

    public static string RemarkOf(Checklist list, ChecklistItem item) => string.Create(CultureInfo.InvariantCulture, $"r-{list.Id}-{item.Number}");

    public static string FieldOf(Guid key, string name) => $"{FindingField}{key:N}-{name}";

    /// <summary>What the form held when it was opened: an answer that was not touched is not sent over somebody else's.</summary>
    public string Opened(string field) => Was is { } was ? was[field] : "";

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        Lists = await ChecklistsInForce.OfAsync(Db, Record, stop);
        Keys = [.. TypedKeys().Append(Guid.NewGuid())];
        ShowAgain(Written(), Record);
        return MayVisit(Me, Record);
    }

    private async Task<IActionResult> SendAsync(int id, Func<Done?> then, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        await KeepPhotosAsync(stop);
        var answer = await DoAsync(id, () => Note() ? then() : null, stop);
        return Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal) ? Told(answer) : answer;
    }

    /// <summary>For the script: where to go on, or what is wrong with which field.</summary>
    private JsonResult Told(IActionResult answer) => answer is RedirectResult { Url: var to }
        ? new(new { to })
        : new(new { errors = ModelState.Where(field => field.Value!.Errors.Count > 0).Select(field => new { field = field.Key, says = field.Value!.Errors[0].ErrorMessage }) });

    private bool Note()
    {
        var found = TypedKeys().Select(Finding).ToList();
        var answered = Answers().ToList();
        if (!ModelState.IsValid || Refused("findings", Record.Note(Lists, answered, found, Me.Name, Now)))
        {
            return false;
        }

        foreach (var (key, file) in photos.Where(photo => !Record.Attachments.Any(there => there.Part == global::Model.JointPrevention.Inspections.Finding.Photos(photo.Finding) && there.Sha256 == photo.File.Sha256)))
        {
            Audit.Add(AuditActions.FileAttached, Record.Attach(file, global::Model.JointPrevention.Inspections.Finding.Photos(key), Me.Name, Now));
        }

        return true;
    }

    private IEnumerable<AnswerNote> Answers()
    {
        foreach (var (list, item) in Lists.SelectMany(list => list.Items.Select(item => (list, item))))
        {
            var (verdict, remark) = (Typed[VerdictOf(list, item)], Optional(RemarkOf(list, item), LongestText));
            var isTouched = verdict != Typed[WasPrefix + VerdictOf(list, item)] || remark != Typed[WasPrefix + RemarkOf(list, item)];
            if (isTouched && verdict.Length == 0 && remark.Length > 0)
            {
                ModelState.AddModelError(VerdictOf(list, item), text["no_verdict"]);
            }

            if (isTouched && Enum.TryParse<Verdict>(verdict, out var said) && Enum.IsDefined(said))
            {
                yield return new(list.Id, item.Number, said, remark);
            }
        }
    }

    private FindingNote Finding(Guid key)
    {
        var kind = Chosen(FieldOf(key, "kind"), Enum.GetNames<FindingKind>());
        var department = Chosen(FieldOf(key, "department"), TeamDepartments.Select(option => option.Value));
        return new(
            key, Enum.TryParse<FindingKind>(kind, out var known) ? known : default, department, Required(FieldOf(key, "text"), LongestText), Optional(FieldOf(key, "basis"), 200),
            Measured(FieldOf(key, "value")), Measured(FieldOf(key, "limit")), Optional(FieldOf(key, "unit"), 40));
    }

    private decimal? Measured(string field)
    {
        if (Address.Given(Typed[field]) is not { } typed)
        {
            return null;
        }

        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1_000_000)
        {
            ModelState.AddModelError(field, text["no_measure"]);
        }

        return value;
    }

    // A block that nobody began says nothing; one with no more than a photo has been begun.
    private IEnumerable<Guid> TypedKeys() => Typed.Names.Where(name => Typed[name].Length > 0)
        .Concat(Request.HasFormContentType ? Request.Form.Files.Where(file => file.Length > 0).Select(file => file.Name) : [])
        .Where(name => name.StartsWith(FindingField, StringComparison.Ordinal) && name.Length > FindingField.Length + KeyLength && !name.EndsWith("-department", StringComparison.Ordinal))
        .Select(name => Guid.TryParseExact(name[FindingField.Length..(FindingField.Length + KeyLength)], "N", out var key) ? key : Guid.Empty)
        .Where(key => key != Guid.Empty)
        .Distinct();

    private async Task KeepPhotosAsync(CancellationToken stop)
    {
        foreach (var key in TypedKeys())
        {
            foreach (var sent in Request.Form.Files.GetFiles(FieldOf(key, "photos")).Where(sent => sent.Length > 0))
            {
                await using var content = sent.OpenReadStream();
                var (file, refusal) = await files.KeepAsync(sent.FileName, content, stop);
                if (!Refused(FieldOf(key, "photos"), refusal))
                {
                    photos.Add((key, file!));
                }
            }
        }
    }

    private Typed Written()
    {
        var typed = Typed.Of(("visited_on", Write(Record.VisitDay ?? Today)), ("visit_note", Record.VisitNote));
        foreach (var (list, item) in Lists.SelectMany(list => list.Items.Select(item => (list, item))))
        {
            var answer = Record.Answers.FirstOrDefault(known => known.ChecklistId == list.Id && known.Item == item.Number);
            typed.Set(VerdictOf(list, item), answer is null ? "" : $"{answer.Verdict}");
            typed.Set(RemarkOf(list, item), answer?.Remark ?? "");
        }

        return typed;
    }
}
