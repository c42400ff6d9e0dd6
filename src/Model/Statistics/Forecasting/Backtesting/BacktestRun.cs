namespace Model.Statistics.Forecasting.Backtesting;

/// <summary>The back-test of all series given together: what each method said, how far its limits must be stretched, what was chosen.</summary>
internal sealed class BacktestRun
{
    private readonly SeriesBacktest[] series;
    private readonly Scoring scoring;
    private readonly Dictionary<ForecastMethod, Stretch> stretches;

    /// <param name="pooled">For each history a model over all of them as it sees that one; null without such a model.</param>
    public BacktestRun(IReadOnlyList<History> histories, int horizon, ForecastOptions options, IReadOnlyList<IForecastMethod>? pooled)
    {
        var run = new SeriesBacktest[histories.Count];
        Parallel.For(0, run.Length, at => run[at] = SeriesBacktest.Run(histories[at], horizon, options, pooled?[at]));
        series = run;
        Choices = [.. run.Select(MethodChoice.Of)];
        var (sum, known) = histories.Select(Mase.Differences).Aggregate((Sum: 0.0, Known: 0), (all, one) => (all.Sum + one.Sum, all.Known + one.Known));
        Scale = sum > 0 ? sum / known : null;
        var rows = Enum.GetValues<ForecastMethod>().ToDictionary(m => m, m => run.Where(s => s.Rows.ContainsKey(m)).SelectMany(s => s.Rows[m]).ToArray());
        stretches = rows.ToDictionary(pair => pair.Key, pair => Stretch.Of(pair.Value));
        scoring = new Scoring(Scale, rows.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<int, Stretch>)WithoutEach(pair.Value)));
    }

    public IReadOnlyList<(ForecastMethod Method, ChoiceReason Why)> Choices { get; }

    public double? Scale { get; }

    public Stretch StretchOf(ForecastMethod method) => stretches[method];

    public IReadOnlyList<MethodScore> ScoresOf(int at) =>
        [.. series[at].Rows.Keys.Select(method => scoring.Score(method, [.. Paired(series[at], method)]))];

    public IReadOnlyList<MethodScore> Pooled() =>
        [.. from method in Enum.GetValues<ForecastMethod>()
            let rows = series.Where(s => s.Rows.ContainsKey(method)).SelectMany(s => Paired(s, method)).ToArray()
            where rows.Length > 0
            select scoring.Score(method, rows)];

    public MethodScore? Chosen()
    {
        var rows = series.Zip(Choices).Where(pair => pair.First.Rows.ContainsKey(pair.Second.Method)).SelectMany(pair => Paired(pair.First, pair.Second.Method)).ToArray();
        return rows.Length == 0 ? null : scoring.Score(null, rows);
    }

    private static IEnumerable<(ForecastMethod, BacktestRow, BacktestRow?)> Paired(SeriesBacktest one, ForecastMethod method)
    {
        var naive = one.Rows.GetValueOrDefault(ForecastMethod.SeasonalNaive);
        return one.Rows[method].Select((row, at) => (method, row, naive?[at]));
    }

    private static Dictionary<int, Stretch> WithoutEach(BacktestRow[] rows) =>
        rows.Select(row => row.Back).Distinct().ToDictionary(back => back, back => Stretch.Of(rows.Where(row => row.Back != back)));
}
