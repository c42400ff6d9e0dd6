using System.Text.Json;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;

namespace Ingest.AnalystBench.Methods;

/// <summary>Forecasts by the method that did best on each series' own past.</summary>
internal sealed class ForecastingMethod : BenchMethod
{
    /// <summary>Twenty-seven years of days; longer spans are mostly a period typed wrong.</summary>
    private const int LongestSpan = 10_000;

    /// <summary>Series × periods ahead; each keeps 2,000 futures until the answer is given.</summary>
    private const int MostSteps = 36_000;

    public override string Name => "forecast";

    public override IReadOnlyList<BenchColumn> Columns => ["series?", "at", "value", "exposure?"];

    public override IReadOnlyList<string> Options => ["horizon", "season", "backtest"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options)
    {
        var series = BenchSeries.Of(input);
        foreach (var point in series.SelectMany(s => s.Points).Where(p => p.Period is null))
        {
            point.Row.Wrong("no_period", "at", point.At);
        }

        // Otherwise the value would be left out without a word: how many it came from is not known.
        foreach (var point in input.Has("exposure") ? series.SelectMany(s => s.Points).Where(p => p.Row.Figure("value") is not null && p.Row.Figure("exposure") is null) : [])
        {
            point.Row.Wrong("empty", "exposure", "");
        }

        if (input.Problems.Count == 0 && series.SelectMany(s => s.Points).DistinctBy(p => p.Period!.Value.Unit).Count() > 1)
        {
            input.Wrong("periods_mixed", null, "at", "");
        }

        foreach (var spread in input.Problems.Count > 0 ? [] : series.Where(s => s.Points[^1].Period!.Value.Index - s.Points[0].Period!.Value.Index >= LongestSpan))
        {
            input.Wrong("span_too_long", null, spread.Name, $"{LongestSpan}");
        }

        if ((long)series.Count * options.Horizon > MostSteps)
        {
            input.Wrong("too_many_series", null, "", $"{MostSteps / options.Horizon}");
        }

        var read = input.Problems.Count > 0 ? [] : series.ConvertAll(s => Timeline.Of(s, input.Has("exposure")));
        if (input.Problems.Count > 0)
        {
            return [];
        }

        var run = Forecaster.Forecast([.. read.Select(r => r.Series)], options.Horizon, new ForecastOptions(Season: options.Season ?? read[0].Last.Season));
        for (var i = 0; i < read.Count; i++)
        {
            if (run.Series[i].Problem is not SeriesProblem.None and var problem)
            {
                input.Wrong($"series_{problem}", null, read[i].Series.Name, "");
            }
        }

        if (options.Backtest && run.Backtest.Methods.Count == 0)
        {
            input.Wrong("too_short_to_backtest", null, "", "");
        }

        var chosen = run.Series.ToDictionary(f => f.Name, f => f.Method, StringComparer.Ordinal);
        return options.Backtest
            ? [.. run.Backtest.Series.SelectMany(s => s.Methods.Select(m => Scored(s.Name, m, chosen[s.Name]))), .. read.Count > 1 ? Together(run.Backtest) : []]
            : read.SelectMany((line, i) => Forecast(line, run.Series[i]));
    }

    private static IEnumerable<BenchAnswer> Forecast(Timeline line, SeriesForecast forecast)
    {
        var score = forecast.Scores.FirstOrDefault(s => s.Method == forecast.Method);
        return forecast.Points.Select(p => BenchAnswer.Of(
            ("series", forecast.Name), ("at", line.Last.After(p.Step)), ("step", (long)p.Step), ("mean", p.Mean),
            ("lower80", p.Lower80), ("upper80", p.Upper80), ("lower95", p.Lower95), ("upper95", p.Upper95),
            ("exposure", line.Series.Exposure is null ? null : p.Exposure),
            ("model", Snake(forecast.Method)), ("why", Snake(forecast.Why)),
            ("mase", score?.Mase), ("coverage80", score?.Coverage80), ("coverage95", score?.Coverage95), ("crps", score?.Crps), ("crps_skill", score?.CrpsSkill),
            ("note", forecast.ExposureCarried ? "exposure_carried" : null)));
    }

    /// <summary>Every method over all series, and what was chosen for each.</summary>
    private static IEnumerable<BenchAnswer> Together(BacktestReport report) =>
        report.Methods.Concat(report.Chosen is { } chosen ? [chosen] : []).Select(m => Scored(null, m, null));

    /// <param name="series">Null for all together.</param>
    /// <param name="score">How a method did; its method is null for what was chosen, series by series.</param>
    /// <param name="chosen">Of the series.</param>
    private static BenchAnswer Scored(string? series, MethodScore score, ForecastMethod? chosen) => BenchAnswer.Of(
        ("series", series), ("model", score.Method is { } method ? Snake(method) : "chosen"), ("is_chosen", chosen is null ? null : score.Method == chosen),
        ("forecasts", (long)score.Forecasts), ("mase", score.Mase), ("coverage80", score.Coverage80), ("coverage95", score.Coverage95),
        ("crps", score.Crps), ("crps_skill", score.CrpsSkill));

    private static string Snake<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>A series at equal steps: periods that the file leaves out are gaps, and exposures after the last value are those to come.</summary>
    private sealed record Timeline(Series Series, BenchPeriod Last)
    {
        public static Timeline Of(BenchSeries series, bool hasExposure)
        {
            var rows = series.Points.ToDictionary(p => p.Period!.Value.Index, p => p.Row);
            var valued = series.Points.Where(p => p.Row.Figure("value") is not null).Select(p => p.Period!.Value.Index).DefaultIfEmpty(rows.Keys.Min()).ToList();
            var (first, last, end) = (rows.Keys.Min(), valued.Max(), rows.Keys.Max());
            double? At(long index, string column) => rows.GetValueOrDefault(index)?.Number(column);
            IEnumerable<long> Span(long from, long to) => Enumerable.Range(0, (int)Math.Max(0, to - from + 1)).Select(i => from + i);
            return new Timeline(
                new Series(
                    series.Name,
                    [.. Span(first, last).Select(i => At(i, "value"))],
                    hasExposure ? [.. Span(first, last).Select(i => At(i, "exposure"))] : null,
                    hasExposure && end > last ? [.. Span(last + 1, end).Select(i => At(i, "exposure"))] : null),
                series.Points[0].Period!.Value with { Index = last });
        }
    }
}
