using Model.Analysis;
using Model.Plans;
using Model.Statistics;

namespace Model.Tests.Analysis;

public sealed class TargetReaderTests : IDisposable
{
    private static readonly TargetPlan Ended = TargetPlan.Shipped.Single(plan => plan.FinalYear == 2025);
    private static readonly TargetPlan Running = TargetPlan.Shipped.Single(plan => plan.FinalYear == 2030);

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    /// <summary>63 of 18,250 in the baseline year, 52 of 19,100 in the final one: 3.452‰ to 2.723‰, 21.13 % less.</summary>
    [Fact]
    public void A_fall_of_twenty_one_per_cent_meets_the_target_officially_and_is_undetermined_by_evidence()
    {
        Year("27", 2020, 18_250, 63);
        Year("27", 2025, 19_100, 52);

        var pharma = Read(Ended).Single(unit => unit.Unit == "pharma");

        Assert.Equal((3.452, 2.723), (Math.Round(pharma.Baseline!.Rate!.Value, 3), Math.Round(pharma.Latest!.Rate!.Value, 3)));
        Assert.Equal(-0.2113, pharma.Change!.Value, 4);
        Assert.Equal((TargetVerdict.Met, TargetVerdict.Undetermined, TargetLean.ToMet), (pharma.Official, pharma.Evidence, pharma.Lean));
        Assert.True(pharma.IsFinal);
    }

    [Theory]
    [InlineData(1000, 500, TargetVerdict.Met, TargetVerdict.Met, null)]
    [InlineData(1000, 800, TargetVerdict.Met, TargetVerdict.Undetermined, TargetLean.ToMet)]
    [InlineData(1000, 801, TargetVerdict.Missed, TargetVerdict.Undetermined, TargetLean.ToMissed)]
    [InlineData(1000, 1000, TargetVerdict.Missed, TargetVerdict.Missed, null)]
    public void Verdicts_follow_the_point_and_the_interval(int before, int after, TargetVerdict official, TargetVerdict evidence, TargetLean? lean)
    {
        Year("06", 2020, 10_000, before);
        Year("06", 2025, 10_000, after);

        var coal = Read(Ended).Single(unit => unit.Unit == "coal");

        Assert.Equal((official, evidence, lean), (coal.Official, coal.Evidence, coal.Lean));
    }

    [Fact]
    public void A_person_who_belongs_to_two_units_is_once_in_all_together()
    {
        Year("26", 2020, 5_000, 50);
        Year("26", 2025, 5_000, 30);
        Year("36", 2020, 1_000, 10, licence: "hazchem");
        Year("36", 2025, 1_000, 10, licence: "hazchem");

        var units = Read(Ended).ToDictionary(unit => unit.Unit);

        Assert.Equal((6_000, 1_000, 6_000), (units["hazchem"].Baseline!.AverageInsured, units["machinery"].Baseline!.AverageInsured, units["key-six"].Baseline!.AverageInsured));
        Assert.True(units["key-six"].IsTogether);
    }

    [Fact]
    public void A_unit_without_a_denominator_has_no_data()
    {
        Year("06", 2025, 10_000, 100);

        var units = Read(Running);

        Assert.Equal([.. Running.Units, "key-six-2030"], units.Select(unit => unit.Unit));
        Assert.True(units.Single(unit => unit.Unit == "instant-delivery") is { Official: TargetVerdict.NoData, Evidence: TargetVerdict.NoData, Baseline: null });
    }

    [Fact]
    public void A_running_plan_is_judged_on_the_twelve_months_to_the_last_settled_one_and_its_path()
    {
        Year("06", 2025, 10_000, 1200);
        Months("06", new DateOnly(2026, 1, 1), 8, 10_000, 50);
        tiny.SettledThrough = new DateOnly(2026, 6, 1);
        tiny.DataThrough = new DateOnly(2026, 8, 1);

        var mines = Read(Running).Single(unit => unit.Unit == "mines");

        // Six months of 100 from 2025, six of 50 from 2026; a tenth of five years' ten per cent is wanted.
        Assert.Equal((900, new DateOnly(2025, 7, 1)), (mines.Latest!.Cases, mines.Latest.Start));
        Assert.Equal(0.01, mines.WantedReduction, 12);
        Assert.Equal((TargetVerdict.OnTrack, TargetVerdict.OnTrack, 2, 6), (mines.Official, mines.Evidence, mines.OpenMonths, mines.OverlapMonths));
    }

    [Fact]
    public void Applications_still_open_after_the_last_settled_month_are_counted()
    {
        Year("06", 2025, 10_000, 100);
        Months("06", new DateOnly(2026, 1, 1), 2, 10_000, 5);
        tiny.Injuries.Add(new Injury(Key("06", new DateOnly(2026, 2, 1)), "14-1", "01", "minor", 7, Pending: true));
        tiny.SettledThrough = new DateOnly(2026, 1, 1);
        tiny.DataThrough = new DateOnly(2026, 2, 1);

        Assert.Equal(7, Read(Running).Single(unit => unit.Unit == "mines").OpenPending);
    }

    [Fact]
    public void The_path_falls_in_equal_steps_from_the_baseline_to_the_target()
    {
        Year("06", 2020, 10_000, 1000);
        Months("06", new DateOnly(2021, 1, 1), 60, 10_000, 80);

        tiny.Publish("b1");
        using var reader = tiny.Reader();
        var points = new TargetReader(reader).Series(Ended, "coal");

        Assert.Equal(61, points.Count);
        Assert.Equal((100, 80), (Math.Round(points[0].PathRate!.Value, 9), Math.Round(points[^1].PathRate!.Value, 9)));
        Assert.Equal(90, points[30].PathRate!.Value, 9);
        Assert.Equal(PoissonRate.Of(960, 10_000)!.Upper, points[^1].Upper);
    }

    [Fact]
    public void Every_county_of_a_unit_is_judged_by_its_own_baseline()
    {
        Year("06", 2020, 1_000, 100, county: "370883");
        Year("06", 2025, 1_000, 10, county: "370883");
        Year("06", 2020, 1_000, 10, county: "370826");
        Year("06", 2025, 1_000, 100, county: "370826");

        tiny.Publish("b1");
        using var reader = tiny.Reader();
        var counties = new TargetReader(reader).ReadCounties(Ended).Where(status => status.Unit == "coal").ToDictionary(status => status.County!);

        Assert.Equal((TargetVerdict.Met, TargetVerdict.Missed), (counties["370883"].Evidence, counties["370826"].Evidence));
    }

    private static CellKey Key(string industry, DateOnly month, string county = "370811", string licence = "") =>
        new(month, county, industry, licence, "50-249", "unit");

    private IReadOnlyList<TargetStatus> Read(TargetPlan plan)
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new TargetReader(reader).Read(plan);
    }

    private void Year(string industry, int year, long insured, long cases, string county = "370811", string licence = "")
    {
        for (var month = 1; month <= 12; month++)
        {
            var key = Key(industry, new DateOnly(year, month, 1), county, licence);
            tiny.Cells.Add(new Cell(key, insured));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", (cases / 12) + (month <= cases % 12 ? 1 : 0)));
        }
    }

    private void Months(string industry, DateOnly first, int count, long insured, long cases)
    {
        for (var at = 0; at < count; at++)
        {
            tiny.Cells.Add(new Cell(Key(industry, first.AddMonths(at)), insured));
            tiny.Injuries.Add(new Injury(Key(industry, first.AddMonths(at)), "14-1", "01", "minor", cases));
        }
    }
}
