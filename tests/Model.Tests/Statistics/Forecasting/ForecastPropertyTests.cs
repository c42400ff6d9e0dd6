using CsCheck;
using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>What must hold of any forecast; few cases, for each is a whole back-test.</summary>
public sealed class ForecastPropertyTests
{
    private const int Cases = 12;

    private static readonly ForecastOptions Quick = new(Paths: 500, BacktestPaths: 100, Origins: 3);

    private static readonly Gen<(double Mean, int Seed, int Months)> Given = Gen.Select(Gen.Double[0.3, 150], Gen.Int[1, 10_000], Gen.Int[8, 80]);

    [Fact]
    public void Counts_per_person_do_not_depend_on_the_unit_persons_are_counted_in() => Given.Sample(
        given =>
        {
            // A power of two, so that not a bit differs: any other could tip a draw once in a long while.
            var (series, scale) = (Exposed(given), 1024.0);
            var other = series with { Exposure = Times(series.Exposure!, scale), FutureExposure = Times(series.FutureExposure!, scale) };

            Assert.All(Points(series).Zip(Points(other)), pair => Assert.Equal(1, pair.First.Mean / pair.Second.Mean, 6));
        },
        iter: Cases);

    [Fact]
    public void Twice_as_many_exposed_have_twice_as_many_events() => Given.Sample(
        given =>
        {
            var series = Exposed(given);

            var doubled = Points(series with { FutureExposure = Times(series.FutureExposure!, 2) });

            Assert.All(Points(series).Zip(doubled), pair => Assert.Equal(2, pair.Second.Mean / pair.First.Mean, 6));
        },
        iter: Cases);

    [Fact]
    public void Limits_are_nested_whole_and_about_the_median() => Given.Sample(
        given => Assert.All(Points(Exposed(given)), point =>
        {
            double[] rising = [0, point.Lower95!.Value, point.Lower80!.Value, point.Median!.Value, point.Upper80!.Value, point.Upper95!.Value];
            Assert.Equal(rising.Order(), rising);
            Assert.All(rising, limit => Assert.Equal(Math.Round(limit), limit));
            Assert.InRange(point.Mean, point.Lower95.Value, Math.Max(1, point.Upper95.Value));
        }),
        iter: Cases);

    [Fact]
    public void The_same_series_have_the_same_forecast_in_any_order() => Given.Sample(
        given =>
        {
            Series[] series = [Exposed(given), Histories.Monthly("b", 60, 9), Histories.Monthly("c", 40, 0.5)];

            var there = Forecaster.Forecast(series, 6, Quick).Series;
            var back = Forecaster.Forecast([.. series.Reverse()], 6, Quick).Series.Reverse();

            Assert.All(there.Zip(back), pair => Assert.Equal(pair.First.Points, pair.Second.Points));
        },
        iter: 4);

    /// <summary>On the average of some walks: a single one's limits are stretched by its own back-test, for each part of the horizon.</summary>
    [Fact]
    public void What_lies_further_ahead_is_less_sure()
    {
        var law = new Histories.Law(60, 0.06, 0, 0);
        var walks = Enumerable.Range(1, 10).Select(seed => Points(new Series("walk", [.. Histories.Counts(law, 72, seed).Select(c => (double?)c)]))).ToArray();

        var widths = new[] { 0, 5, 11, 17 }.Select(step => walks.Average(points => (points[step].Upper95!.Value - points[step].Lower95!.Value) / points[step].Mean)).ToArray();

        Assert.Equal(widths.Order(), widths);
    }

    [Fact]
    public void Higher_levels_have_wider_limits() => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var widths = new[] { 2.0, 20, 200 }.Select(mean => Points(Histories.Monthly("a", 60, mean, seed))[5]).Select(p => p.Upper95!.Value - p.Lower95!.Value).ToArray();

            Assert.Equal(widths.Order(), widths);
        },
        iter: Cases);

    private static IReadOnlyList<ForecastPoint> Points(Series series) => Forecaster.Forecast([series], 18, Quick).Series[0].Points;

    private static Series Exposed((double Mean, int Seed, int Months) given) => Histories.Monthly("a", given.Months, given.Mean, given.Seed) with
    {
        Exposure = [.. Enumerable.Range(0, given.Months).Select(at => (double?)(50 + (at % 7)))],
        FutureExposure = [.. Enumerable.Range(0, 18).Select(at => (double?)(60 + (at % 5)))],
    };

    private static double?[] Times(IReadOnlyList<double?> values, double factor) => [.. values.Select(v => v * factor)];
}
