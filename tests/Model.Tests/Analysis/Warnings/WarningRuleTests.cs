using Model.Analysis;
using Model.Analysis.Warnings;
using Model.Operations.People;
using Model.Plans;
using static Model.Tests.Analysis.Warnings.WatchedCity;

namespace Model.Tests.Analysis.Warnings;

public sealed class WarningRuleTests : IDisposable
{
    private readonly WatchedCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void Every_rule_says_all_in_both_languages_names_roles_that_there_are_and_has_numbers_for_its_words()
    {
        Assert.Equal(11, WarningRule.All.Count);
        Assert.All(WarningRule.All, rule =>
        {
            Assert.All(new[] { rule.Name, rule.Watches, rule.Threshold, rule.Why, rule.FalseAlarm, rule.Says, rule.Source }, text => Assert.True(text.Zh.Length > 0 && text.En.Length > 0, rule.Id));
            Assert.Equal(rule.For.Count, Roles.Of(rule.For).Count);
            Assert.All(new[] { rule.Watches, rule.Threshold, rule.FalseAlarm }, text => Assert.DoesNotContain('{', rule.InWords(text).ToString()));
            Assert.True(rule.Worse > 1 && rule.AcknowledgeDays > 0, rule.Id);
        });
    }

    [Fact]
    public void A_division_of_a_county_far_above_its_own_past_warns_with_the_exact_chance_and_one_as_before_does_not()
    {
        city.Insure(Rencheng, "13", 1000).Insure(Zoucheng, "13", 1000);
        for (var month = new DateOnly(2023, 11, 1); month <= new DateOnly(2026, 10, 1); month = month.AddMonths(1))
        {
            // Four in the 24 months before, twenty in the twelve last; elsewhere one every second month.
            city.Hurt(month, Rencheng, "13", month >= new DateOnly(2025, 11, 1) ? (month.Month % 3 == 0 ? 2 : 1) + (month.Month % 3 == 1 ? 1 : 0) : month.Month % 6 == 0 ? 1 : 0);
            city.Hurt(month, Zoucheng, "13", month.Month % 2);
        }

        var readings = city.Publish().Ask("cell-excess");

        var high = Assert.Single(readings, reading => reading.Warns);
        Assert.Equal(("13@370811", Rencheng, 20L, 1000.0, 2.0), (high.Unit, high.County, high.Cases, high.Exposure, high.Expected));
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2026, 10, 1)), (high.First, high.Last));
        // Of 24 cases a third belongs to the last year: twenty or more.
        var exact = Enumerable.Range(20, 5).Sum(k => Choose(24, k) * Math.Pow(1.0 / 3, k) * Math.Pow(2.0 / 3, 24 - k));
        Assert.Equal(exact, high.Chance!.Value, 12);
    }

    [Fact]
    public void A_unit_off_its_path_warns_just_when_the_page_of_the_target_says_so()
    {
        city.Insure(Rencheng, "06", 5000).Insure(Zoucheng, "47", 5000);
        for (var month = new DateOnly(2024, 1, 1); month <= new DateOnly(2026, 10, 1); month = month.AddMonths(1))
        {
            city.Hurt(month, Rencheng, "06", month.Year < 2026 ? 10 : 20).Hurt(month, Zoucheng, "47", 10);
        }

        city.Publish();
        var warned = city.Ask("plan-off-path").Where(reading => reading.Warns).Select(reading => reading.Unit).Order(StringComparer.Ordinal);

        using var reader = city.Reader();
        var plan = TargetPlan.Shipped.Single(p => p.FinalYear == 2030);
        var targets = new TargetReader(reader);
        var judged = targets.Read(plan).Concat(targets.ReadCounties(plan).Where(status => status.IsTogether)).Where(status => status.Evidence == TargetVerdict.OffTrack).Select(status => $"{plan.Id}/{status.County ?? status.Unit}");
        Assert.Contains("national-2026-2030/mines", warned);
        Assert.DoesNotContain("national-2026-2030/construction", warned);
        Assert.Equal(judged.Order(StringComparer.Ordinal), warned);
        var mines = city.Ask("plan-off-path").Single(reading => reading.Unit == "national-2026-2030/mines");
        Assert.Equal((220L, 220.0 / 120), (mines.Cases, mines.Value!.Value));
    }

    /// <summary>Two months that are not settled have twice as many insured: both calculations must know.</summary>
    [Fact]
    public void The_chance_that_warns_is_the_chance_on_the_page_of_the_plan()
    {
        city.Insure(Rencheng, "06", 5000).Insure(Zoucheng, "47", 5000);
        for (var month = new DateOnly(2024, 1, 1); month <= new DateOnly(2026, 8, 1); month = month.AddMonths(1))
        {
            city.Hurt(month, Rencheng, "06", 10 + (month.Month % 3)).Hurt(month, Zoucheng, "47", month.Year < 2026 ? 6 : 9);
        }

        foreach (var month in new[] { new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1) })
        {
            city.Tiny.Cells.Add(new Cell(new CellKey(month, Rencheng, "06", "", "50-249", "unit"), 5000));
        }

        city.Case("A", Rencheng, "06", new(2026, 9, 1), new(2026, 9, 3), null, "minor", "14-1");
        city.Tiny.SettledThrough = new DateOnly(2026, 8, 1);

        var warned = city.Publish().Ask("plan-unlikely").ToDictionary(reading => reading.Unit, reading => reading.Value!.Value, StringComparer.Ordinal);

        using var reader = city.Reader();
        var plan = TargetPlan.Shipped.Single(p => p.FinalYear == 2030);
        var shown = new TargetOutlookReader(reader).Read(plan)!.Units.ToDictionary(unit => $"{plan.Id}/{unit.Status.Unit}", unit => unit.Chances.Single(chance => chance.Year == 2026).Probability, StringComparer.Ordinal);
        Assert.Equal(3, shown.Count);
        Assert.Equal(shown, warned);
        Assert.InRange(warned["national-2026-2030/mines"], 0.01, 0.99);
    }

    [Fact]
    public void Seven_months_above_the_baselines_mean_warn_and_seven_below_do_not()
    {
        city.Insure(Rencheng, "06", 5000).Insure(Zoucheng, "47", 5000);
        for (var month = new DateOnly(2024, 1, 1); month <= new DateOnly(2026, 10, 1); month = month.AddMonths(1))
        {
            var usual = month.Month % 2 == 0 ? 8 : 12;
            city.Hurt(month, Rencheng, "06", month < new DateOnly(2026, 4, 1) ? usual : 11).Hurt(month, Zoucheng, "47", month < new DateOnly(2026, 4, 1) ? usual : 9);
        }

        var readings = city.Publish().Ask("chart-signal").ToDictionary(reading => reading.Unit, StringComparer.Ordinal);

        var mines = readings["national-2026-2030/mines"];
        Assert.True(mines.Warns);
        Assert.Equal("连续七个月高于基期均值", mines.Detail.Zh);
        Assert.Equal((2.2, 2.0), (Math.Round(mines.Value!.Value, 9), Math.Round(mines.Expected!.Value, 9)));
        Assert.False(readings["national-2026-2030/construction"].Warns);
    }

    [Fact]
    public void Serious_injuries_gather_at_one_employer_of_many()
    {
        city.Insure(Rencheng, "13", 10_000).Employ(Rencheng, "13", 100, 100, "A");
        city.Hurt(new(2026, 3, 1), Rencheng, "13", 5, "A7", "serious").Hurt(new(2026, 4, 1), Rencheng, "13", 1, "A8", "serious").Hurt(new(2026, 5, 1), Rencheng, "13", 4, "A9");

        var readings = city.Publish().Ask("employer-serious");

        var cluster = Assert.Single(readings, reading => reading.Warns);
        Assert.Equal(("A7", 5L, 100.0), (cluster.Unit, cluster.Cases, cluster.Exposure));
        // Six serious ones among 10,000: 0.06 for a hundred.
        Assert.Equal(0.06, cluster.Expected!.Value, 12);
        var fewer = Enumerable.Range(0, 5).Sum(k => Math.Exp(-0.06) * Math.Pow(0.06, k) / Factorial(k));
        Assert.Equal(1 - fewer, cluster.Chance!.Value, 12);
        Assert.Equal(["A7", "A8"], readings.Select(reading => reading.Unit).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Three_new_diseases_in_two_years_warn_and_two_do_not() => Assert.Equal(
        ["A"],
        city.Insure(Rencheng, "06", 100).Diagnose("A", new(2025, 1, 5), new(2025, 8, 5), new(2026, 10, 5)).Diagnose("B", new(2024, 11, 10), new(2025, 8, 5), new(2026, 10, 5)).Publish()
            .Ask("employer-diseases").Where(reading => reading.Warns).Select(reading => reading.Unit));

    [Fact]
    public void Every_death_warns_by_itself_until_it_is_refused()
    {
        city.Insure(Rencheng, "06", 100);
        city.Case("A", Rencheng, "06", new(2026, 9, 1), new(2026, 9, 3), null, "fatal", "14-1");
        city.Case("A", Rencheng, "06", new(2026, 10, 1), new(2026, 10, 3), new(2026, 11, 1), "fatal", "14-1");
        city.Case("B", Rencheng, "06", new(2026, 10, 1), new(2026, 10, 3), new(2026, 11, 1), "fatal", "14-1", isRecognised: false);
        city.Case("C", Rencheng, "06", new(2026, 8, 1), new(2026, 8, 9), null, "fatal", "14-1");

        var deaths = city.Publish().Ask("employer-deaths");

        Assert.Equal([("案1", 2L), ("案2", 2L)], deaths.Where(reading => reading.Warns).Select(reading => (reading.Unit, reading.Cases)));
    }

    [Fact]
    public void Commuting_accidents_that_triple_warn_for_the_county_and_the_city()
    {
        city.Insure(Rencheng, "13", 10_000);
        for (var month = new DateOnly(2023, 11, 1); month <= new DateOnly(2026, 10, 1); month = month.AddMonths(1))
        {
            city.Hurt(month, Rencheng, "13", month >= new DateOnly(2025, 11, 1) ? 3 : 1, ground: "14-6");
        }

        Assert.Equal(
            [("14-6@370811", 36L, 12.0), ("14-6@city", 36L, 12.0)],
            city.Publish().Ask("situation-excess").Where(reading => reading.Warns).Select(reading => (reading.Unit, reading.Cases, Math.Round(reading.Expected!.Value, 9))));
    }

    [Fact]
    public void A_month_with_hardly_an_application_where_there_were_many_warns_of_missing_reports()
    {
        city.Insure(Rencheng, "13", 10_000).Insure(Zoucheng, "13", 10_000);
        for (var year = 2023; year <= 2026; year++)
        {
            // September is the last month that had October to be reported in.
            city.Hurt(new(year, 9, 1), Rencheng, "13", year == 2026 ? 2 : 15).Hurt(new(year, 9, 1), Zoucheng, "13", 15);
        }

        var few = Assert.Single(city.Publish().Ask("reports-missing"), reading => reading.Warns);

        Assert.Equal((Rencheng, new DateOnly(2026, 9, 1), 2L, 15.0), (few.Unit, few.First, few.Cases, Math.Round(few.Expected!.Value, 9)));
    }

    [Fact]
    public void Data_that_are_a_day_late_warn()
    {
        city.Insure(Rencheng, "13", 100).Tiny.Add("insert into meta.feed values ('accidents', '2026-08-01', null, 1, 0, 1, '2026-10-10', 31), ('enrolment', '2026-10-01', null, 1, 0, 1, '2026-12-10', 0)");

        var late = Assert.Single(city.Publish().Ask("feed-overdue"), reading => reading.Warns);

        Assert.Equal(("accidents", 31L), (late.Unit, late.Cases));
    }

    private static double Choose(int n, int k) => Factorial(n) / Factorial(k) / Factorial(n - k);

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, i) => product * i);
}
