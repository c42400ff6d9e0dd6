using System.Globalization;
using Model.Analysis;
using Model.Warehouse;

namespace Model.Tests.Analysis;

/// <summary>Three years of decisions by hand: of twenty cases a month ten are decided in it, six in the next, four in the one after.</summary>
public sealed class LateMonthsReaderTests : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private static readonly DateOnly First = new(2023, 11, 1);
    private static readonly DateOnly September = new(2026, 9, 1);
    private static readonly DateOnly October = new(2026, 10, 1);

    private readonly TinySnapshot tiny = new() { DataThrough = October, SettledThrough = new DateOnly(2026, 8, 1) };
    private int cases;

    public void Dispose() => tiny.Dispose();

    [Fact]
    public void Months_that_are_not_settled_are_completed_as_months_before_them_grew()
    {
        Fill(Rencheng, 10, 6, 4);
        Decide(October, October, 5);

        var late = Read();

        Assert.Equal([September, October], late.Months.Select(m => m.Month));
        Assert.Equal([(16L, 0.8), (15L, 0.5)], late.Months.Select(m => (m.Known, Math.Round(m.Developed!.Value, 9))));
        // 16 × 20/16, and 15 × 16/10 × 20/16.
        Assert.Equal([20.0, 30.0], late.Months.Select(m => Math.Round(m.Completed!.Value, 9)));
        Assert.Equal(October.AddMonths(1).AddDays(-1), late.KnownOn);
        Assert.False(late.ByWhole);
    }

    [Fact]
    public void Limits_hold_the_estimate_and_are_never_below_what_is_known()
    {
        Fill(Rencheng, 10, 6, 4);
        Decide(new DateOnly(2025, 3, 1), new DateOnly(2025, 4, 1), 9);

        Assert.All(Read().Months, m => Assert.True(m.Known <= m.Lower && m.Lower < m.Completed && m.Completed < m.Upper));
    }

    /// <summary>Two of the six of the next month are decided by its ninth, the last day known: they belong to the age that ends on a ninth.</summary>
    [Fact]
    public void A_part_of_a_month_is_no_whole_one_and_nothing_decided_in_it_is_lost()
    {
        Fill(Rencheng, 10, 4, 4);
        for (var month = First; month <= October; month = month.AddMonths(1))
        {
            DecideOn(month, month.AddMonths(1).AddDays(8), 2);
        }

        var late = Read();

        Assert.Equal(new DateOnly(2026, 11, 9), late.KnownOn);
        Assert.Equal([(16L, 0.8), (12L, 0.6)], late.Months.Select(m => (m.Known, Math.Round(m.Developed!.Value, 9))));
        Assert.All(late.Months, m => Assert.Equal(20, m.Completed!.Value, 9));
    }

    [Fact]
    public void A_month_whose_decisions_cannot_have_come_says_nothing()
    {
        Fill(Rencheng, 10, 6, 4);
        tiny.Add("delete from marts.fct_injury where decided_on > '2026-09-30'");

        var late = Read();

        Assert.Equal((10L, 20.0), (late.Months[0].Known, Math.Round(late.Months[0].Completed!.Value, 9)));
        Assert.Equal(LateMonth.Open(October, 0), late.Months[1]);
    }

    [Fact]
    public void Nothing_is_known_of_months_of_which_nothing_was_decided()
    {
        Fill(Rencheng, 0);

        Assert.Null(Read().KnownOn);
        Assert.All(Read().Months, m => Assert.Equal(LateMonth.Open(m.Month, 0), m));
    }

    [Fact]
    public void Of_a_month_so_young_that_little_is_usually_known_nothing_is_said()
    {
        Fill(Rencheng, 9, 61, 30);

        var late = Read();

        Assert.NotNull(late.Months[0].Completed);
        Assert.Equal((9L, null), (late.Months[1].Known, late.Months[1].Completed));
        Assert.Equal(0.09, late.Months[1].Developed!.Value, 9);
    }

    [Fact]
    public void A_month_of_which_nothing_is_known_yet_is_not_said_to_end_with_nothing()
    {
        Fill(Rencheng, 10, 6, 4);
        tiny.Add($"delete from marts.fct_injury where month = '{Iso(October)}'");

        Assert.Equal((0L, null, null), (Read().Months[1].Known, Read().Months[1].Completed, Read().Months[1].Upper));
    }

    [Fact]
    public void A_unit_with_cases_enough_grows_as_itself_and_a_smaller_one_as_the_whole()
    {
        Fill(Rencheng, 40, 24, 16);
        Fill(Zoucheng, 6, 2, 2);
        Fill("370827", 2, 4, 3);

        var (large, small) = (Read(Population.OfCounty(Zoucheng)!), Read(Population.OfCounty("370827")!));

        Assert.Equal((false, 10.0), (large.ByWhole, Math.Round(large.Months[0].Completed!.Value, 9)));
        // Of the whole's 99 a month 78 are known after two: (40 + 24 + 6 + 2 + 2 + 4).
        Assert.Equal((true, Math.Round(6 * 99 / 78.0, 9)), (small.ByWhole, Math.Round(small.Months[0].Completed!.Value, 9)));
    }

    [Fact]
    public void Where_fewer_than_five_cases_are_usually_known_by_then_nothing_is_said()
    {
        Fill(Rencheng, 40, 24, 16);
        Fill(Zoucheng, 3, 2, 1);

        var late = Read(Population.OfCounty(Zoucheng)!);

        Assert.Equal((5L, null), (late.Months[0].Known, late.Months[0].Completed));
        Assert.NotNull(Read().Months[0].Completed);
    }

    [Fact]
    public void Workers_insured_by_project_and_other_measures_are_left_out()
    {
        Fill(Rencheng, 10, 6, 4);
        var before = Read();
        Decide(October, October, 7, kind: "project");
        Decide(October, October, 7, ground: "14-6");

        Assert.Equal(before.Months, Read().Months);
        Assert.Equal(17, Read(measure: Measure.All).Months[1].Known);
    }

    [Fact]
    public void A_county_sees_the_growth_of_its_own_alone()
    {
        Fill(Rencheng, 10, 6, 4);
        Fill(Zoucheng, 2, 9, 9);
        tiny.Publish("b1");
        using var county = tiny.Reader(CountyScope.Of(Rencheng));

        Assert.Equal(20, new LateMonthsReader(county).Read(Population.City, Measure.Production).Months[1].Completed!.Value, 9);
    }

    [Fact]
    public void With_a_short_history_known_cases_alone_are_told()
    {
        Fill(Rencheng, 10, 6, 4);
        tiny.Cells.RemoveAll(cell => cell.Key.Month < new DateOnly(2025, 1, 1));

        Assert.Equal([16L, 10L], Read().Months.Select(m => m.Known));
        Assert.False(Read().AnyCompleted);
    }

    [Fact]
    public void Without_enrolment_there_is_no_month() => Assert.Empty(Read().Months);

    private LateMonths Read(Population? population = null, Measure measure = Measure.Production)
    {
        tiny.Publish($"b{cases++}");
        using var reader = tiny.Reader();
        return new LateMonthsReader(reader).Read(population ?? Population.City, measure);
    }

    private void Fill(string county, params int[] decided)
    {
        for (var month = First; month <= October; month = month.AddMonths(1))
        {
            tiny.Cells.Add(new Cell(new CellKey(month, county, "06", "", "50-249", "unit"), 1000));
            for (var delay = 0; delay < decided.Length && month.AddMonths(delay) <= October; delay++)
            {
                Decide(month, month.AddMonths(delay), decided[delay], county);
            }
        }
    }

    /// <summary>On the last day of a month.</summary>
    private void Decide(DateOnly month, DateOnly decided, int count, string county = Rencheng, string ground = "14-1", string kind = "unit") =>
        DecideOn(month, decided.AddMonths(1).AddDays(-1), count, county, ground, kind);

    private void DecideOn(DateOnly month, DateOnly decided, int count, string county = Rencheng, string ground = "14-1", string kind = "unit") => tiny.Add($"""
        insert into marts.fct_injury (case_number, occurred_on, month, decided_on, status, ground, is_production, is_all, is_commuting, is_fatal, county_code, industry_code, licence, enrolment_kind)
        select '{cases++}-' || i, '{Iso(month)}', '{Iso(month)}', '{Iso(decided)}', 'recognised', '{ground}', {ground == "14-1"}, true, {ground == "14-6"}, false, '{county}', '06', '', '{kind}'
        from range({count}) as t(i)
        """);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
