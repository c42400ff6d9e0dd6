using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Analysis.Warnings;
using Model.JointPrevention.Inspections.Plans;
using Model.JointPrevention.Meetings;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>登记处置、排除、重新打开: what is decided about a warning, in words.</summary>
[PagePermission(Permissions.WarningsWrite, Change = Permissions.WarningsWrite)]
[NeedsNoSnapshot]
public sealed class MoveModel(RecordTools tools, IStringLocalizer<WarningsTexts> text) : WarningPage(tools)
{
    private const int LongestText = 2000;

    public WarningVerb Verb { get; private set; }

    /// <summary>Resolutions that are not finished, at the warning's level.</summary>
    public IReadOnlyList<(string Value, string Words)> Resolutions { get; private set; } = [];

    /// <summary>Plans of inspections that are not over.</summary>
    public IReadOnlyList<(string Value, string Words)> Plans { get; private set; } = [];

    public static IEnumerable<(string Value, string Words)> Reasons => Enum.GetValues<DismissalReason>().Select(reason => ($"{reason}", WarningTerms.Of(reason).Capital()));

    public async Task<IActionResult> OnGetAsync(int id, WarningVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(int id, WarningVerb verb, CancellationToken stop)
    {
        Verb = verb;
        return DoAsync(
            id,
            () =>
            {
                var words = Required("words", LongestText);
                return Unless("words", () => Decide(words), () => new Done(AuditActions.RecordMoved, text["moved_done", WarningTerms.Of(Record.State)], words));
            },
            stop);
    }

    protected override async Task<bool> LoadMoreAsync(CancellationToken stop)
    {
        if (Verb is WarningVerb.Act && Me.Has(Permissions.MeetingsRead))
        {
            Resolutions = [.. (await Db.Set<Resolution>().Where(r => r.State == ResolutionState.Open && r.County == Record.County).OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Number, r.Text }).ToListAsync(stop))
                .Select(r => (Written(r.Id), $"{r.Number} {r.Text}"))];
        }

        if (Verb is WarningVerb.Act && Me.Has(Permissions.InspectionsRead))
        {
            Plans = [.. (await Db.Set<InspectionPlan>().Where(p => p.Until >= Today && (p.County == null || p.County == Record.County)).OrderByDescending(p => p.From).Select(p => new { p.Id, p.Title }).ToListAsync(stop)).Select(p => (Written(p.Id), p.Title))];
        }

        return Verb is WarningVerb.Act or WarningVerb.Dismiss or WarningVerb.Reopen;
    }

    private Refusal? Decide(string words) => Verb switch
    {
        WarningVerb.Act => Record.Act(words, DayOrNone("due"), Linked("resolution", Resolutions), Linked("plan", Plans), Today, Me.Name, Now),
        WarningVerb.Dismiss => Chosen("reason", Reasons.Select(reason => reason.Value)) is { } reason && ModelState.IsValid ? Record.Dismiss(Enum.Parse<DismissalReason>(reason), words, Me.Name, Now) : null,
        WarningVerb.Reopen => Record.Reopen(Me.Name, Now, words),
        _ => throw new InvalidOperationException($"{Verb} has no page of its own."),
    };

    private int? Linked(string field, IReadOnlyList<(string Value, string Words)> options) => Typed[field] is { Length: > 0 } ? int.TryParse(Chosen(field, options.Select(option => option.Value)), CultureInfo.InvariantCulture, out var id) ? id : null : null;

    private static string Written(int id) => id.ToString(CultureInfo.InvariantCulture);
}
