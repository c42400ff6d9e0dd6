using Dashboard.Charts;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>规划对照: the same units under several plans.</summary>
public sealed class PlanComparison
{
    private const string Together = "together";

    private readonly PlanCatalog catalog;
    private readonly IStringLocalizer<TargetsTexts> text;
    private readonly PlanWords words;
    private readonly VerdictWords verdicts;
    private readonly List<(string Key, TargetPlan Plan, TargetStatus Status)> rows;

    public PlanComparison(IReadOnlyList<TargetPlan> plans, SnapshotReader reader, IStringLocalizer<TargetsTexts> text, PlanWords words, VerdictWords verdicts)
    {
        (Plans, catalog, this.text, this.words, this.verdicts) = (plans, reader.Plans, text, words, verdicts);
        rows = [.. from plan in plans from status in new TargetReader(reader).Read(plan) select (Key(plan, status), plan, status)];
    }

    public IReadOnlyList<TargetPlan> Plans { get; }

    /// <summary>Units in the order in which the plans name them, what is all together last.</summary>
    private IEnumerable<IGrouping<string, (string Key, TargetPlan Plan, TargetStatus Status)>> Units => rows.GroupBy(row => row.Key, StringComparer.Ordinal).OrderBy(unit => unit.Key == Together);

    public IReadOnlyList<FigureTable> Tables() => [Verdicts(), Figures(), Rules()];

    /// <summary>Both verdicts: a row a unit, a column a plan.</summary>
    public FigureTable Verdicts() => new(
        text["compare_verdicts"],
        [new(text["unit"]), .. Plans.Select(plan => new FigureColumn(plan.Short.ToString()))],
        [.. Units.Select(unit => (IReadOnlyList<FigureCell>)[Cells.Text(NameOf(unit.First())), .. Plans.Select(plan => Cells.Text(Verdict(unit.FirstOrDefault(row => row.Plan == plan).Status)))])]);

    /// <summary>A row a unit and plan.</summary>
    public FigureTable Figures() => new(
        text["compare_figures"],
        [
            new(text["unit"]), new(text["plan"]), new(text["compare_baseline"], true), new(text["compare_target"], true), new(text["twelve_to"]), new(text["wanted"], true), new(text["rate"], true), new(text["interval"]),
            new(text["change"], true), new(text["change_interval"]), new(text["official"]), new(text["evidence"]),
        ],
        [.. Units.SelectMany(unit => unit.Select(row => Figures(row.Plan, row.Status, NameOf(row))))]);

    /// <summary>What each plan sets.</summary>
    public FigureTable Rules() => new(
        text["compare_rules"],
        [new(text["plan"]), new(text["scope"]), new(text["measure"]), new(text["baseline"]), new(text["final_year"], true), new(text["reduction"], true), new(text["path"]), new(text["origin"])],
        [.. Plans.Select(plan => (IReadOnlyList<FigureCell>)
        [
            new(plan.Name.ToString(), null, $"/targets/{plan.Id}"), Cells.Text(words.Scope(plan)), Cells.Text(text[$"measure_{plan.Measure}"]), Cells.Text(words.Baseline(plan)),
            new(FormattableString.Invariant($"{plan.FinalYear}"), plan.FinalYear), new(PlanWords.Share(plan.Reduction), plan.Reduction), Cells.Text(words.Path(plan)), Cells.Text(words.Origin(plan, catalog)),
        ])]);

    private FigureCell[] Figures(TargetPlan plan, TargetStatus status, string name) =>
    [
        Cells.Text(name), Cells.Text(plan.Short), Cells.Rate(status.Baseline?.Rate?.Value), Cells.Rate(status.Baseline?.Rate?.Value * (1 - plan.Reduction)),
        Cells.Text(status.Latest is { } latest ? Format.Month(latest.End) : Format.None), Cells.Rate(status.WantedRate), Cells.Rate(status.Latest?.Rate?.Value),
        Cells.Text(status.Latest?.Rate is { } rate ? Format.Interval(rate.Lower, rate.Upper) : Format.None),
        new(Say.Change(status.Change), status.Change is { } change ? Math.Round(change, 4) : null), Cells.Text(Say.ChangeInterval(status.Ratio)),
        Cells.Text(verdicts.Mark(status.Official).Word), Cells.Text(verdicts.Mark(status.Evidence).Word),
    ];

    private string Verdict(TargetStatus? status) => status is null ? text["not_in_plan"]
        : status.Official == TargetVerdict.NoData ? verdicts.Mark(status.Official).Word
        : text["both_verdicts", verdicts.Mark(status.Official).Word, verdicts.Mark(status.Evidence).Word];

    private string NameOf((string Key, TargetPlan Plan, TargetStatus Status) row) => row.Key == Together ? text["all_units"] : row.Status.UnitName.ToString();

    // A plan with a single unit has it as its whole.
    private static string Key(TargetPlan plan, TargetStatus status) => !status.IsTogether ? status.Unit : plan.Units.Count == 1 ? plan.Units[0] : Together;
}
