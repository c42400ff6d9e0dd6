using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Effects;
using Model.Statistics.Effects;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Effects;

/// <summary>What is asked of an interrupted series.</summary>
/// <param name="Name">The drive as its people call it; empty for none.</param>
public sealed record SeriesChoices(Population Population, Measure Measure, DateOnly At, string Name);

/// <summary>An interrupted series in words, as a table and as a picture.</summary>
public sealed class SeriesScreen(SeriesChoices choices, SeriesEffect effect, ChartStore store, SnapshotReader reader, UnitAddress address, IStringLocalizer<EffectsTexts> text)
{
    private const double PerThousand = 1000;

    public SeriesChoices Choices => choices;

    public SeriesEffect Effect => effect;

    public UnitAddress Address => address;

    private string Event => choices.Name.Length > 0 ? choices.Name : Format.Month(choices.At);

    /// <summary>The change of level in one sentence, or why there is none.</summary>
    public string Answer() => effect.Series is not { } series
        ? text[$"gap_{effect.Gap}", choices.Population.Name, InterruptedSeries.LeastBefore, InterruptedSeries.LeastAfter, InterruptedSeries.LeastCases]
        : series.AfterYear switch
        {
            { Upper: < 1 } less => text["series_less", choices.Population.Name, Event, series.AfterMonths, Share(1 - less.Ratio), Limits(less)],
            { Lower: > 1 } more => text["series_more", choices.Population.Name, Event, series.AfterMonths, Share(more.Ratio - 1), Limits(more)],
            var unclear => text["series_unclear", choices.Population.Name, Event, series.AfterMonths, Say.Change(unclear.Ratio - 1, 0), Limits(unclear)],
        };

    public IEnumerable<string> More()
    {
        if (effect.Series is not { } series)
        {
            yield break;
        }

        yield return text["series_parts", Bracketed(series.Level), Bracketed(series.Slope), Say.Change(series.TrendBefore.Ratio - 1)];
        yield return text[series.IsCorrelated ? "series_correlated" : "series_spread", Format.Number(series.Dispersion, 2), Format.Number(series.Autocorrelation, 2)];
        yield return text["series_settled", Format.Month(effect.Last)];
    }

    public FigureTable Estimates() => new(
        text["estimates"],
        [new(text["what"]), new(text["ratio"], true), new(text["interval"]), new(text["reading"])],
        effect.Series is not { } series ? [] :
        [
            Row(text["row_level"], series.Level, text["read_level"]),
            Row(text["row_slope"], series.Slope, text["read_slope"]),
            Row(text["row_after", series.AfterMonths], series.AfterYear, text["read_after"]),
            Row(text["row_trend_before"], series.TrendBefore, text["read_trend_before"]),
        ]);

    public FigureTable Months() => new(
        text["months"],
        [new(text["month"]), new(text["cases"], true), new(text["insured"], true), new(text["rate"], true), new(text["fitted"], true), new(text["without"], true), new(text["without_interval"])],
        effect.Series is not { } series ? [] : [.. series.Months.Select(m => (IReadOnlyList<FigureCell>)
        [
            Cells.Month(m.Seen.Month), Cells.Count((long)Math.Round(m.Seen.Cases)), Cells.Average(m.Seen.Exposed), Cells.Rate(Rate(m, m.Seen.Cases), 3), Cells.Rate(Rate(m, m.Fitted), 3), Cells.Rate(Rate(m, m.Without), 3),
            Cells.Text(m.Seen.Month < choices.At ? Format.None : Format.Interval(Rate(m, m.Lower), Rate(m, m.Upper), 3)),
        ])]);

    public ChartFigure Figure(InterruptedSeries series) => new()
    {
        Id = "series",
        Key = [new(KeyMark.Observed, text["key_fitted"]), new(KeyMark.Band, text["key_without"])],
        Wide = Drawn(series, ChartSize.Wide),
        Narrow = Drawn(series, ChartSize.Phone),
        Points = InterruptedChart.MostPoints,
        Table = Months(),
        DefinitionHref = "/definitions#effects",
        XlsxHref = address.Xlsx(),
        Source = text["series_source"],
    };

    private string Drawn(InterruptedSeries series, ChartSize size)
    {
        var (whom, at) = (choices.Population, choices.At.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        var key = new ChartKey("series", string.Join('|', whom.IndustryCode, whom.County, choices.Measure, at), reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => InterruptedChart.Draw(Data(series), size, key.Id));
    }

    private InterruptedData Data(InterruptedSeries series) => new()
    {
        Label = text["series_label", choices.Population.Name, Format.Month(choices.At)],
        Months = [.. series.Months.Select(m => new InterruptedMonth(m.Seen.Month, Rate(m, m.Seen.Cases), Rate(m, m.Fitted), Rate(m, m.Without), Rate(m, m.Lower), Rate(m, m.Upper)))],
        At = choices.At,
        AtWords = Format.Month(choices.At),
        Points = [.. series.Months.TakeLast(InterruptedChart.MostPoints).Select(m => new ChartPoint(
            MonthScale.Middle(m.Seen.Month), Rate(m, m.Seen.Cases),
            RowsLink.To(RowsLink.Injuries(choices.Population, choices.Measure, m.Seen.Month, m.Seen.Month)),
            Format.Month(m.Seen.Month), text["series_point", Format.Number(Rate(m, m.Seen.Cases), 3), Format.Number(Rate(m, m.Without), 3)]))],
    };

    private static double Rate(FittedMonth month, double cases) => cases / month.Seen.Exposed * PerThousand;

    private static IReadOnlyList<FigureCell> Row(string name, RatioEstimate ratio, string reading) =>
        [Cells.Text(name), Cells.Rate(ratio.Ratio), Cells.Text(Format.Interval(ratio.Lower, ratio.Upper)), Cells.Text(reading)];

    private static string Bracketed(RatioEstimate ratio) => Say.Bracketed(Format.Number(ratio.Ratio, 2), Format.Interval(ratio.Lower, ratio.Upper));

    private static string Limits(RatioEstimate ratio) => Say.ChangeInterval(ratio.Lower, ratio.Upper, 0);

    private static string Share(double share) => Format.Percent(share * 100, 0);
}
