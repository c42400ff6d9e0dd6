using Model.Analysis;
using Model.Plans;
using Model.Statistics;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Model.Tests.Plans;

/// <summary>Plans of an installation on a snapshot by hand: baselines, scopes, units.</summary>
public sealed class OwnPlanTests : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private readonly TinySnapshot tiny = new();
    private int builds;

    public void Dispose() => tiny.Dispose();

    /// <summary>40 of 10,000, 90 of 20,000 and 20 of 10,000: 4, 4.5 and 2 ‰, on average 3.5 ‰, together 150 of 40,000 = 3.75 ‰; in 2025 30 of 10,000 = 3 ‰.</summary>
    [Theory]
    [InlineData("{ rule: year, years: [2020] }", 2, 1.5)]
    [InlineData("{ rule: mean, years: [2018, 2019, 2020] }", 3.5, 0.857142857)]
    [InlineData("{ rule: pooled, years: [2018, 2019, 2020] }", 3.75, 0.8)]
    [InlineData("{ rule: pooled, years: [2018, 2020] }", 3, 1)]
    [InlineData("{ rule: given, years: [2020], rates: { coal: 4 } }", 4, 0.75)]
    public void A_baseline_is_the_rate_that_its_rule_says(string rule, double baseline, double ratio)
    {
        ThreeYears();
        Year("06", 2025, 10_000, 30);

        var coal = Assert.Single(Read(Own(rule, "coal")));

        Assert.True(coal.IsTogether);
        Assert.Equal("煤矿", coal.UnitName.Zh);
        Assert.Equal((baseline, ratio), (Math.Round(coal.Baseline!.Rate!.Value, 9), Math.Round(coal.Ratio!.Value, 9)));
        Assert.True(coal.Ratio.Lower < ratio && ratio < coal.Ratio.Upper);
        Assert.Equal(baseline * 0.9, coal.WantedRate!.Value, 9);
        Assert.Equal(ratio <= 0.9 ? TargetVerdict.Met : TargetVerdict.Missed, coal.Official);
    }

    [Fact]
    public void Intervals_follow_what_varies()
    {
        ThreeYears();
        Year("06", 2025, 10_000, 30);

        // Person-years of several years are one count: the exact interval of 30 in 10,000 against 150 in 40,000.
        Assert.Equal(RateRatio.Of(30, 10_000, 150, 40_000), Read(Own("{ rule: pooled, years: [2018, 2019, 2020] }", "coal"))[0].Ratio);
        // A stated rate does not vary: the exact interval of 30 in 10,000 ÷ 4 ‰.
        var stated = Read(Own("{ rule: given, years: [2020], rates: { coal: 4 } }", "coal"))[0].Ratio!;
        var exact = PoissonRate.Of(30, 10_000)!;
        Assert.Equal((exact.Lower / 4, exact.Upper / 4), (stated.Lower, stated.Upper));
    }

    /// <summary>Variance of the mean: (40/10,000² + 90/20,000² + 20/10,000²) ÷ 9 = 9.1667e-8, mean 0.0035: as a Poisson rate 133.64 cases in 38,182 person-years.</summary>
    [Fact]
    public void A_mean_of_years_varies_as_its_years_do_and_with_equal_years_is_their_pooled_rate()
    {
        ThreeYears();
        Year("06", 2025, 10_000, 30);
        var mean = Read(Own("{ rule: mean, years: [2018, 2019, 2020] }", "coal"))[0].Ratio!;
        var byHand = RateRatio.Of(30, 10_000, 0.0035 * 0.0035 / 9.166666666666667e-8, 0.0035 / 9.166666666666667e-8)!;
        Assert.Equal((byHand.Lower, byHand.Upper), (mean.Lower, mean.Upper), new Near());

        tiny.Cells.Clear();
        tiny.Injuries.Clear();
        foreach (var (year, cases) in new[] { (2018, 40), (2019, 90), (2020, 20), (2025, 30) })
        {
            Year("06", year, 10_000, cases);
        }

        var equal = Read(Own("{ rule: mean, years: [2018, 2019, 2020] }", "coal"))[0].Ratio!;
        var pooled = RateRatio.Of(30, 10_000, 150, 30_000)!;
        Assert.Equal((pooled.Lower, pooled.Upper), (equal.Lower, equal.Upper), new Near());
    }

    [Fact]
    public void A_baseline_with_a_year_that_is_not_there_is_no_baseline()
    {
        Year("06", 2020, 10_000, 20);
        Year("06", 2025, 10_000, 30);

        Assert.All(["mean", "pooled"], rule => Assert.Equal((null, TargetVerdict.NoData), Read(Own($"{{ rule: {rule}, years: [2018, 2020] }}", "coal"))[0] is var coal ? (coal.Baseline, coal.Official) : default));
    }

    [Fact]
    public void A_plan_of_counties_counts_all_industries_of_those_counties_alone()
    {
        foreach (var year in new[] { 2020, 2025 })
        {
            Year("06", year, 1_000, 12, Rencheng);
            Year("13", year, 2_000, 24, Rencheng);
            Year("13", year, 4_000, 36, Zoucheng);
            Year("06", year, 9_000, 108, "370832");
        }

        var counties = Read(Own("{ rule: year, years: [2020] }", $"\"{Rencheng}\", \"{Zoucheng}\"", $"[\"{Rencheng}\", \"{Zoucheng}\"]")).ToDictionary(unit => unit.Unit);
        Assert.Equal([(Rencheng, 36L), (Zoucheng, 36L), ("plan-own", 72L)], counties.Select(unit => (unit.Key, unit.Value.Latest!.Cases)));
        Assert.Equal(("任城区", "合计（自）", 7_000.0), (counties[Rencheng].UnitName.Zh, counties["plan-own"].UnitName.Zh, counties["plan-own"].Latest!.AverageInsured));

        var units = Read(Own("{ rule: year, years: [2020] }", "all, coal, \"13\"", $"[\"{Rencheng}\", \"{Zoucheng}\"]")).ToDictionary(unit => unit.Unit);
        Assert.Equal([("all", 72L), ("coal", 12L), ("13", 60L), ("plan-own", 72L)], units.Select(unit => (unit.Key, unit.Value.Latest!.Cases)));

        // The whole city, of which the reader of one county sees that county.
        Assert.Equal(180, Assert.Single(Read(Own("{ rule: year, years: [2020] }", "all"))).Latest!.Cases);
        using var there = tiny.Reader(CountyScope.Of(Zoucheng));
        Assert.Equal(36, Assert.Single(new TargetReader(there).Read(there.Plans.Find("own")!)).Latest!.Cases);
    }

    [Fact]
    public void A_stated_rate_of_the_city_is_not_held_against_a_county()
    {
        Year("06", 2025, 1_000, 12, Rencheng);
        Own("{ rule: given, years: [2020], rates: { coal: 4 } }", "coal");
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        Assert.Equal(TargetVerdict.NoData, Assert.Single(new TargetReader(reader).ReadCounties(reader.Plans.Find("own")!)).Official);
    }

    [Fact]
    public void New_form_workers_are_a_unit_of_the_national_plan_that_says_what_it_lacks()
    {
        Year("06", 2025, 1_000, 12);
        var units = Read("national-2026-2030");

        Assert.Equal(TargetVerdict.NoData, units.Single(unit => unit.Unit == "platform").Official);
        Assert.Contains("职业伤害保障月报", PlanUnits.Lacks("platform")!.Zh, StringComparison.Ordinal);
        Assert.Null(PlanUnits.Lacks("coal"));
    }

    private void ThreeYears()
    {
        Year("06", 2018, 10_000, 40);
        Year("06", 2019, 20_000, 90);
        Year("06", 2020, 10_000, 20);
    }

    private string Own(string baseline, string units, string counties = "[]")
    {
        tiny.Add($"""
            drop table if exists meta.plan_file;
            create table meta.plan_file (name varchar, text varchar);
            insert into meta.plan_file values ('own.yml', 'id: own
            name: {"{"} zh: 自定规划, en: Own plan {"}"}
            short: {"{"} zh: 自, en: Own {"}"}
            baseline: {baseline}
            final_year: 2025
            reduction: 0.10
            path: {"{"} shape: linear {"}"}
            measure: all
            units: [{units}]
            counties: {counties}
            source: {"{"} zh: 市, en: City {"}"}
            ');
            """);
        return "own";
    }

    /// <summary>Publishes what has been written down so far as a new build.</summary>
    private IReadOnlyList<TargetStatus> Read(string plan)
    {
        tiny.Publish($"b{++builds}");
        using var reader = tiny.Reader();
        Assert.Empty(reader.Plans.Faults);
        return new TargetReader(reader).Read(reader.Plans.Find(plan)!);
    }

    private void Year(string industry, int year, long insured, long cases, string county = Rencheng)
    {
        for (var month = 1; month <= 12; month++)
        {
            var key = new CellKey(new DateOnly(year, month, 1), county, industry, "", "50-249", "unit");
            tiny.Cells.Add(new Cell(key, insured));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", (cases / 12) + (month <= cases % 12 ? 1 : 0)));
        }
    }

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) < 1e-9 && Math.Abs(x.Item2 - y.Item2) < 1e-9;

        public int GetHashCode((double, double) obj) => 0;
    }
}
