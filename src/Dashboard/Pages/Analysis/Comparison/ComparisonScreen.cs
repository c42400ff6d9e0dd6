using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Statistics;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Comparison;

/// <summary>The comparison in words, as a table and as a funnel.</summary>
public sealed class ComparisonScreen(FairComparison fair, ChartStore store, SnapshotReader reader, IStringLocalizer<AnalysisTexts> text)
{
    private const int EdgePoints = 80;

    /// <summary>Who lies outside, and on which side; the rest differ no more than chance explains.</summary>
    public string Answer()
    {
        var (high, low) = (Names(FunnelPlace.High998, FunnelPlace.High95), Names(FunnelPlace.Low998, FunnelPlace.Low95));
        return Say.Sentences(
        [
            high.Length > 0 ? text["FairHigh", fair.Year, high] : text["FairNoneHigh", fair.Year],
            low.Length > 0 ? text["FairLow", low] : text["FairNoneLow"],
            text["FairRest", fair.Counties.Count(c => c.Place == FunnelPlace.Within)],
        ]);
    }

    public FigureTable Table() => new(
        text["FairTitle"],
        [
            new(text["ColumnName"]), new(text["ColumnCases"], true), new(text["FairExpected"], true), new(text["FairRatio"], true), new(text["ColumnInterval"]), new(text["FairPlace"]),
            new(text["FairCrude"], true), new(text["FairIndirect"], true), new(text["FairDirect"], true), new(text["FairFactor"], true), new(text["FairBelieved"], true),
        ],
        [.. fair.Counties.OrderByDescending(c => c.Believed?.Estimate ?? c.Indirect.Ratio?.Value ?? 0).Select(Row)]);

    public ChartFigure Figure() => new()
    {
        Id = "funnel",
        Key = [new(KeyMark.Baseline, text["FairWhole"])],
        Wide = Draw(ChartSize.Wide),
        Narrow = Draw(ChartSize.Phone),
        Points = FunnelChart.MostPoints,
        DefinitionHref = "/definitions#fair",
        Source = text["SourceInjuries"],
    };

    /// <summary>Where a county lies, in words.</summary>
    public string Place(FunnelPlace? place) => place is null ? Format.None : text[$"Funnel{place}"];

    private IReadOnlyList<FigureCell> Row(FairCounty county) =>
    [
        Cells.Text(county.Name) with { Href = $"/counties/{county.Code}" }, Cells.Count(county.Cases), Cells.Average(county.Indirect.Expected), Cells.Rate(county.Indirect.Ratio?.Value),
        Cells.Text(county.Indirect.Ratio is { } ratio ? Format.Interval(ratio.Lower, ratio.Upper) : Format.None), Cells.Text(Place(county.Place)),
        WithInterval(county.Crude), WithInterval(county.Indirect.Rate), county.Direct is null ? Cells.Text(text[$"FairGap{county.Gap}"]) : WithInterval(county.Direct),
        Cells.Rate(county.Believed?.Factor), Cells.Rate(county.Believed?.Estimate),
    ];

    private static FigureCell WithInterval(PoissonRate? rate) => rate is null
        ? Cells.Rate(null)
        : Cells.Rate(rate.Value) with { Text = Say.Bracketed(Format.Number(rate.Value, 2), Format.Interval(rate.Lower, rate.Upper)) };

    private string Names(params FunnelPlace[] places) =>
        Say.Names(fair.Counties.Where(c => c.Place is { } place && places.Contains(place)).OrderByDescending(c => Math.Abs(c.Indirect.Ratio!.Value - 1))
            .Select(c => text["FairNamed", c.Name, Format.Number(c.Indirect.Ratio!.Value, 2), Format.Interval(c.Indirect.Ratio.Lower, c.Indirect.Ratio.Upper)].Value));

    private string Draw(ChartSize size)
    {
        var key = new ChartKey("comparison-funnel", $"{fair.Year}-{fair.Measure.Word()}", reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => FunnelChart.Draw(Data(), size, key.Id));
    }

    private FunnelData Data()
    {
        var known = fair.Counties.Where(c => c.Indirect.Ratio is not null).ToList();
        var highest = known.Max(c => c.Indirect.Expected!.Value) * 1.08;
        return new FunnelData(
            text["FairFunnelLabel", fair.Year],
            [.. known.Select(c => new FunnelDot(
                Matrix.ShowModel.Short(new MatrixHead(c.Code, c.Name)), c.Indirect.Expected!.Value, c.Indirect.Ratio!.Value, c.Place is not FunnelPlace.Within, $"/counties/{c.Code}",
                text["FairDot", Format.Count(c.Cases), Format.Number(c.Indirect.Expected!.Value, 1), Format.Number(c.Indirect.Ratio.Value, 2), Place(c.Place)]))],
            [.. Enumerable.Range(1, EdgePoints).Select(i => Edge(highest * i / EdgePoints))],
            (text["Limit95"], text["Limit998"], text["FairOne"]));
    }

    private static FunnelEdge Edge(double expected)
    {
        var funnel = Funnel.Of(expected);
        return new FunnelEdge(expected, funnel.Lower95 / expected, funnel.Upper95 / expected, funnel.Lower998 / expected, funnel.Upper998 / expected);
    }
}
