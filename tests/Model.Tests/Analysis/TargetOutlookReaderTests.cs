using Model.Analysis;
using Model.Plans;

namespace Model.Tests.Analysis;

public sealed class TargetOutlookReaderTests : IDisposable
{
    private static readonly TargetPlan Running = TargetPlan.Shipped.Single(p => p.FinalYear == 2030);

    private readonly TinySnapshot tiny = new() { DataThrough = new DateOnly(2026, 10, 1), SettledThrough = new DateOnly(2026, 6, 1) };

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void A_unit_far_under_the_path_will_very_likely_stay_and_one_far_above_will_not()
    {
        Fill("13", 2020, month => month.Year < 2026 ? 30 : 10);
        Fill("06", 2020, month => month.Year < 2026 ? 30 : 60);

        var outlook = Read(Running)!;

        var (machinery, mines) = (Unit(outlook, "13"), Unit(outlook, "06"));
        Assert.True(machinery.Chances[0].Probability > 0.95, $"{machinery.Chances[0]}");
        Assert.True(mines.Chances[0].Probability < 0.05, $"{mines.Chances[0]}");
        // Its first half-year alone has more than the whole year may have; of all else nothing is certain.
        Assert.Equal(0, mines.Chances[0].Probability);
        Assert.All(machinery.Chances, c => Assert.InRange(c.Probability, 1e-9, 1 - 1e-9));
    }

    [Fact]
    public void Chances_are_given_of_year_ends_within_the_months_ahead_and_count_the_months_already_known()
    {
        Fill("06", 2020, _ => 20);

        var chances = Read(Running)!.Units[0].Chances;

        Assert.Equal([(2026, 6), (2027, 0)], chances.Select(c => (c.Year, c.KnownMonths)));
        Assert.True(chances[1].WantedRate < chances[0].WantedRate);
    }

    [Fact]
    public void Intervals_hold_the_middle_and_widen_with_the_months_that_are_not_known()
    {
        Fill("06", 2020, month => 15 + (((month.Year * 7) + (month.Month * 13)) % 11));

        var rolling = Read(Running)!.Units[0].Rolling;

        Assert.Equal(TargetOutlook.Months, rolling.Count);
        Assert.All(rolling, r => Assert.True(r.Lower95 <= r.Lower80 && r.Lower80 <= r.Middle && r.Middle <= r.Upper80 && r.Upper80 <= r.Upper95, $"{r}"));
        Assert.True(rolling[11].Upper95 - rolling[11].Lower95 > rolling[0].Upper95 - rolling[0].Lower95, string.Join('\n', rolling));
    }

    [Fact]
    public void A_year_with_a_month_that_has_no_data_has_no_chance_and_other_months_keep_their_places()
    {
        Fill("06", 2020, _ => 20);
        tiny.Cells.RemoveAll(c => c.Key.Month == new DateOnly(2026, 3, 1));
        tiny.Injuries.RemoveAll(i => i.Key.Month == new DateOnly(2026, 3, 1));

        var unit = Read(Running)!.Units[0];

        Assert.Equal([2027], unit.Chances.Select(c => c.Year));
        Assert.Equal(new DateOnly(2027, 3, 1), unit.Rolling[0].Month);
    }

    [Fact]
    public void A_plan_that_has_ended_has_no_outlook()
    {
        Fill("06", 2020, _ => 20);

        Assert.Null(Read(TargetPlan.Shipped.Single(p => p.FinalYear == 2025)));
    }

    [Fact]
    public void Years_are_those_whose_cases_are_decided_and_the_baseline_is_judged_against_nothing()
    {
        Fill("06", 2019, month => month.Year < 2022 ? 20 : 10);
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        var years = new TargetYearsReader(reader).Read(TargetPlan.Shipped.Single(p => p.FinalYear == 2025)).Where(y => y.Unit == "coal").ToList();

        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025], years.Select(y => y.Year));
        Assert.Null(years[0].Ratio);
        Assert.Equal(0.5, years[^1].Ratio!.Value, 9);
        Assert.Equal(TargetVerdict.Met, years[^1].Evidence);
    }

    private static UnitOutlook Unit(TargetOutlook outlook, string division) =>
        outlook.Units.First(u => !u.Status.IsTogether && u.Status.Unit == (division == "06" ? "mines" : "machinery"));

    private TargetOutlook? Read(TargetPlan plan)
    {
        tiny.Publish("b1");
        using var reader = tiny.Reader();
        return new TargetOutlookReader(reader).Read(plan);
    }

    private void Fill(string industry, int from, Func<DateOnly, long> cases)
    {
        for (var month = new DateOnly(from, 1, 1); month <= tiny.DataThrough; month = month.AddMonths(1))
        {
            var key = new CellKey(month, "370811", industry == "13" ? "34" : industry, "", "50-249", "unit");
            tiny.Cells.Add(new Cell(key, 10_000));
            tiny.Injuries.Add(new Injury(key, "14-1", "01", "minor", month <= tiny.SettledThrough ? cases(month) : 0));
        }
    }
}
