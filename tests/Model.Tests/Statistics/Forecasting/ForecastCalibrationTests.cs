using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>
/// Histories whose law is known are forecast, and what then comes is held against what was said. Laws mix levels that stand still and walk,
/// with and without season and trend, over four, five and eight years; every series is forecast alone, as a user with one file would.
/// </summary>
public sealed class ForecastCalibrationTests(ForecastCalibrationTests.Trial trial) : IClassFixture<ForecastCalibrationTests.Trial>
{
    private const int Horizon = 12;

    [Fact]
    public void Limits_of_95_per_cent_hold_93_to_97_of_a_hundred_where_20_or_more_are_expected() =>
        Assert.InRange(trial.Share(mean => mean >= 20, step => step.Seen >= step.Said.Lower95 && step.Seen <= step.Said.Upper95), 0.93, 0.97);

    [Fact]
    public void Limits_of_80_per_cent_hold_76_to_84_of_a_hundred_where_20_or_more_are_expected() =>
        Assert.InRange(trial.Share(mean => mean >= 20, step => step.Seen >= step.Said.Lower80 && step.Seen <= step.Said.Upper80), 0.76, 0.84);

    [Fact]
    public void Limits_of_95_per_cent_hold_at_least_93_of_a_hundred_of_small_counts() =>
        Assert.InRange(trial.Share(mean => mean < 20, step => step.Seen >= step.Said.Lower95 && step.Seen <= step.Said.Upper95), 0.93, 1);

    [Fact]
    public void Stated_probabilities_come_true_within_five_points_in_five_bins_of_a_thousand() =>
        Assert.All(Enumerable.Range(0, 5), bin =>
        {
            var stated = trial.Stated.Where(s => Math.Min(4, (int)(s.Probability * 5)) == bin).ToArray();
            Assert.True(stated.Length >= 1000, $"bin {bin} has {stated.Length}");
            Assert.InRange(stated.Average(s => s.Kept ? 1.0 : 0) - stated.Average(s => s.Probability), -0.05, 0.05);
        });

    /// <summary>Forecast once for all tests of the class.</summary>
    public sealed class Trial
    {
        private const int Runs = 972;
        private const int Limits = 12;

        private readonly (double Mean, ForecastPoint Said, double Seen)[] steps;

        public Trial()
        {
            var runs = new (Histories.Law Law, SeriesForecast Said, double[] Seen)[Runs];
            Parallel.For(0, runs.Length, at => runs[at] = Run(at));
            steps = [.. runs.SelectMany(run => run.Said.Points.Zip(run.Seen, (said, seen) => (run.Law.Mean, said, seen)))];
            Stated = [.. runs.SelectMany((run, at) => State(run.Said, run.Seen, at))];
        }

        internal IReadOnlyList<(double Probability, bool Kept)> Stated { get; }

        internal double Share(Func<double, bool> means, Func<(ForecastPoint Said, double Seen), bool> holds) =>
            steps.Where(step => means(step.Mean)).Average(step => holds((step.Said, step.Seen)) ? 1.0 : 0);

        private static (Histories.Law, SeriesForecast, double[]) Run(int seed)
        {
            var law = new Histories.Law(Pick([2.0, 20, 100], 1), Pick([0, 0.01, 0.03, 0.06], 3), Pick([0, 0.15, 0.3], 12), Pick([0, -0.004, 0.004], 36));
            var months = Pick([48, 60, 96], 108);
            var counts = Histories.Counts(law, months + Horizon, seed);
            var series = new Series($"{seed}", [.. counts.Take(months).Select(count => (double?)count)]);
            return (law, Forecaster.Forecast([series], Horizon, new ForecastOptions(Paths: 1000, BacktestPaths: 150)).Series[0], counts[months..]);

            T Pick<T>(T[] choices, int divisor) => choices[seed / divisor % choices.Length];
        }

        /// <summary>Limits about the expected total, so that all probabilities occur; those of one history share its luck.</summary>
        private static IEnumerable<(double Probability, bool Kept)> State(SeriesForecast said, double[] seen, int seed)
        {
            var random = new Random(seed);
            var expected = said.Points.Sum(point => point.Mean);
            var spread = 0.1 + Math.Sqrt(1 / (expected + 1));
            return Enumerable.Range(0, Limits).Select(_ =>
            {
                var limit = expected * (1 + (spread * 2 * ((2 * random.NextDouble()) - 1)));
                return (said.Paths!.ProbabilityAtMost(limit, 1, Horizon), seen.Sum() <= limit);
            });
        }
    }
}
