using Model.Calendar;
using Model.Codes;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Lifecycle;
using Model.Operations.Kit.Numbering;

namespace Model.Analysis.Focus.Reports;

/// <summary>
/// 县（市、区）年度报告: a county's figures of a year as one build had them, and what the county makes of them. Nobody types a number: texts may hold
/// those of the figures and no other. Signed by the county, accepted or returned by the city.
/// </summary>
public sealed class AnnualReport() : Guarded<ReportState, ReportVerb>(ReportState.Draft)
{
    public const string DueRule = "county_annual_report";

    private readonly List<FocusFigure> figures = [];
    private readonly List<ReportFocus> focuses = [];

    public static NumberSeries Series { get; } = new("annual-report", "工报");

    public required int Year { get; init; }

    /// <summary>The build that answered.</summary>
    public string BuildId { get; private set; } = "";

    /// <summary>Last month counted.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>Business date of the freezing.</summary>
    public DateOnly FrozenOn { get; private set; }

    /// <summary>Applications of the months that were undecided then.</summary>
    public long Pending { get; private set; }

    /// <summary>本年预防工作情况.</summary>
    public string Work { get; private set; } = "";

    /// <summary>问题与建议.</summary>
    public string Problems { get; private set; } = "";

    /// <summary>31 December of the year.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>First signed: whether it was in time is judged by it.</summary>
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>Last signed; null while it is not.</summary>
    public DateOnly? SignedOn { get; private set; }

    public string? SignedBy { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public ReportFacts Facts => new(Work, Problems);

    public IReadOnlyList<FocusFigure> Figures => [.. figures.OrderBy(figure => figure.Number)];

    public IReadOnlyList<ReportFocus> Focuses => [.. focuses.OrderBy(focus => focus.Number)];

    public IEnumerable<ReportFocus> Adopted => Focuses.Where(focus => focus.Decision == FocusDecision.Adopted);

    public bool CanChange => State is ReportState.Draft or ReportState.Returned;

    /// <summary>First handed in after its day.</summary>
    public bool IsLate => HandedInOn > DueOn;

    public bool IsOverdueOn(DateOnly day) => HandedInOn is null && day > DueOn;

    /// <summary>Last day of a year's report.</summary>
    public static DateOnly DueOf(int year) => PeriodOf(year).DueAsOf(new DateOnly(year, 1, 1), new Reckoning(WorkingDays.Published))!.Value.Value;

    /// <summary>The period, with what was done: it follows from the year and the first signature, so that there is nothing to keep of it.</summary>
    public Clock Period
    {
        get
        {
            var clock = PeriodOf(Year);
            if (HandedInOn is { } done)
            {
                clock.Finish(done);
            }

            return clock;
        }
    }

    /// <summary>Opens the report of a county with the figures of a build.</summary>
    public static AnnualReport Open(FocusAnalysis analysis, string build, DateOnly on, string by, DateTimeOffset at)
    {
        var report = new AnnualReport { County = analysis.County, Year = analysis.Year, DueOn = DueOf(analysis.Year), CreatedBy = by, CreatedAt = at };
        report.Take(analysis, build, on);
        return report;
    }

    /// <summary>重取数字: from a later build, while nothing is signed. Decisions stay; proposals that no rule makes any more stay as the county's own where it adopted them.</summary>
    public Refusal? Refresh(FocusAnalysis analysis, string build, DateOnly on, string by, DateTimeOffset at)
    {
        var refusal = Fire(ReportVerb.Refresh, by, at, build);
        if (refusal is null)
        {
            Take(analysis, build, on);
        }

        return refusal;
    }

    public Refusal? Change(ReportFacts facts)
    {
        var refusal = !CanChange ? ReportRefusals.SignedAlready : Typed($"{facts.Work}\n{facts.Problems}", figures);
        if (refusal is null)
        {
            (Work, Problems) = (facts.Work, facts.Problems);
        }

        return refusal;
    }

    /// <summary>采纳 or 不采纳.</summary>
    /// <param name="number">Of the focus.</param>
    /// <param name="decision">Open takes a decision back.</param>
    /// <param name="text">What will be done, or why not; numbers only of its figure.</param>
    public Refusal? Decide(int number, FocusDecision decision, string? text, string by, DateTimeOffset at)
    {
        if (focuses.Find(focus => focus.Number == number) is not { } focus)
        {
            return ReportRefusals.NoSuchFigure;
        }

        var refusal = !CanChange ? ReportRefusals.SignedAlready : decision == FocusDecision.Open ? ReportRefusals.NoDecision : Said(text, focus.Section, focus.Code);
        if (refusal is null)
        {
            focus.Decide(decision, text!.Trim(), by, at);
        }

        return refusal;
    }

    /// <summary>自选: a focus of the county's own, from a figure of the report.</summary>
    public Refusal? Choose(FocusSection section, string code, string? text, string by, DateTimeOffset at)
    {
        var refusal = !CanChange ? ReportRefusals.SignedAlready
            : Figure(section, code) is null ? ReportRefusals.NoSuchFigure
            : focuses.Exists(focus => focus.Section == section && focus.Code == code) ? ReportRefusals.FocusThere
            : Said(text, section, code);
        if (refusal is null)
        {
            var chosen = new ReportFocus(Next(), section, code, FocusRule.Chosen);
            chosen.Decide(FocusDecision.Adopted, text!.Trim(), by, at);
            focuses.Add(chosen);
        }

        return refusal;
    }

    /// <summary>Takes out what the county chose itself.</summary>
    public Refusal? TakeOut(int number)
    {
        var refusal = !CanChange ? ReportRefusals.SignedAlready
            : focuses.Find(focus => focus.Number == number) is not { } focus ? ReportRefusals.NoSuchFigure
            : focus.Rule != FocusRule.Chosen ? ReportRefusals.Proposed
            : null;
        if (refusal is null)
        {
            focuses.RemoveAll(focus => focus.Number == number);
        }

        return refusal;
    }

    /// <summary>签报: the figures are fixed from here on.</summary>
    public Refusal? Sign(DateOnly on, string by, DateTimeOffset at)
    {
        var refusal = Fire(ReportVerb.Sign, by, at);
        if (refusal is null)
        {
            (SignedOn, SignedBy, HandedInOn) = (on, by, HandedInOn ?? on);
        }

        return refusal;
    }

    public Refusal? Recall(string by, DateTimeOffset at, string? reason) => Unsigned(Fire(ReportVerb.Recall, by, at, reason));

    public Refusal? Accept(DateOnly on, string by, DateTimeOffset at)
    {
        var refusal = by == SignedBy ? ReportRefusals.SamePerson : Fire(ReportVerb.Accept, by, at);
        if (refusal is null)
        {
            AcceptedOn = on;
        }

        return refusal;
    }

    public Refusal? Return(string by, DateTimeOffset at, string? reason) => Unsigned(Fire(ReportVerb.Return, by, at, reason));

    public override Refusal? Delete(string by, DateTimeOffset at, string? reason) => State == ReportState.Draft ? base.Delete(by, at, reason) : ReportRefusals.SignedAlready;

    public FocusFigure? Figure(FocusSection section, string code) => figures.Find(figure => figure.Section == section && figure.Code == code);

    /// <summary>Figures that a later build answers otherwise for the same months: what was corrected since. Prevention work is counted to the day of the build and grows.</summary>
    /// <param name="now">The same county, year and last month.</param>
    public IReadOnlyList<(FocusFigure Then, FocusFigure? Now)> CorrectedIn(FocusAnalysis now) =>
    [
        .. from then in Figures
           where then.Section != FocusSection.Work
           let other = now.Find(then.Section, then.Code)
           where (other?.Cases ?? 0) != then.Cases || Differs(then.Insured, other?.Insured) || (other?.RestCases ?? 0) != (then.RestCases ?? 0) || Differs(then.RestInsured, other?.RestInsured)
           select (then, other),
    ];

    protected override IEnumerable<string?> Findable => [CountyNames.Of(County!).Zh, CountyNames.Of(County!).En, .. Adopted.Select(focus => Figure(focus.Section, focus.Code)?.NameZh)];

    protected override void Declare(Moves<ReportState, ReportVerb> moves) => moves
        .Allow(ReportState.Draft, ReportVerb.Refresh, ReportState.Draft)
        .Allow(ReportState.Returned, ReportVerb.Refresh, ReportState.Returned)
        .Allow(ReportState.Draft, ReportVerb.Sign, ReportState.Signed, AllDecided, SomethingAdopted)
        .Allow(ReportState.Returned, ReportVerb.Sign, ReportState.Signed, AllDecided, SomethingAdopted)
        .AllowForReason(ReportState.Signed, ReportVerb.Recall, ReportState.Draft)
        .Allow(ReportState.Signed, ReportVerb.Accept, ReportState.Accepted)
        .AllowForReason(ReportState.Signed, ReportVerb.Return, ReportState.Returned)
        .AllowForReason(ReportState.Accepted, ReportVerb.Return, ReportState.Returned);

    protected override Bilingual NameOf(ReportState state) => ReportWords.Of(state);

    protected override Bilingual NameOf(ReportVerb verb) => ReportWords.Of(verb);

    private static Clock PeriodOf(int year) => new(DueRule, new DateOnly(year - 1, 12, 31));

    private void Take(FocusAnalysis analysis, string build, DateOnly on)
    {
        (BuildId, Through, FrozenOn, Pending) = (build, analysis.Last, on, analysis.Pending);
        figures.Clear();
        // Divisions without an injury would be most of it.
        figures.AddRange(analysis.Figures.Where(figure => figure.Section != FocusSection.Division || figure.Cases > 0).Select((figure, i) => figure.With(number: i + 1)));
        var proposed = analysis.Proposals.ToDictionary(one => one.Figure.Key, one => one.Rule);
        // What nobody decided and no rule proposes any more goes; what was decided stays while there is a figure to it.
        focuses.RemoveAll(focus => Figure(focus.Section, focus.Code) is null || (focus.Decision == FocusDecision.Open && !proposed.ContainsKey((focus.Section, focus.Code))));
        foreach (var focus in focuses)
        {
            focus.Propose(proposed.TryGetValue((focus.Section, focus.Code), out var rule) ? rule : FocusRule.Chosen);
        }

        foreach (var (key, rule) in proposed.Where(one => !focuses.Exists(focus => (focus.Section, focus.Code) == one.Key)))
        {
            focuses.Add(new ReportFocus(Next(), key.Section, key.Code, rule));
        }
    }

    private int Next() => focuses.Select(focus => focus.Number).DefaultIfEmpty().Max() + 1;

    private Refusal? Unsigned(Refusal? refusal)
    {
        if (refusal is null)
        {
            (SignedOn, SignedBy, AcceptedOn) = (null, null, null);
        }

        return refusal;
    }

    private Refusal? AllDecided() => focuses.Count(focus => focus.Decision == FocusDecision.Open) is > 0 and var open ? ReportRefusals.Undecided(open) : null;

    private Refusal? SomethingAdopted() => Adopted.Any() ? null : ReportRefusals.NothingAdopted;

    private Refusal? Said(string? text, FocusSection section, string code) => text?.Trim() is not { Length: > 0 and <= ReportFocus.LongestText } given
        ? ReportRefusals.NoText
        : Typed(given, figures.Where(figure => figure.Section == section && figure.Code == code));

    private static Refusal? Typed(string text, IEnumerable<FocusFigure> of)
    {
        var known = of.SelectMany(Printed).ToHashSet(StringComparer.Ordinal);
        return Claims.Numbers(text).Where(number => !known.Contains(number)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } typed ? ReportRefusals.NotOfTheFigures(typed) : null;
    }

    private static IEnumerable<string> Printed(FocusFigure figure) =>
    [
        Claims.Bare(figure.Cases), Claims.Bare(figure.Whole), Claims.Bare(figure.RestCases), Claims.Bare(figure.LeadCases),
        .. new[] { figure.Value, figure.Lower, figure.Upper, figure.Insured, figure.Expected, figure.Avoidable, figure.Ratio, figure.RatioLower, figure.RatioUpper, figure.Believed }.SelectMany(Claims.Printed),
    ];

    // The ninth decimal of an average is not a correction.
    private static bool Differs(double? one, double? other) => Math.Abs((one ?? 0) - (other ?? 0)) > 1e-6 * Math.Max(1, Math.Abs(one ?? 0));
}
