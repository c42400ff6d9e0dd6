using Ingest.Forecasts;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Ingest.Tests.Forecasts;

/// <summary>Learning, judging, forecasting and leaving it for the next build: on a small snapshot.</summary>
public sealed class ForecastTrainingTests : IDisposable
{
    private static readonly PooledOptions Usual = new();

    private readonly TinySnapshot tiny = Filled();

    private ForecastShelf Shelf => new(tiny.Folder);

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Every_county_and_key_industry_has_eighteen_months_with_limits_and_sums_of_them()
    {
        var done = Assert.IsType<ForecastResult.Done>(Run());

        Assert.Equal([2, 4], done.Kinds.Select(k => k.Cells.Count));
        Assert.Equal(["6|108|2026-07-01|2027-12-01"], Rows("select count(distinct county_code || unit) || '|' || count(*) || '|' || min(month) || '|' || max(month) from month_ahead"));
        Assert.Equal(["0"], Rows("select count(*) from month_ahead where expected <= 0 or not (lower_95 <= lower_80 and lower_80 <= upper_80 and upper_80 <= upper_95)"));
        Assert.Equal(["12|6", "18|6"], Rows("select months || '|' || count(*) from span_ahead group by months order by months"));
        // The months of a span add up to it; its limits are narrower than the sum of theirs.
        Assert.Equal(["0"], Rows("""
            select count(*)
            from (select county_code, unit, sum(expected) as expected, sum(upper_95) as upper from month_ahead group by all) as months
            inner join span_ahead using (county_code, unit)
            where span_ahead.months = 18 and (abs(months.expected - span_ahead.expected) > 1e-9 or span_ahead.upper_95 >= months.upper)
            """));
    }

    [Fact]
    public void What_is_shown_is_of_the_method_that_the_rule_says_and_is_marked_in_the_back_test()
    {
        var done = Assert.IsType<ForecastResult.Done>(Run());

        foreach (var kind in done.Kinds)
        {
            var isPooled = kind.Refusals.Count == 0;
            Assert.Equal([isPooled ? "Pooled" : "chosen"], Rows($"select coalesce(method, 'chosen') from score where is_used and is_whole = {kind.IsWhole}"));
            Assert.Equal([(isPooled ? kind.Cells.Count * 2 : 0).ToString(System.Globalization.CultureInfo.InvariantCulture)], Rows($"select count(*) from span_ahead where method = 'Pooled' and (unit = 'all') = {kind.IsWhole}"));
        }
    }

    [Fact]
    public void Stopped_at_any_step_the_old_forecasts_stay_and_nothing_is_left_lying_about()
    {
        Assert.IsType<ForecastResult.Done>(Run());
        var (before, files) = (Shelf.Current(), Files());
        foreach (var step in new[] { 0, 5, 10 })
        {
            using var ending = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => ForecastTraining.Run(tiny.Folder, TimeProvider.System, Usual, new At(step, ending), ending.Token));
            Shelf.RemoveLeftovers();
            Assert.Equal(before, Shelf.Current());
            Assert.Equal(files, Files());
        }
    }

    [Fact]
    public void Too_short_a_history_forecasts_nothing()
    {
        using var young = Filled(new DateOnly(2022, 9, 1));

        Assert.IsType<ForecastResult.TooShort>(ForecastTraining.Run(young.Folder, TimeProvider.System, Usual, progress: null, CancellationToken.None));
        Assert.Null(new ForecastShelf(young.Folder).Current());
    }

    // Two counties, two industries; the machinery of the second is small.
    private static TinySnapshot Filled(DateOnly? settled = null)
    {
        var city = new TinySnapshot { DataThrough = new(2026, 10, 1), SettledThrough = settled ?? new(2026, 6, 1) };
        var random = new Random(7);
        for (var month = new DateOnly(2019, 1, 1); month <= city.DataThrough; month = month.AddMonths(1))
        {
            foreach (var (county, industry, insured, rate) in new[] { ("370811", "47", 9000, 4e-4), ("370811", "34", 12000, 3e-4), ("370883", "47", 7000, 5e-4), ("370883", "34", 1500, 4e-4) })
            {
                var key = new CellKey(month, county, industry, "", "50-249", "unit");
                city.Cells.Add(new Cell(key, insured));
                city.Injuries.Add(new Injury(key, "14-1", "01", "minor", MathNet.Numerics.Distributions.Poisson.Sample(random, rate * insured)));
            }
        }

        city.Publish("b1");
        return city;
    }

    private ForecastResult Run() => ForecastTraining.Run(tiny.Folder, TimeProvider.System, Usual, progress: null, TestContext.Current.CancellationToken);

    private List<string> Files() => [.. Directory.EnumerateFileSystemEntries(tiny.Folder.Forecasts, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private List<string> Rows(string sql)
    {
        using var connection = WarehouseFile.OpenReadOnly(Path.Combine(Shelf.Folder(Shelf.Current()!.Run), TrainingShelf.ScoresFile));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    private sealed class At(int step, CancellationTokenSource ending) : IProgress<ForecastProgress>
    {
        public void Report(ForecastProgress value)
        {
            if (value.Done == step)
            {
                ending.Cancel();
            }
        }
    }
}
