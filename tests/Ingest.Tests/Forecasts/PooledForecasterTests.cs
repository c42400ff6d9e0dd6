using Ingest.Forecasts;
using Model.Analysis.Forecasts;
using Model.Statistics.Forecasting;

namespace Ingest.Tests.Forecasts;

/// <summary>The model over all counties and key industries, on cities whose law is known.</summary>
public sealed class PooledForecasterTests(ITestOutputHelper output)
{
    private const int Months = 84, Horizon = 18;

    [Fact]
    public void A_jump_that_comes_after_a_day_changes_nothing_of_what_was_forecast_on_it()
    {
        var city = new KnownCity(1, Months + Horizon);
        var quiet = new PooledForecaster(city.Known(Months));
        var jumping = new PooledForecaster(city.Known(Months, (month, cases) => month >= 66 ? 5 * cases : cases));

        Assert.Equal(Text(quiet.At(66)), Text(jumping.At(66)));
        Assert.NotEqual(Text(quiet.At(72)), Text(jumping.At(72)));
    }

    [Fact]
    public void Twice_as_many_insured_ahead_make_twice_the_forecast()
    {
        var table = new KnownCity(2, Months + Horizon).Known(Months);
        var doubled = table with { Cells = [.. table.Cells.Select(c => c with { InsuredAfter = [.. c.InsuredAfter.Select(n => 2 * n)] })] };

        Assert.All(Means(table).Zip(Means(doubled)), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-9 * pair.First));
    }

    [Fact]
    public void A_city_twice_as_large_with_the_same_rates_has_twice_the_forecast()
    {
        var table = new KnownCity(3, Months + Horizon).Known(Months);
        var doubled = table with { Cells = [.. table.Cells.Select(Doubled)] };

        // Twice the numbers are believed a little more; of the sum nearly nothing is left of that.
        var (one, two) = (Means(table), Means(doubled));
        Assert.InRange(two.Sum() / one.Sum(), 1.97, 2.03);
        Assert.All(one.Zip(two), pair => Assert.InRange(pair.Second / pair.First, 1.6, 2.4));

        static CellSeries Doubled(CellSeries c) => c with { Cases = [.. c.Cases.Select(n => 2 * n)], Insured = [.. c.Insured.Select(n => 2 * n)], InsuredAfter = [.. c.InsuredAfter.Select(n => 2 * n)] };
    }

    [Fact]
    public void The_same_months_give_the_same_forecast()
    {
        var table = new KnownCity(4, Months + Horizon).Known(Months);

        Assert.Equal(Text(new PooledForecaster(table).At(Months)), Text(new PooledForecaster(table).At(Months)));
    }

    [Fact]
    public void Limits_of_95_per_cent_hold_what_comes_in_months_where_five_or_more_are_expected()
    {
        var (held, of, width) = (0, 0, 0.0);
        foreach (var seed in Enumerable.Range(10, 3))
        {
            var city = new KnownCity(seed, Months + Horizon);
            var table = city.Known(Months);
            foreach (var (forecast, cell) in Forecasts(table).Select((forecast, cell) => (forecast, cell)))
            {
                foreach (var point in forecast.Points.Where(p => p.Mean >= 5))
                {
                    var came = city.Came(cell, Months + point.Step - 1);
                    (held, of) = (held + (came >= point.Lower95 && came <= point.Upper95 ? 1 : 0), of + 1);
                    width += (point.Upper95 - point.Lower95)!.Value / (2 * 1.96 * Math.Sqrt(point.Mean));
                }
            }
        }

        output.WriteLine($"{held} of {of}: {100.0 * held / of:0.0} %, {width / of:0.00} times as wide as Poisson's law with the rate known");
        Assert.True(of > 1000, $"{of}");
        Assert.InRange((double)held / of, 0.90, 0.99);
        // Nor are they bought by width: the law is Poisson, and all that is not known is the rate.
        Assert.InRange(width / of, 0.9, 1.4);
    }

    [Fact]
    public void A_model_that_loses_to_last_years_value_is_not_used_and_one_that_knows_the_law_is()
    {
        var city = new KnownCity(5, Months + Horizon);
        var table = city.Known(Months);
        List<int> cells = [.. Enumerable.Range(0, table.Cells.Count).Where(c => !table.Cells[c].IsWhole)];
        IReadOnlyList<PooledRefusal> Judge(IPooledModel model) => PooledPromotion.Judge(Forecaster.Forecast([.. cells.Select(c => table.Cells[c].Series)], Horizon, pooled: model).Backtest);

        Assert.Equal([PooledRefusal.LosesToSeasonalNaive, PooledRefusal.LosesToChosen], Judge(new Says((_, _) => 0.01)));
        Assert.Equal([PooledRefusal.NotTested], PooledPromotion.Judge(Forecaster.Forecast([table.Cells[0].Series], Horizon).Backtest));
        Assert.Empty(Judge(new PooledForecaster(table).For(cells)));
    }

    private static List<SeriesForecast> Forecasts(CellTable table)
    {
        List<int> all = [.. Enumerable.Range(0, table.Cells.Count)];
        return [.. Forecaster.Forecast([.. table.Cells.Select(c => c.Series)], Horizon, new ForecastOptions(Origins: 2), new PooledForecaster(table).For(all)).Pooled.Select(p => p!)];
    }

    private static List<double> Means(CellTable table)
    {
        var rates = new PooledForecaster(table).At(table.Length);
        var fixedRates = new Says((series, step) => rates[series].Rates[step]);
        return [.. Forecaster.Forecast([.. table.Cells.Select(c => c.Series)], Horizon, new ForecastOptions(Paths: 10, BacktestPaths: 2, Origins: 2), fixedRates).Pooled.SelectMany(p => p!.Points.Select(q => q.Mean))];
    }

    private static string Text(IEnumerable<PooledOutlook> outlooks) => string.Join('\n', outlooks.Select(o => $"{string.Join(' ', o.Rates.Select(r => r.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))} {o.LevelVariance:R} {o.MonthVariance:R}"));

    private sealed class Says(Func<int, int, double> rate) : IPooledModel
    {
        public PooledOutlook? At(int series, int origin) => new([.. Enumerable.Range(0, Horizon).Select(step => rate(series, step))], 0, 0);
    }
}
