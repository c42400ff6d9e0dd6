using Model.Warehouse;

namespace Model.Analysis.Forecasts;

/// <summary>县级预测: what the current build holds of the forecasts of counties and of their back-test.</summary>
public sealed class ForecastReader(SnapshotReader reader)
{
    /// <summary>Null before the first training was taken in by a build.</summary>
    public ForecastRunFacts? Run() => reader.Holds("forecast_run") ? reader.Query<ForecastRunFacts>("Analysis/Forecasts/forecast_run.sql").SingleOrDefault() : null;

    /// <summary>Methods on the back-test, whole counties first, the smallest CRPS first; empty before the first training.</summary>
    public IReadOnlyList<ForecastScore> Scores() => Run() is null ? [] : reader.Query<ForecastScore>("Analysis/Forecasts/forecast_scores.sql");

    /// <summary>Counties of the scope and their key industries, twelve months and all months ahead; empty before the first training.</summary>
    public IReadOnlyList<SpanForecast> Spans() => Run() is null ? [] : reader.Query<SpanForecast>("Analysis/Forecasts/forecast_spans.sql");

    /// <param name="county">Code; of a county outside the scope there is nothing.</param>
    /// <param name="unit">Key industry or <see cref="CellSeries.Whole"/>.</param>
    public IReadOnlyList<MonthForecast> Months(string county, string unit) => Run() is null
        ? []
        : reader.Query<MonthForecast>("Analysis/Forecasts/forecast_months.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["county"] = county, ["unit"] = unit });
}
