using System.Globalization;
using System.Security.Cryptography;
using Model.Analysis.Forecasts;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;
using Model.Warehouse;

namespace Ingest.Forecasts;

/// <summary>
/// 县级预测: learns the model over all counties and key industries, back-tests it beside the methods that know one series alone, decides by
/// kind of series whether it is used, and forecasts. One new folder of <see cref="ForecastShelf"/>; the next build takes it in.
/// Runs in the process that holds <see cref="DataFolder.LockFile"/>.
/// </summary>
public sealed class ForecastTraining
{
    /// <summary>Fewest settled months: two years to learn from, two to be judged by.</summary>
    private const int LeastMonths = 48;

    private readonly ForecastShelf shelf;
    private readonly TimeProvider clock;
    private readonly PooledOptions options;
    private readonly IProgress<ForecastProgress>? progress;
    private readonly CancellationToken stop;
    private int done;
    private int steps;

    private ForecastTraining(DataFolder data, TimeProvider clock, PooledOptions options, IProgress<ForecastProgress>? progress, CancellationToken stop) =>
        (shelf, this.clock, this.options, this.progress, this.stop) = (new ForecastShelf(data), clock, options, progress, stop);

    /// <exception cref="OperationCanceledException">Stopped; what was current still is.</exception>
    public static ForecastResult Run(DataFolder data, TimeProvider clock, PooledOptions options, IProgress<ForecastProgress>? progress, CancellationToken stop)
    {
        using var catalog = new SnapshotCatalog(data);
        if (!catalog.State.IsReady)
        {
            return new ForecastResult.NoSnapshot();
        }

        using var reader = new SnapshotReader(catalog, CountyScope.City);
        return new CellSeriesReader(reader).Read() is { Length: >= LeastMonths } table
            ? new ForecastTraining(data, clock, options, progress, stop).Run(table)
            : new ForecastResult.TooShort();
    }

    private ForecastResult.Done Run(CellTable table)
    {
        var origins = Backtest.Origins(table.Length);
        steps = origins.Count + 4;
        var model = new PooledForecaster(table, options);
        foreach (var origin in origins.Append(table.Length))
        {
            Step(origin == table.Length ? "learn" : table.First.AddMonths(origin - 1).ToString("yyyy-MM", CultureInfo.InvariantCulture));
            model.At(origin);
        }

        List<ForecastKind> kinds = [Kind(table, model, isWhole: true), Kind(table, model, isWhole: false)];
        Step("publish");
        var now = clock.GetUtcNow();
        var run = string.Create(CultureInfo.InvariantCulture, $"r-{now:yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");
        var facts = new ForecastRunFacts
        {
            Run = run,
            MadeAt = now.UtcDateTime,
            SettledThrough = table.Settled,
            Examples = model.Examples,
            RefusalsWhole = string.Join(',', kinds[0].Refusals),
            RefusalsIndustry = string.Join(',', kinds[1].Refusals),
        };
        ForecastsFile.Write(Path.Combine(shelf.Begin(run), TrainingShelf.ScoresFile), table, kinds, facts);
        stop.ThrowIfCancellationRequested();
        shelf.Publish(run, model: null);
        return new ForecastResult.Done(facts, kinds);
    }

    private ForecastKind Kind(CellTable table, PooledForecaster model, bool isWhole)
    {
        Step(isWhole ? "counties" : "industries");
        List<int> cells = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => table.Cells[cell].IsWhole == isWhole)];
        var forecasts = Forecaster.Forecast([.. cells.Select(cell => table.Cells[cell].Series)], options.Horizon, pooled: model.For(cells));
        var refusals = PooledPromotion.Judge(forecasts.Backtest);
        var shown = forecasts.Series.Select((alone, at) => refusals.Count == 0 && forecasts.Pooled[at] is { Paths: not null } together ? together : alone);
        return new ForecastKind(isWhole, [.. cells.Zip(shown).Where(pair => pair.Second.Paths is not null)], forecasts.Backtest, refusals);
    }

    private void Step(string name)
    {
        stop.ThrowIfCancellationRequested();
        progress?.Report(new ForecastProgress(name, done++, steps));
    }
}

/// <summary>Whole counties, or key industries in them.</summary>
/// <param name="Cells">Place in the table of each cell that has a forecast, and that forecast.</param>
/// <param name="Backtest">Every method on the series of the kind.</param>
/// <param name="Refusals">Why the model over all series is not used; empty when it is.</param>
public sealed record ForecastKind(bool IsWhole, IReadOnlyList<(int Cell, SeriesForecast Forecast)> Cells, BacktestReport Backtest, IReadOnlyList<PooledRefusal> Refusals);

/// <param name="Name">What is done now.</param>
/// <param name="Done">Of <paramref name="Total"/> steps.</param>
public sealed record ForecastProgress(string Name, int Done, int Total);

/// <summary>How a training ended.</summary>
public abstract record ForecastResult
{
    /// <summary>Nothing is published yet.</summary>
    public sealed record NoSnapshot : ForecastResult;

    /// <summary>Fewer than four years of settled months.</summary>
    public sealed record TooShort : ForecastResult;

    /// <param name="Facts">As the build takes them in.</param>
    /// <param name="Kinds">Whole counties, then key industries in them.</param>
    public sealed record Done(ForecastRunFacts Facts, IReadOnlyList<ForecastKind> Kinds) : ForecastResult;
}
