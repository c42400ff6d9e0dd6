using Model.Analysis;
using Model.Plans;
using Model.Statistics.Charts;

namespace Model.Tests.Analysis;

public sealed class VariationTests
{
    private static readonly TargetPlan Plan = TargetPlan.Shipped.Single(p => p.BaselineYear == 2020);

    [Fact]
    public void Limits_come_from_the_baseline_and_the_year_before_and_later_months_do_not_move_them()
    {
        var steady = Months(2019, 24, i => i % 2 == 0 ? 20 : 24);
        var fallen = Months(2021, 12, _ => 8);

        var variation = Variation.Of([.. steady, .. fallen], Plan, [], [])!;

        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2020, 12, 1)), (variation.Bases[0].First, variation.Bases[0].Last));
        Assert.Equal(Variation.Of(steady, Plan, [], [])!.Limits[^1], variation.Limits[^1]);
        Assert.Equal(Signal.OutsideLow, variation.Last);
    }

    [Fact]
    public void Months_whose_cases_are_undecided_are_not_judged()
    {
        var months = Months(2019, 24, i => i % 2 == 0 ? 20 : 24);
        var open = Months(2021, 2, _ => 1).Select(m => m with { IsSettled = false });

        Assert.Equal(24, Variation.Of([.. months, .. open], Plan, [], [])!.Months.Count);
    }

    [Fact]
    public void A_month_without_data_moves_no_signal_to_another_month()
    {
        var months = Months(2019, 36, i => i == 35 ? 90 : i % 2 == 0 ? 20 : 24).Where(m => m.PeriodStart != new DateOnly(2021, 3, 1)).ToList();

        var variation = Variation.Of(months, Plan, [], [])!;

        Assert.Equal(Signal.OutsideHigh, variation.SignalOf(months[^1]));
        Assert.Equal(Signal.OutsideHigh, variation.Last);
    }

    [Fact]
    public void A_unit_with_few_cases_a_month_is_judged_by_exact_limits_of_counts_and_has_no_assurance()
    {
        var quiet = Months(2019, 36, i => i == 34 ? 7 : i % 2);
        var path = new TargetPoint { Month = new DateOnly(2021, 12, 1), IsSettled = true, PathRate = 10, Cases = 0, AverageInsured = 1000 };

        var variation = Variation.Of(quiet, Plan, [path], [])!;

        Assert.True(variation.IsRare);
        Assert.Null(variation.Assurance);
        Assert.Equal(0.5, variation.Limits[^1].Mean, 9);
        Assert.Equal([34], variation.Signals.Select((signal, i) => (signal, i)).Where(s => s.signal != Signal.None).Select(s => s.i));
        Assert.Equal(Signal.OutsideHigh, variation.SignalOf(quiet[34]));
    }

    [Fact]
    public void Limits_that_were_started_anew_with_a_reason_judge_later_months_by_themselves()
    {
        List<IncidenceRow> months = [.. Months(2019, 24, i => i % 2 == 0 ? 20 : 24), .. Months(2021, 30, i => i == 26 ? 60 : i % 2 == 0 ? 8 : 10)];
        var anew = Anew(new(2021, 1, 1));

        var variation = Variation.Of(months, Plan, [], [anew])!;

        Assert.Equal([Signal.OutsideHigh], variation.Signals.Where(signal => signal != Signal.None));
        Assert.Equal(Signal.OutsideHigh, variation.SignalOf(months[50]));
        Assert.Equal(22, variation.LimitsOf(months[23]).Mean, 9);
        Assert.Equal(9, variation.LimitsOf(months[24]).Mean, 9);
        Assert.Equal([null, anew], variation.Bases.Select(basis => basis.Why));
    }

    [Fact]
    public void Limits_are_not_started_anew_before_there_are_a_years_months_for_them()
    {
        List<IncidenceRow> months = [.. Months(2019, 24, i => i % 2 == 0 ? 20 : 24), .. Months(2021, 11, _ => 8)];

        var variation = Variation.Of(months, Plan, [], [Anew(new(2021, 1, 1))])!;

        Assert.Equal(Signal.OutsideLow, variation.Last);
        Assert.Single(variation.Bases);
    }

    private static Recalculation Anew(DateOnly from) =>
        new() { Unit = "coal", From = from, Reason = new("登记口径改变", "Recorded otherwise"), DecidedBy = new("某处", "An office"), DecidedOn = from };

    [Fact]
    public void Few_cases_or_few_months_have_no_chart()
    {
        Assert.Null(Variation.Of(Months(2019, 24, i => i < 11 ? 1 : 0), Plan, [], []));
        Assert.Null(Variation.Of(Months(2020, 8, _ => 20), Plan, [], []));
    }

    [Theory]
    [InlineData(40.0, Assurance.Pass)]
    [InlineData(22.0, Assurance.Inconsistent)]
    [InlineData(2.0, Assurance.Fail)]
    public void Whether_the_process_as_it_is_meets_the_target_is_told_by_the_limits_of_two_years(double casesOfTarget, Assurance assurance)
    {
        var path = new TargetPoint { Month = new DateOnly(2022, 12, 1), IsSettled = true, PathRate = casesOfTarget * 12, Cases = 0, AverageInsured = 1000 };

        Assert.Equal(assurance, Variation.Of(Months(2019, 48, i => i % 2 == 0 ? 20 : 24), Plan, [path], [])!.Assurance);
    }

    /// <summary>1,000 insured, so that a rate per 1,000 is the count.</summary>
    private static List<IncidenceRow> Months(int year, int count, Func<int, long> cases) =>
        [.. Enumerable.Range(0, count).Select(i => new DateOnly(year, 1, 1).AddMonths(i)).Select((month, i) => new IncidenceRow
        {
            Code = "coal", PeriodStart = month, PeriodEnd = month.AddMonths(1).AddDays(-1), Months = 1, Cases = cases(i), AverageInsured = 1000, RatePer1000 = cases(i), IsSettled = true,
        })];
}
