using Model.Statistics.Forecasting.Backtesting;

namespace Model.Statistics.Forecasting;

/// <summary>One step ahead; the first has step 1. Of counts the limits are whole numbers.</summary>
/// <param name="Exposure">What was assumed; 1 for a series without.</param>
/// <param name="Median">Null, like the limits, when one value is all that is known: nothing says how much they vary.</param>
public sealed record ForecastPoint(
    int Step, double Mean, double Exposure, double? Median, double? Lower80, double? Upper80, double? Lower95, double? Upper95);

/// <summary>What is expected of one series.</summary>
/// <param name="Problem">Why there is no forecast; <see cref="SeriesProblem.None"/> when there is.</param>
/// <param name="Method">Chosen by the back-test.</param>
/// <param name="Season">Used: 1 when the series is shorter than two seasons.</param>
/// <param name="ExposureCarried">Some exposure to come was not given, and last season's was carried on.</param>
/// <param name="Gaps">Steps without a value.</param>
/// <param name="Points">One for each step of the horizon; empty with a problem.</param>
/// <param name="Scores">Of every method that suits, on this series alone; empty when it is too short for a back-test.</param>
/// <param name="Paths">The futures drawn, for chances of sums over steps; null with a problem.</param>
public sealed record SeriesForecast(
    string Name,
    SeriesProblem Problem,
    SeriesKind Kind,
    ForecastMethod Method,
    ChoiceReason Why,
    int Season,
    bool ExposureCarried,
    int Gaps,
    IReadOnlyList<ForecastPoint> Points,
    IReadOnlyList<MethodScore> Scores,
    SamplePaths? Paths);

/// <param name="Series">One entry for each series given, in that order.</param>
/// <param name="Backtest">Over all of them together.</param>
public sealed record ForecastRun(IReadOnlyList<SeriesForecast> Series, BacktestReport Backtest)
{
    /// <summary>What the model over all series says of each, in that order; null where it says nothing. Empty when none was given.</summary>
    public IReadOnlyList<SeriesForecast?> Pooled { get; init; } = [];
}
