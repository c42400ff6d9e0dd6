using Model.Statistics.Forecasting;

namespace Model.Tests.Statistics.Forecasting;

public sealed class ForecasterTests
{
    private static readonly ForecastOptions Quick = new(Paths: 400, BacktestPaths: 100, Origins: 3);

    [Fact]
    public void A_horizon_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecaster.Forecast([Histories.Monthly("a", 60, 5)], 0));

    [Fact]
    public void Eighteen_months_are_forecast_when_nobody_says_otherwise() =>
        Assert.Equal(18, One(Histories.Monthly("a", 60, 5)).Points.Count);

    public static TheoryData<SeriesProblem, double?[], double?[]?> Wrong() => new()
    {
        { SeriesProblem.Empty, [], null },
        { SeriesProblem.Empty, [null, double.NaN], null },
        { SeriesProblem.NotANumber, [1, double.PositiveInfinity], null },
        { SeriesProblem.NegativeCount, [1, -1], [10, 10] },
        { SeriesProblem.LengthsDiffer, [1, 2], [10] },
        { SeriesProblem.CountWithoutExposure, [1, 2], [10, 0] },
        { SeriesProblem.NoExposure, [0, null], [0, 10] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_with_a_series_is_said_and_keeps_no_other(SeriesProblem problem, double?[] values, double?[]? exposure)
    {
        var run = Forecaster.Forecast([new Series("wrong", values, exposure), Histories.Monthly("right", 60, 5)], 3, Quick);

        Assert.Equal(problem, run.Series[0].Problem);
        Assert.Empty(run.Series[0].Points);
        Assert.Equal(3, run.Series[1].Points.Count);
    }

    [Fact]
    public void No_series_is_no_forecast() => Assert.Empty(Forecaster.Forecast([], 3, Quick).Series);

    [Fact]
    public void Of_one_count_there_is_a_forecast_with_wide_limits()
    {
        var point = One(new Series("one", [5])).Points[0];

        Assert.InRange(point.Mean, 4, 7);
        Assert.True(point.Lower95 <= 2 && point.Upper95 >= 10);
    }

    [Fact]
    public void Of_one_amount_there_is_a_mean_and_no_limit()
    {
        var point = One(new Series("one", [5.5])).Points[0];

        Assert.Equal(5.5, point.Mean);
        Assert.Null(point.Lower95);
    }

    [Fact]
    public void Of_zeros_alone_an_event_stays_possible()
    {
        var forecast = One(new Series("quiet", [.. Enumerable.Repeat((double?)0, 94)]));

        Assert.Equal((ForecastMethod.CountSmoothing, ChoiceReason.AllZero), (forecast.Method, forecast.Why));
        Assert.Equal((0, 0), (forecast.Points[0].Median, forecast.Points[0].Lower95));
        Assert.InRange(forecast.Points[0].Mean, 0.001, 0.1);
        Assert.InRange(forecast.Paths!.ProbabilityAtMost(0, 1, 12), 0.5, 0.99);
    }

    [Fact]
    public void A_constant_series_goes_on_without_spread()
    {
        var forecast = One(new Series("constant", [.. Enumerable.Repeat((double?)100, 94)]));

        Assert.All(forecast.Points, point => Assert.Equal((100, 100, 100), (point.Mean, point.Lower95, point.Upper95)));
    }

    [Fact]
    public void Four_quarters_are_too_few_for_a_season_and_for_a_back_test()
    {
        var forecast = Forecaster.Forecast([new Series("insured", [107.85, 107.98, 108.28, 108.67])], 6, Quick with { Season = 4 }).Series[0];

        Assert.Equal((ForecastMethod.SeasonalNaive, ChoiceReason.TooShortToBacktest, 1), (forecast.Method, forecast.Why, forecast.Season));
        Assert.True(forecast.Points[0].Lower95 < 108.67 && forecast.Points[0].Upper95 > 108.67);
        Assert.Empty(forecast.Scores);
    }

    [Fact]
    public void Gaps_are_time_that_passes_without_news()
    {
        var whole = Histories.Monthly("a", 84, 20);
        var gaps = whole with { Values = [.. whole.Values.Select((v, at) => at is > 30 and < 40 or 83 ? (at % 2 == 0 ? null : double.NaN) : v)] };

        var forecast = One(gaps);

        Assert.Equal(10, forecast.Gaps);
        Assert.All(forecast.Points, point => Assert.InRange(point.Mean, 14, 28));
    }

    [Fact]
    public void Exposure_that_was_not_given_is_carried_on_and_said()
    {
        var series = Histories.Monthly("a", 60, 5) with { Exposure = [.. Enumerable.Range(0, 60).Select(at => (double?)(1000 + (at % 12)))] };

        var carried = Forecaster.Forecast([series], 13, Quick).Series[0];
        var given = Forecaster.Forecast([series with { FutureExposure = [.. Enumerable.Repeat((double?)2000, 13)] }], 13, Quick).Series[0];

        Assert.True(carried.ExposureCarried);
        Assert.All([(0, 1000.0), (11, 1011), (12, 1000)], pair => Assert.Equal(pair.Item2, carried.Points[pair.Item1].Exposure, 6));
        Assert.False(given.ExposureCarried);
        Assert.Equal(2000, given.Points[0].Exposure, 6);
    }

    [Fact]
    public void Values_below_zero_are_amounts_and_not_counts()
    {
        var forecast = One(new Series("balance", [.. Enumerable.Range(0, 72).Select(at => (double?)((10 * Math.Sin(at * Math.PI / 6)) + (at % 5) - 2))]));

        Assert.Equal(SeriesKind.Real, forecast.Kind);
        Assert.Contains(forecast.Points, point => point.Mean < -4);
        Assert.DoesNotContain(forecast.Scores, score => score.Method == ForecastMethod.CountSmoothing);
    }

    private static SeriesForecast One(Series series) => Forecaster.Forecast([series], options: Quick).Series[0];
}
