using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>A plan in words, tables and pictures.</summary>
public sealed record TargetScreen(
    TargetPlan Plan, Measure Measure, IReadOnlyList<TargetStatus> Units, IReadOnlyList<TargetYear> Years, TargetOutlook? Outlook,
    SnapshotReader Reader, ChartStore Store, IStringLocalizer<TargetsTexts> Text, VerdictWords Verdicts)
{
    public TargetStatus Together => Units.Single(u => u.IsTogether);

    /// <summary>Reads a plan; the charts are kept by build.</summary>
    public static TargetScreen Of(TargetPlan plan, Measure? measure, SnapshotReader reader, ChartStore store, IStringLocalizer<TargetsTexts> text, VerdictWords verdicts) => new(
        plan, measure ?? TargetReader.MeasureOf(plan), new TargetReader(reader).Read(plan, measure), new TargetYearsReader(reader).Read(plan, measure),
        new TargetOutlookReader(reader).Read(plan, measure), reader, store, text, verdicts);

    /// <summary>The first sentence: how many met, or how likely the next year end is.</summary>
    public string Answer()
    {
        // A plan with a single unit has it as its whole.
        var judged = Units.Count == 1 ? Units : [.. Units.Where(u => !u.IsTogether)];
        string Of(params TargetVerdict[] verdicts) => judged.Where(u => verdicts.Contains(u.Evidence)).Select(u => u.UnitName.ToString()) is var names && names.Any() ? Say.Names(names) : Text["nobody"];
        string answer = Together.IsFinal
            ? Text["answer_final", Plan.FinalYear, Of(TargetVerdict.Met), Of(TargetVerdict.Missed), Of(TargetVerdict.Undetermined)]
            : Text["answer_running", Together.Latest is { } latest ? Format.Month(latest.End) : Format.None, Of(TargetVerdict.OnTrack), Of(TargetVerdict.OffTrack), Of(TargetVerdict.Uncertain)];
        return judged.Any(u => u.Evidence == TargetVerdict.NoData) ? answer + Text["answer_no_data", Of(TargetVerdict.NoData)] : answer;
    }

    /// <summary>By the rule of the definitions page: 11 % is not "uncertain".</summary>
    public string Likely(double probability) => Text[probability switch
    {
        >= VerdictWords.VeryLikely => "likely_very",
        >= VerdictWords.RatherLikely => "likely_rather",
        > 1 - VerdictWords.RatherLikely => "likely_either",
        > 1 - VerdictWords.VeryLikely => "likely_rather_not",
        _ => "likely_not",
    }];

    /// <summary>&lt;1% and &gt;99% where nothing more can be said.</summary>
    public static string Percent(double probability) => probability switch
    {
        < 0.01 => "<1%",
        > 0.99 => ">99%",
        _ => Format.Percent(probability * 100, 0),
    };

    public IEnumerable<FigureTable> Tables() => Outlook is { } outlook ? [YearsTable(), ChancesTable(outlook), OutlookTable(outlook)] : [YearsTable()];

    public FigureTable YearsTable() => new(
        Text["years"],
        [
            new(Text["unit"]), new(Text["year"], true), new(Text["cases"], true), new(Text["insured"], true), new(Text["rate"], true), new(Text["interval"]), new(Text["wanted"], true),
            new(Text["change"], true), new(Text["change_interval"]), new(Text["official"]), new(Text["evidence"]),
        ],
        [.. Years.Select(y => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(y.Name), new(y.Year.ToString(CultureInfo.InvariantCulture), y.Year), Cells.Count(y.Window.Cases), Cells.Average(y.Window.AverageInsured), Cells.Rate(y.Window.Rate?.Value),
            Cells.Text(y.Window.Rate is { } rate ? Format.Interval(rate.Lower, rate.Upper) : Format.None), Cells.Rate(y.WantedRate),
            new(Say.Change(y.Ratio?.Value - 1), y.Ratio is null ? null : Math.Round(y.Ratio.Value - 1, 4)), Cells.Text(Say.ChangeInterval(y.Ratio)),
            Cells.Text(y.Ratio is null ? Text["baseline"] : Verdicts.Mark(y.Official).Word), Cells.Text(y.Ratio is null ? Text["baseline"] : Verdicts.Mark(y.Evidence).Word),
        ])]);

    /// <summary>The chances of the years ahead, unit by unit.</summary>
    public FigureTable ChancesTable(TargetOutlook outlook) => new(
        Text["chances"],
        [new(Text["unit"]), new(Text["year"], true), new(Text["wanted"], true), new(Text["known_months"], true), new(Text["probability"], true), new(Text["in_words"])],
        [.. outlook.Units.SelectMany(u => u.Chances.Select(c => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(u.Status.UnitName), new(c.Year.ToString(CultureInfo.InvariantCulture), c.Year), Cells.Rate(c.WantedRate), Cells.Count(c.KnownMonths),
            new(Percent(c.Probability), Math.Round(c.Probability, 3)), Cells.Text(Likely(c.Probability)),
        ]))]);

    private FigureTable OutlookTable(TargetOutlook outlook) => new(
        Text["outlook"],
        [new(Text["unit"]), new(Text["twelve_to"]), new(Text["rate"], true), new(Text["lower80"], true), new(Text["upper80"], true), new(Text["lower95"], true), new(Text["upper95"], true), new(Text["model"])],
        [.. outlook.Units.SelectMany(u => OutlookRows(u).Select(row => (IReadOnlyList<FigureCell>)[Cells.Text(u.Status.UnitName), .. row, Cells.Text(Text[$"model_{u.Forecast.Method}"])]))]);

    public FigureTable OutlookTable(UnitOutlook unit) => new(
        $"{unit.Status.UnitName}",
        [new(Text["twelve_to"]), new(Text["rate"], true), new(Text["lower80"], true), new(Text["upper80"], true), new(Text["lower95"], true), new(Text["upper95"], true)],
        [.. OutlookRows(unit)]);

    private static IEnumerable<IReadOnlyList<FigureCell>> OutlookRows(UnitOutlook unit) => unit.Rolling.Select(r => (IReadOnlyList<FigureCell>)
        [Cells.Month(r.Month), Cells.Rate(r.Middle), Cells.Rate(r.Lower80), Cells.Rate(r.Upper80), Cells.Rate(r.Lower95), Cells.Rate(r.Upper95)]);

    /// <summary>Rolling twelve months with path, and of a running plan what is expected.</summary>
    public ChartFigure Figure(TargetStatus unit)
    {
        var outlook = Outlook?.Units.FirstOrDefault(u => u.Status.Unit == unit.Unit);
        return new ChartFigure
        {
            Id = $"plan-{unit.Unit}",
            Wide = Draw(unit, outlook, ChartSize.Half),
            Narrow = Draw(unit, outlook, ChartSize.PhoneLow),
            Table = outlook is null ? null : OutlookTable(outlook),
            DefinitionHref = "/definitions#outlook",
            Source = Text["source"],
        };
    }

    private string Draw(TargetStatus unit, UnitOutlook? outlook, ChartSize size)
    {
        var key = new ChartKey($"plan-{unit.Unit}", $"{Plan.Id}-{Measure.Word()}", Reader.Scope, CultureInfo.CurrentUICulture, size);
        return Store.Get(Reader.Build, key, () => TrendChart.Draw(Data(unit, outlook), size, key.Id));
    }

    private TrendData Data(TargetStatus unit, UnitOutlook? outlook)
    {
        var points = new TargetReader(Reader).Series(Plan, unit.Unit, null, Measure);
        var baseline = unit.Baseline!.Rate!.Value;
        var target = baseline * (1 - Plan.Reduction);
        return new TrendData
        {
            Label = Text["chart_label", unit.UnitName],
            Months = [.. points.Select(p => new TrendMonth(p.Month, p.RatePer1000, p.Lower, p.Upper, p.IsSettled))],
            LatestLabel = Format.Number(points.LastOrDefault(p => p.IsSettled)?.RatePer1000, 2),
            Baseline = (baseline, Text["chart_baseline", Format.Number(baseline, 2)]),
            Target = TargetPath.Of(Plan, reduction => baseline * (1 - reduction), Text["chart_target", Format.Number(target, 2)]),
            Outlook = outlook is null ? [] : [.. outlook.Rolling.Select(r => new OutlookMonth(r.Month, r.Middle, r.Lower80, r.Upper80, r.Lower95, r.Upper95))],
        };
    }
}
