using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.Operations.Kit;
using Model.Operations.Kit.Personal;

namespace Dashboard.Shell.Forms;

/// <summary>
/// A page with a form: keeps what was typed whatever goes wrong, says what is wrong beside the field, offers drafts, and shows both sides when
/// somebody else changed the record meanwhile.
/// </summary>
[KeepsDraft]
public abstract class FormPage : PageModel
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    // Of a merge: it stands in the field, to be seen by the one who typed it.
    private const string Hidden = "•••";

    /// <summary>Of a merge: the field <c>keep-…</c> says whose value stays.</summary>
    public const string Keep = "keep-";

    /// <summary>Of a form that changes a record: the field <c>was-…</c> holds what it said when the form was opened.</summary>
    public const string WasPrefix = "was-";

    /// <summary>Of a form that gives or extends a period: the last day that the form showed, see <c>_LastDay</c>.</summary>
    public const string SeenLastDay = "seen-last-day";

    [TempData]
    public string? Said { get; set; }

    /// <summary>The last day as it is counted by what is typed; null while that is not known.</summary>
    public Reckoned<DateOnly>? LastDay { get; protected set; }

    public Typed Typed { get; private set; } = Typed.Nothing;

    /// <summary>What the record says now, in a form that changes one; null in a form that makes something new.</summary>
    public Typed? Was { get; private set; }

    /// <summary>Version of the record that the form was filled from.</summary>
    public int Version { get; private set; }

    /// <summary>Set when the fields come from a draft.</summary>
    public DateTimeOffset? DraftAt { get; private set; }

    /// <summary>Fields that somebody else changed while this form was open.</summary>
    public IReadOnlyList<MergeField> Conflicts { get; private set; } = [];

    protected string Form => Request.Path.Value!;

    protected CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUser>();

    private IStringLocalizer<ShellTexts> Words => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ShellTexts>>();

    private Drafts Drafts => HttpContext.RequestServices.GetRequiredService<Drafts>();

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        if (Request.HasFormContentType)
        {
            Typed = Typed.Of(Request.Form);
        }
    }

    /// <summary>A draft of this user fills the form before the page looks at the record.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(Request.Method) && string.IsNullOrEmpty(context.HandlerMethod?.Name) && await Drafts.FindAsync(Me.Id, Form, HttpContext.RequestAborted) is { } draft)
        {
            (Typed, DraftAt) = (Typed.Of(draft), draft.At);
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>存草稿.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken stop)
    {
        Said = await Drafts.KeepAsync(Me.Id, Form, Typed, stop) ? Words["draft_kept"] : Words["draft_too_long"];
        return Redirect(Form);
    }

    public async Task<IActionResult> OnPostDropDraftAsync(CancellationToken stop)
    {
        await DropDraftAsync(stop);
        await HttpContext.RequestServices.GetRequiredService<Model.Operations.OperationsDb>().SaveChangesAsync(stop);
        return Redirect(Form);
    }

    /// <summary>Fills the form from a record or with what is usual, unless a draft of this user waits.</summary>
    /// <param name="fields">What the record says.</param>
    /// <param name="record">Null for a form that makes something new.</param>
    protected void Fill(Typed fields, Record? record)
    {
        (Was, Version) = (record is null ? null : fields, record?.Version ?? 0);
        if (DraftAt is null)
        {
            Typed = fields;
            return;
        }

        // Over what the draft was typed: a change since is seen when it is sent.
        Version = int.TryParse(Typed["version"], CultureInfo.InvariantCulture, out var version) ? version : Version;
        Was = record is null ? null : Opened(fields);
    }

    /// <summary>With the next saving.</summary>
    protected Task DropDraftAsync(CancellationToken stop) => Drafts.DropAsync(Me.Id, Form, stop);

    /// <summary>Before a changed record is saved: takes what was chosen of both sides, or shows them where that is still to be done.</summary>
    /// <param name="theirs">What the record says now.</param>
    /// <param name="record">The record.</param>
    /// <param name="label">Of a field.</param>
    /// <returns>True when the page must be shown again.</returns>
    protected bool MustMerge(Typed theirs, Record record, Func<string, string> label)
    {
        var isSeen = Typed["version"] == record.Version.ToString(CultureInfo.InvariantCulture);
        var changed = isSeen ? [] : theirs.Names.Where(name => theirs[name] != Typed[WasPrefix + name] && theirs[name] != Typed[name] && !IsLeft(name)).ToList();
        Conflicts = [.. changed.Select(name => new MergeField(name, label(name), Typed[WasPrefix + name], Typed.IsPersonal(name) ? Hidden : Typed[name], theirs[name]))];
        foreach (var name in isSeen ? theirs.Names.Where(name => Typed[Keep + name] == "theirs") : [])
        {
            Typed.Set(name, theirs[name]);
        }

        (Was, Version) = (theirs, record.Version);
        return Conflicts.Count > 0;
    }

    /// <summary>After a form could not be saved: shows it again over what the record says now.</summary>
    protected void ShowAgain(Typed theirs, Record record) => (Was, Version) = (theirs, record.Version);

    protected string Required(string name, int longest)
    {
        if (Address.Given(Typed[name]) is not null)
        {
            return Optional(name, longest);
        }

        ModelState.AddModelError(name, Words["field_missing"]);
        return "";
    }

    /// <returns>Empty when nothing was typed.</returns>
    protected string Optional(string name, int longest)
    {
        var text = Address.Given(Typed[name]) ?? "";
        if (text.Length > longest)
        {
            ModelState.AddModelError(name, Words["field_too_long", longest, text.Length]);
        }

        return text;
    }

    /// <summary>One of a list's values.</summary>
    protected string Chosen(string name, IEnumerable<string> allowed)
    {
        if (!allowed.Contains(Typed[name], StringComparer.Ordinal))
        {
            ModelState.AddModelError(name, Words["field_not_chosen"]);
        }

        return Typed[name];
    }

    /// <summary>A personal value, sealed; the field's name begins with <see cref="Typed.Personal"/>. Nothing typed keeps what there is, a dash takes it away.</summary>
    /// <param name="now">What there is; the form shows its mask.</param>
    protected PersonalValue? Personal(string name, PersonalKind kind, PersonalValue? now)
    {
        if (Address.Given(Typed[name]) is not { } text || text == now?.Mask)
        {
            return now;
        }

        PersonalValue? value = null;
        return text is "-" or "－" or "—" || Refused(name, HttpContext.RequestServices.GetRequiredService<PersonalSeal>().Close(kind, text, out value)) ? null : value;
    }

    protected DateOnly Day(string name)
    {
        if (!DateOnly.TryParseExact(Typed[name].Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            ModelState.AddModelError(name, Words["field_no_date"]);
        }

        return day;
    }

    /// <summary>Nobody sends a last day that they have not seen: the first time the form comes back with it.</summary>
    protected bool IsSeen(Reckoned<DateOnly> last)
    {
        LastDay = last;
        return Typed[SeenLastDay] == Write(last.Value);
    }

    protected DateOnly? DayOrNone(string name) => Address.Given(Typed[name]) is null ? null : Day(name);

    protected TimeOnly? TimeOrNone(string name)
    {
        if (Address.Given(Typed[name]) is not { } text)
        {
            return null;
        }

        if (!TimeOnly.TryParseExact(text, [TimeFormat, "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            ModelState.AddModelError(name, Words["field_no_time"]);
        }

        return time;
    }

    protected int Whole(string name, int least, int most)
    {
        if (!int.TryParse(Typed[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            ModelState.AddModelError(name, Words["field_no_number", least, most]);
        }

        return number;
    }

    /// <summary>Puts a refusal beside a field.</summary>
    /// <returns>True when there is one.</returns>
    protected bool Refused(string field, Refusal? refusal)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(field, refusal.Words.ToString());
        }

        return refusal is not null;
    }

    /// <summary>As a date field writes it.</summary>
    protected static string Write(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    protected static string Write(TimeOnly? time) => time?.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "";

    // Not typed into, so that what there is stays.
    private bool IsLeft(string name) => Typed.IsPersonal(name) && Address.Given(Typed[name]) is null;

    private Typed Opened(Typed now)
    {
        var opened = Typed.Nothing;
        foreach (var name in now.Names)
        {
            opened.Set(name, Typed.Names.Contains(WasPrefix + name, StringComparer.Ordinal) ? Typed[WasPrefix + name] : now[name]);
        }

        return opened;
    }
}

/// <summary>A field that two people changed.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Was">Before either changed it.</param>
/// <param name="Mine">What this user typed.</param>
/// <param name="Theirs">What is stored now.</param>
public sealed record MergeField(string Name, string Label, string Was, string Mine, string Theirs)
{
    /// <summary>This user left it as it was, so that the other's change stays unless they say otherwise.</summary>
    public bool IsTheirsAlone => Mine == Was;
}
