using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Statistics.Charts;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Charts of the page of one industry or county, drawn once per build.</summary>
public sealed class UnitCharts(ChartStore store, SnapshotReader reader, IStringLocalizer<AnalysisTexts> text)
{
    private const int MostBars = 8;
    private const string OwnTrend = "trend";
    private const string KeyTrend = "key-trend";

    /// <summary>Draws what the page opens with; what is kept already costs nothing, and the control chart below is drawn for its first reader.</summary>
    public void DrawAll(UnitView view)
    {
        foreach (var size in new[] { ChartSize.Wide, ChartSize.Phone })
        {
            _ = Trend(OwnTrend, view, size);
        }

        if (view.KeyIndustries is { } together)
        {
            _ = (Trend(KeyTrend, together, ChartSize.Half), Trend(KeyTrend, together, ChartSize.Phone));
        }

        foreach (var size in new[] { ChartSize.Half, ChartSize.PhoneLow })
        {
            _ = Monthly(view, size);
            _ = Causes(view, size);
            _ = Severities(view, size);
        }
    }

    /// <summary>First month on the trend chart: the year before a plan's baseline, or the first with data.</summary>
    public static DateOnly FirstMonth(UnitView view)
    {
        var first = view.Figures.Months.Count > 0 ? view.Figures.Months[0].PeriodStart : DateOnly.MinValue;
        return view.Choices.Plan is { } plan && new DateOnly(plan.BaselineYear - 1, 1, 1) is var wanted && wanted > first ? wanted : first;
    }

    public ChartFigure TrendFigure(UnitView view, FigureTable table, UnitAddress address) => TrendFigure(OwnTrend, view, ChartSize.Wide, table, address);

    /// <param name="together"><see cref="UnitView.KeyIndustries"/>.</param>
    /// <param name="table">Its numbers.</param>
    /// <param name="address">The page.</param>
    public ChartFigure KeyTrendFigure(UnitView together, FigureTable table, UnitAddress address) => TrendFigure(KeyTrend, together, ChartSize.Half, table, address);

    private ChartFigure TrendFigure(string id, UnitView view, ChartSize wide, FigureTable table, UnitAddress address) => new()
    {
        Id = id,
        Key = TrendKey(view),
        Wide = Trend(id, view, wide),
        Narrow = Trend(id, view, ChartSize.Phone),
        Points = TrendChart.MostPoints,
        Table = table,
        DefinitionHref = "/definitions#incidence",
        XlsxHref = address.Xlsx(id),
        Source = text["SourceInjuries"],
    };

    public ChartFigure MonthlyFigure(UnitView view, FigureTable table, UnitAddress address) => new()
    {
        Id = "months",
        Key = [new(KeyMark.Interval, text["KeyInterval"]), .. view.Figures.OpenMonths > 0 ? new[] { new KeyItem(KeyMark.Open, text["KeyOpen"]) } : []],
        Wide = Monthly(view, ChartSize.Half),
        Narrow = Monthly(view, ChartSize.PhoneLow),
        Points = MonthlyChart.MostPoints,
        Table = table,
        DefinitionHref = "/definitions#incidence",
        XlsxHref = address.Xlsx("months"),
        Source = text["SourceInjuries"],
    };

    /// <summary>是否真在变化: months between their limits.</summary>
    public ChartFigure ControlFigure(UnitView view, Variation variation, FigureTable table, UnitAddress address) => new()
    {
        Id = "control",
        Key =
        [
            new(KeyMark.Baseline, text["ControlMean"]), new(KeyMark.Band, text["ControlLimits"]), new(KeyMark.Signal, text["ControlSignal"]),
            .. variation.TargetPerMonth is null ? Array.Empty<KeyItem>() : [new(KeyMark.Target, text["ControlTarget"])],
        ],
        Wide = Control(view, variation, ChartSize.Control),
        Narrow = Control(view, variation, ChartSize.Phone),
        Points = ControlChart.MostPoints,
        Table = table,
        DefinitionHref = "/definitions#variation",
        XlsxHref = address.Xlsx("control"),
        Source = text["SourceInjuries"],
    };

    public ChartFigure CausesFigure(UnitView view, FigureTable table, UnitAddress address) =>
        BarFigure("causes", Causes, view, table, address);

    public ChartFigure SeveritiesFigure(UnitView view, FigureTable table, UnitAddress address) =>
        BarFigure("severities", Severities, view, table, address);

    private ChartFigure BarFigure(string id, Func<UnitView, ChartSize, string> draw, UnitView view, FigureTable table, UnitAddress address) => new()
    {
        Id = id,
        Key = [new(KeyMark.ObservedBar, Say.Period(view.Choices.Period)), new(KeyMark.BeforeTick, text["YearBefore"])],
        Wide = draw(view, ChartSize.Half),
        Narrow = draw(view, ChartSize.PhoneLow),
        Table = table,
        DefinitionHref = "/definitions#" + id,
        XlsxHref = address.Xlsx(id),
        Source = text["SourceInjuries"],
    };

    private List<KeyItem> TrendKey(UnitView view)
    {
        List<KeyItem> key = [new(KeyMark.Observed, text["KeyRolling"]), new(KeyMark.Band, text["KeyBand"])];
        if (Judged(view) is { Status.Baseline: not null } standing)
        {
            key.Add(new(KeyMark.Baseline, text["KeyBaseline", standing.Plan.Baseline]));
            key.Add(new(KeyMark.Target, text["KeyPath", standing.Plan.Short]));
        }

        if (view.With is { } with)
        {
            key.Add(new(KeyMark.Context, text["KeyWith", with.Population.Name]));
        }

        if (view.Figures.OpenMonths > 0)
        {
            key.Add(new(KeyMark.Open, text["KeyOpen"]));
        }

        return key;
    }

    private string Trend(string part, UnitView view, ChartSize size) => Kept("unit-" + part, view, size, id => TrendChart.Draw(TrendOf(view), size, id));

    private string Monthly(UnitView view, ChartSize size) => Kept("unit-months", view, size, id => MonthlyChart.Draw(MonthlyOf(view), size, id));

    private string Control(UnitView view, Variation variation, ChartSize size) =>
        Kept("unit-control", view, size, id => ControlChart.Draw(ControlOf(view, variation), size, id));

    private string Causes(UnitView view, ChartSize size) => Kept("unit-causes", view, size, id => BarChart.Draw(CausesOf(view), size, id));

    private string Severities(UnitView view, ChartSize size) => Kept("unit-severities", view, size, id => BarChart.Draw(SeveritiesOf(view), size, id));

    /// <summary>Causes by cases, the rare ones together.</summary>
    private static List<PartFigures> LeadingCauses(UnitView view) =>
        [.. view.Causes.Where(part => part.Now.Cases > 0 || part.Before?.Cases > 0).OrderByDescending(part => part.Now.Cases).Take(MostBars)];

    private string Kept(string chart, UnitView view, ChartSize size, Func<string, string> draw)
    {
        var (choices, whom) = (view.Choices, view.Population);
        var filters = string.Join('|', whom.IndustryCode, whom.County, choices.Measure, choices.Period.Word, choices.Plan?.Id, choices.With?.IndustryCode, choices.With?.County, choices.With is null);
        var key = new ChartKey(chart, filters, reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => draw(key.Id));
    }

    private TrendData TrendOf(UnitView view)
    {
        var rolling = view.Figures.Rolling.ToDictionary(row => row.Period, StringComparer.Ordinal);
        var from = FirstMonth(view);
        var months = view.Figures.Months.Where(month => month.PeriodStart >= from).Select(month => TrendMonthOf(month, rolling.GetValueOrDefault(month.Period))).ToList();
        return new TrendData
        {
            Label = text["TrendLabel", view.Population.Name],
            Months = months,
            LatestLabel = text["LatestLabel", Format.Number(view.LatestSettled?.RatePer1000, 2)],
            Baseline = BaselineOf(view),
            Target = PathOf(view),
            Context = view.With is { } with ? [ContextOf(with, from)] : [],
            Points = [.. view.Figures.Rolling.Where(row => row.RatePer1000 is not null).TakeLast(TrendChart.MostPoints).Select(row => PointOf(view, row, MonthScale.End(Model.Calendar.Month.Of(row.PeriodEnd)), text["TwelveMonthsTo", Format.Month(row.PeriodEnd)]))],
        };
    }

    private static TrendMonth TrendMonthOf(IncidenceRow month, IncidenceRow? rolling) => new(
        month.PeriodStart, rolling?.RatePer1000, rolling?.Lower, rolling?.Upper, month.IsSettled);

    private MonthlyData MonthlyOf(UnitView view)
    {
        var months = view.Figures.Months.Where(month => month.PeriodStart >= FirstMonth(view) && month is { RatePer1000: not null, Lower: not null, Upper: not null }).ToList();
        return new MonthlyData(
            text["MonthsLabel", view.Population.Name],
            [.. months.Select(month => new MonthValue(month.PeriodStart, month.RatePer1000!.Value, month.Lower!.Value, month.Upper!.Value, month.IsSettled))],
            [.. months.TakeLast(MonthlyChart.MostPoints).Select(month => PointOf(view, month, MonthScale.Middle(month.PeriodStart), Format.Month(month.PeriodStart)))]);
    }

    private ControlData ControlOf(UnitView view, Variation variation)
    {
        var (mean, lower, upper) = variation.Limits[^1];
        return new ControlData
        {
            Label = text["ControlLabel", view.Population.Name],
            Months = [.. variation.Months.Select(m => new ControlMonth(m.PeriodStart, m.RatePer1000!.Value, variation.SignalOf(m) != Signal.None))],
            Limits = [.. variation.Limits.Select(limits => (limits.Mean, limits.Lower, limits.Upper))],
            Target = variation.TargetPerMonth,
            BasisLast = [.. variation.Bases.Select(basis => basis.Last)],
            Words = (
                text["ControlMeanIs", Format.Number(mean, 3)], text["ControlLowerIs", Format.Number(lower, 3)],
                text["ControlUpperIs", Format.Number(upper, 3)], text["ControlTargetIs", Format.Number(variation.TargetPerMonth, 3)]),
            Points = [.. variation.Months.TakeLast(ControlChart.MostPoints).Select(m =>
                PointOf(view, m, MonthScale.Middle(m.PeriodStart), Format.Month(m.PeriodStart)) is var point && variation.SignalOf(m) is var signal && signal == Signal.None
                    ? point
                    : point with { Detail = $"{point.Detail} {text[$"Signal{signal}"]}" })],
        };
    }

    private (double, string)? BaselineOf(UnitView view) => Judged(view) is { Status.Baseline.Rate: { } rate } standing
        ? (rate.Value, text["BaselineLabel", standing.Plan.Baseline, Number(rate.Value)])
        : null;

    private TargetPath? PathOf(UnitView view)
    {
        if (Judged(view) is not { Status.Baseline.Rate: { } rate, Plan: { } plan })
        {
            return null;
        }

        var target = rate.Value * (1 - plan.Reduction);
        return TargetPath.Of(plan, reduction => rate.Value * (1 - reduction), text["TargetLabel", Number(target)]);
    }

    /// <summary>A county has no path of its own: the plan's is for its key industries together, drawn apart.</summary>
    private static PlanStanding? Judged(UnitView view) => view.Population.KeyIndustry is null ? null : view.Standing;

    private static ContextSeries ContextOf(UnitFigures with, DateOnly from) => new(
        with.Population.Name.ToString(),
        [.. with.Rolling.Where(row => row.IsSettled && row.RatePer1000 is not null && row.PeriodEnd >= from).Select(row => (Model.Calendar.Month.Of(row.PeriodEnd), row.RatePer1000!.Value))]);

    private ChartPoint PointOf(UnitView view, IncidenceRow row, double at, string when) => new(
        at,
        row.RatePer1000!.Value,
        RowsLink.To(RowsLink.Injuries(view.Population, view.Choices.Measure, row.PeriodStart, Model.Calendar.Month.Of(row.PeriodEnd))),
        when,
        text[row.IsSettled ? "RateAndCases" : "RateAndCasesOpen", Say.RateWithInterval(row), Format.Count(row.Cases)]);

    private BarData CausesOf(UnitView view)
    {
        var leading = LeadingCauses(view);
        var rest = view.Causes.Except(leading).ToList();
        var rows = leading.Select(part => Bar(view, part, query => query with { Cause = part.Now.Code })).ToList();
        if (rest.Sum(part => part.Now.Cases) is > 0 and var others)
        {
            var before = view.Figures.Before is { } year ? year with { Cases = rest.Sum(part => part.Before?.Cases ?? 0) } : null;
            rows.Add(new BarRow(text["OtherCauses"], others, before?.Cases, Format.Count(others), Say.More(new PartFigures(rest[0].Now with { Cases = others }, before)), null));
        }

        return new BarData(text["CausesLabel", view.Population.Name, Say.Period(view.Choices.Period)], rows);
    }

    private BarData SeveritiesOf(UnitView view) => new(
        text["SeveritiesLabel", view.Population.Name, Say.Period(view.Choices.Period)],
        [.. view.Severities.Select(part => Bar(view, part, query => query with { Severity = part.Now.Code }))]);

    private static BarRow Bar(UnitView view, PartFigures part, Func<RowsQuery, RowsQuery> narrow) => new(
        part.Now.Name.ToString(),
        part.Now.Cases,
        part.Before?.Cases,
        Format.Count(part.Now.Cases),
        Say.More(part),
        part.Now.Cases == 0 ? null : RowsLink.To(narrow(RowsLink.Injuries(view.Population, view.Choices.Measure, view.Choices.Period.First, view.Choices.Period.Last))));

    private static string Number(double value) => Format.Number(value, 2);
}
