using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;

namespace Model.Tests.Statistics.Forecasting;

public sealed class BacktestTests
{
    private static readonly Series[] Several = [.. Enumerable.Range(1, 8).Select(seed => Histories.Monthly($"s{seed}", 72, seed * seed * 0.4, seed))];

    [Fact]
    public void Nothing_is_chosen_that_loses_to_seasonal_naive()
    {
        var run = Forecaster.Forecast([.. Several, Published("AirPassengers"), Published("USAccDeaths"), Published("bc_wage_loss_claims_cuts")]);

        Assert.All(run.Series, series => Assert.True(
            series.Scores.Single(s => s.Method == series.Method).Crps <= series.Scores.Single(s => s.Method == ForecastMethod.SeasonalNaive).Crps, series.Name));
        Assert.True(run.Backtest.Chosen!.CrpsSkill > 0);
    }

    [Fact]
    public void On_real_monthly_series_the_chosen_method_beats_seasonal_naive() => Assert.All(
        ["AirPassengers", "USAccDeaths", "bc_wage_loss_claims_cuts"],
        name => Assert.True(Backtest.Run([Published(name)]).Chosen!.CrpsSkill > 0.02, name));

    [Fact]
    public void A_method_knows_nothing_of_what_comes_after_an_origin()
    {
        var series = Histories.Monthly("a", 72, 20);
        // The last origin lies six months before the end: what comes in them must not change what it says of them.
        var other = series with { Values = [.. series.Values.Select((v, at) => at < 66 ? v : v + 15)] };
        var options = new ForecastOptions(Origins: 2);

        var errors = Backtest.Run([series], 6, options).Methods.ToDictionary(m => m.Method!.Value, m => m.Mase!.Value * Scale(series, options));
        var later = Backtest.Run([other], 6, options).Methods.ToDictionary(m => m.Method!.Value, m => m.Mase!.Value * Scale(other, options));

        // Of twelve forecasts the second six are of values 15 higher: no mean error can have changed by more than half of that.
        Assert.All(errors.Keys, method => Assert.InRange(Math.Abs(later[method] - errors[method]), 3, 7.5 + 1e-9));
    }

    [Fact]
    public void The_scale_of_errors_is_pooled_so_that_zeros_have_one()
    {
        var quiet = new Series("quiet", [.. Enumerable.Repeat((double?)0, 72)]);

        Assert.All(Backtest.Run([quiet]).Methods, method => Assert.Null(method.Mase));
        var beside = Backtest.Run([quiet, Several[5]]);
        Assert.All(beside.Series[0].Methods, method => Assert.InRange(method.Mase!.Value, 0, 0.1));
    }

    [Fact]
    public void A_season_and_a_half_is_too_short_for_a_back_test()
    {
        var run = Forecaster.Forecast([Histories.Monthly("a", 18, 5)], 6, new ForecastOptions(Season: 12, Origins: 3));

        Assert.Equal(1, run.Series[0].Season);
        Assert.Null(Backtest.Run([new Series("a", [1, 2, 3])]).Chosen);
    }

    [Fact]
    public void The_score_of_a_sure_forecast_is_its_error() => Assert.Equal(3, Crps.OfSorted([5, 5, 5], 8), 12);

    /// <summary>Of a standard normal at its centre: 2 φ(0) − 1/√π = 0.233695 (Gneiting and Raftery 2007, 4.2).</summary>
    [Fact]
    public void The_score_agrees_with_the_closed_form_of_a_normal_forecast()
    {
        var sorted = Enumerable.Range(0, 20_000).Select(at => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (at + 0.5) / 20_000)).ToArray();

        Assert.Equal(0.233695, Crps.OfSorted(sorted, 0), 3);
        Assert.Equal(0.602441, Crps.OfSorted(sorted, 1), 3);
    }

    private static double Scale(Series series, ForecastOptions options) => Backtest.Run([series], 6, options).Scale!.Value;

    private static Series Published(string name) => new(name, [.. PublishedSeries.Of(name).Select(v => (double?)v)]);
}
