using MathNet.Numerics.Distributions;
using Model.Statistics.Forecasting;
using Model.Statistics.Forecasting.Backtesting;
using Model.Statistics.Forecasting.Smoothing;

namespace Model.Tests.Statistics.Forecasting;

/// <summary>Against R 4.2 <c>stats</c> and <c>forecast</c> 8.20: <c>data/oracles/forecast.csv</c>.</summary>
public sealed class PublishedForecastTests
{
    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    [Theory]
    [InlineData("AirPassengers", SeasonForm.Additive)]
    [InlineData("AirPassengers", SeasonForm.Multiplicative)]
    [InlineData("USAccDeaths", SeasonForm.Additive)]
    [InlineData("USAccDeaths", SeasonForm.Multiplicative)]
    public void Holt_Winters_with_given_weights_agrees(string series, SeasonForm form)
    {
        var name = $"HW_fixed(.3,.1,.2)_{(form == SeasonForm.Additive ? "additive" : "multiplicative")}_simple_init";

        var (squares, mean) = HoltWinters.Fixed(PublishedSeries.Of(series), 12, form, new SmoothingWeights(0.3, 0.1, 0.2), 12);

        Near(Published(series, name, "SSE").Single(), squares);
        Assert.All(Published(series, name, "mean").Zip(mean), pair => Near(pair.First, pair.Second));
    }

    [Fact]
    public void Simple_smoothing_with_a_given_weight_agrees() =>
        Near(Published("Nile", "SES_fixed(.25)_l0=y1", "mean").Single(), HoltWinters.Simple(PublishedSeries.Of("Nile"), 0.25));

    [Theory]
    [InlineData("AirPassengers", 12)]
    [InlineData("USAccDeaths", 12)]
    [InlineData("Nile", 1)]
    public void Seasonal_naive_and_its_limits_agree(string series, int season)
    {
        var steps = SeasonalNaive.Forecast(PublishedSeries.Of(series), season, 12);

        Assert.All(Published(series, "snaive", "mean").Zip(steps), pair => Near(pair.First, pair.Second.Mean));
        Assert.All(Published(series, "snaive", "lo95").Zip(steps), pair => Near(pair.First, pair.Second.Mean - (Z95 * pair.Second.Deviation)));
        Assert.All(Published(series, "snaive", "hi95").Zip(steps), pair => Near(pair.First, pair.Second.Mean + (Z95 * pair.Second.Deviation)));
    }

    [Theory]
    [InlineData("AirPassengers", "AirPassengers train<=1959")]
    [InlineData("USAccDeaths", "USAccDeaths train<=1977")]
    public void The_scaled_error_of_a_year_left_out_agrees(string series, string row)
    {
        var values = PublishedSeries.Of(series);
        var known = values[..^12];

        var error = SeasonalNaive.Forecast(known, 12, 12).Zip(values[^12..], (step, seen) => Math.Abs(step.Mean - seen)).Average();

        Near(Published(row, "snaive_accuracy_test", "MAE").Single(), error);
        Near(Published(row, "snaive_accuracy_test", "MASE").Single(), error / Mase.Scale(known, 12)!.Value);
    }

    private static double[] Published(string series, string method, string quantity) =>
        [.. PublishedSeries.Results().Where(r => r.Series == series && r.Method == method && r.Quantity == quantity).OrderBy(r => r.Step).Select(r => r.Value)];

    private static void Near(double published, double ours) => Assert.Equal(1, ours / published, 1e-9);
}
