using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Pages.Overview;

/// <summary>A picture in both sizes.</summary>
public sealed record SizedChart(string Wide, string Narrow);

/// <summary>The first page's pictures, drawn once per build, plan, measure and language.</summary>
public sealed class OverviewCharts(ChartStore store, OverviewMap map, IStringLocalizer<OverviewTexts> text)
{
    /// <summary>Draws all of the page; what is kept already costs nothing.</summary>
    public void DrawAll(OverviewFigures figures, CountyScope scope)
    {
        _ = Multiples(figures, scope);
        _ = Map(figures, scope);
        _ = MapLegend(figures, scope);
        _ = Diseases(figures, scope);
    }

    /// <summary>By unit.</summary>
    public IReadOnlyDictionary<string, SizedChart> Multiples(OverviewFigures figures, CountyScope scope)
    {
        // The shared scale needs the intervals of all units; they are calculated only when a picture is really drawn.
        var all = new Lazy<Dictionary<string, MultipleData>>(() => figures.Units.Where(HasSeries(figures)).ToDictionary(u => u.Unit, u => Multiple(figures, u), StringComparer.Ordinal));
        var scale = new Lazy<NiceScale>(() => MultipleChart.SharedScale([.. all.Value.Values]));
        return figures.Units.Where(HasSeries(figures)).ToDictionary(
            u => u.Unit,
            u => Sized(figures, scope, "overview-" + u.Unit, ChartSize.Multiple, ChartSize.MultiplePhone, (size, id) => MultipleChart.Draw(all.Value[u.Unit], scale.Value, size, id)),
            StringComparer.Ordinal);
    }

    public SizedChart Map(OverviewFigures figures, CountyScope scope) =>
        Sized(figures, scope, "overview-map", ChartSize.Map, ChartSize.MapPhone, (size, _) => CountyMap.Draw(map.Data(figures), size.Width));

    public SizedChart MapLegend(OverviewFigures figures, CountyScope scope) =>
        Sized(figures, scope, "overview-map-legend", ChartSize.Map, ChartSize.MapPhone, (size, _) => CountyMap.Legend(map.Legend(figures), size.Width));

    public SizedChart Diseases(OverviewFigures figures, CountyScope scope) =>
        Sized(figures, scope, "overview-diseases", ChartSize.Half, ChartSize.PhoneLow, (size, id) => ColumnChart.Draw(DiseaseColumns(figures), size, id));

    public ChartFigure DiseaseFigure(OverviewFigures figures, CountyScope scope, FigureTable table, string xlsx)
    {
        var drawn = Diseases(figures, scope);
        return new ChartFigure
        {
            Id = "diseases",
            Key = [new(KeyMark.ObservedBar, text["Pneumoconiosis"]), new(KeyMark.CompareBar, text["OtherDisease"])],
            Wide = drawn.Wide,
            Narrow = drawn.Narrow,
            Points = figures.Diseases.Count,
            Table = table,
            DefinitionHref = OverviewLinks.Definition("occupational-disease"),
            XlsxHref = xlsx,
            Source = text["SourceDiseases"],
            Note = figures.Diseases is [.., { Months: < 12 } last] ? text["PartYear", last.Year, last.Months].Value : null,
        };
    }

    private static Func<TargetStatus, bool> HasSeries(OverviewFigures figures) => unit => unit.Baseline?.Rate is not null && figures.Series[unit.Unit].Count > 0;

    private SizedChart Sized(OverviewFigures figures, CountyScope scope, string chart, ChartSize wide, ChartSize narrow, Func<ChartSize, string, string> draw)
    {
        var key = new ChartKey(chart, $"plan={figures.Plan.Id}&measure={figures.Measure.Word()}", scope, CultureInfo.CurrentUICulture, wide);
        return new(Kept(key), Kept(key with { Size = narrow }));

        string Kept(ChartKey sized) => store.Get(figures.Build.BuildId, sized, () => draw(sized.Size, sized.Id));
    }

    private MultipleData Multiple(OverviewFigures figures, TargetStatus unit)
    {
        var points = figures.Series[unit.Unit];
        var months = points.Select(Change).OfType<ChangeMonth>().ToArray();
        var latest = months.LastOrDefault(m => m.IsSettled);
        return new MultipleData
        {
            Label = text["MultipleLabel", unit.UnitName, figures.Plan.Baseline, figures.Plan.FinalYear, Say.Whole(figures.Plan.Reduction)],
            FirstYear = figures.Plan.BaselineYear + 1,
            LastYear = figures.Plan.FinalYear,
            Months = months,
            Path = TargetPath.Of(figures.Plan, reduction => -reduction * 100, text["TargetLabel", Say.Change(-figures.Plan.Reduction, 0)]),
            LatestLabel = Say.Change(latest?.Change / 100),
            LeavesScale = text["LeavesScale"],
            Points = [.. Marked(points).Select(p => Point(unit, p))],
        };
    }

    /// <summary>The last settled month and the same month of the two years before.</summary>
    private static IEnumerable<TargetPoint> Marked(IReadOnlyList<TargetPoint> points)
    {
        var last = points.LastOrDefault(p => p is { IsSettled: true, Change: not null });
        return last is null ? [] : points.Where(p => p.Change is not null && (p.Month == last.Month || p.Month == last.Month.AddYears(-1) || p.Month == last.Month.AddYears(-2)));
    }

    /// <summary>Change with the interval that the verdict uses: both counts vary.</summary>
    private static ChangeMonth? Change(TargetPoint point)
    {
        if (point.Change is not { } change)
        {
            return null;
        }

        var ratio = point.Ratio;
        var upper = ratio is { } known && double.IsFinite(known.Upper) ? (known.Upper - 1) * 100 : (double?)null;
        return new ChangeMonth(point.Month, change * 100, (ratio?.Lower - 1) * 100, upper, point.IsSettled);
    }

    private ChartPoint Point(TargetStatus unit, TargetPoint point) => new(
        MonthScale.End(point.Month),
        point.Change!.Value * 100,
        OverviewLinks.Injuries(unit, point.Month),
        text["PointHead", Format.Month(point.Month)],
        text["PointDetail", Format.Number(point.RatePer1000, 2), Say.Change(point.Change), Format.Count(point.Cases)]);

    private ColumnData DiseaseColumns(OverviewFigures figures) => new(
        text["DiseaseLabel"],
        [.. figures.Diseases.Select(d => new ColumnPair(
            d.Months < 12 ? $"{d.Year}¹" : $"{d.Year}",
            d.Pneumoconiosis,
            d.Other,
            OverviewLinks.Diseases(d.Year),
            text["DiseasePoint", d.Pneumoconiosis, d.Other]))]);
}
