using MathNet.Numerics.Distributions;
using Model.Statistics.ReportingLag;

namespace Model.Tests.Statistics;

public sealed class ReportingLagTests
{
    /// <summary>
    /// Cumulative paid claims, Taylor and Ashe (J. Econometrics 23, 1983), as Mack (ASTIN Bulletin 23, 1993, p. 223) used them; R package
    /// ChainLadder, data set GenIns.
    /// </summary>
    private static readonly double[][] TaylorAshe =
    [
        [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
        [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
        [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
        [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
        [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
        [396132, 1333217, 2180715, 2985752, 3691712],
        [440832, 1288463, 2419861, 3483130],
        [359480, 1421128, 2864498],
        [376686, 1363294],
        [344014],
    ];

    /// <summary>Mack 1993, tables 2 and 3: reserves, and their standard errors in per cent of them.</summary>
    private static readonly (double Reserve, double Percent)[] Mack =
        [(0, 0), (94_634, 80), (469_511, 26), (709_638, 19), (984_889, 27), (1_419_459, 29), (2_177_641, 26), (3_920_301, 22), (4_278_972, 23), (4_625_811, 29)];

    [Fact]
    public void Reserves_and_standard_errors_agree_with_Macks()
    {
        var months = ChainLadder.Of(Triangle(TaylorAshe)).Complete();

        Assert.All(months.Zip(Mack), pair => Assert.Equal(pair.Second.Reserve, Math.Round(pair.First.Outstanding)));
        Assert.All(months.Zip(Mack).Skip(1), pair => Assert.Equal(pair.Second.Percent, Math.Round(100 * pair.First.StandardError / pair.First.Outstanding)));
    }

    /// <summary>18,680,856 and 2,447,095: Mack 1993 and ChainLadder's MackChainLadder(GenIns, est.sigma = "Mack").</summary>
    [Fact]
    public void The_total_and_its_standard_error_agree_with_Macks()
    {
        var (outstanding, error) = ChainLadder.Of(Triangle(TaylorAshe)).Total();

        Assert.Equal(18_680_856, Math.Round(outstanding));
        Assert.Equal(2_447_095, Math.Round(error));
    }

    [Fact]
    public void A_month_is_never_completed_below_what_is_known() => Assert.All(ChainLadder.Of(Synthetic(1)).Complete(), month =>
    {
        var (lower, upper) = month.Limits();
        Assert.True(month.Known <= lower && lower <= month.Completed && month.Completed <= upper);
    });

    [Fact]
    public void A_month_is_mature_when_little_is_still_to_come()
    {
        var ladder = ChainLadder.Of(Synthetic(1));

        Assert.InRange(ladder.MatureAge(0.02), 4, 7);
        Assert.True(1 - ladder.Developed(ladder.MatureAge(0.02)) <= 0.02 && 1 - ladder.Developed(ladder.MatureAge(0.02) - 1) > 0.02);
    }

    [Fact]
    public void Months_completed_at_every_day_of_the_past_are_right_on_average()
    {
        var trials = Enumerable.Range(1, 5).Select(seed => LagBacktest.Run(Synthetic(seed))).ToArray();

        Assert.InRange(trials.Average(trial => trial.Bias!.Value), -0.03, 0.03);
        Assert.InRange(trials.Average(trial => trial.Coverage95!.Value), 0.9, 1);
        Assert.True(trials.All(trial => trial.Completions > 200));
    }

    [Fact]
    public void A_part_is_completed_with_the_growth_of_the_whole_and_less_surely_than_the_whole()
    {
        var ladder = ChainLadder.Of(Triangle(TaylorAshe));
        var part = ladder.Complete(Triangle([.. TaylorAshe.Select(row => row.Select(sum => sum / 100).ToArray())]));

        Assert.All(part.Zip(ladder.Complete()).Skip(1), pair =>
        {
            Assert.Equal(pair.Second.Completed / 100, pair.First.Completed, 3);
            Assert.True(pair.First.StandardError / pair.First.Completed > pair.Second.StandardError / pair.Second.Completed);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => ChainLadder.Of(DevelopmentTriangle.OfCounts([[1, 1], [1]])).Complete(Triangle(TaylorAshe)));
    }

    [Fact]
    public void Parts_completed_with_the_growth_of_the_whole_are_right_on_average_when_they_grow_alike()
    {
        var trials = Enumerable.Range(1, 5).Select(seed => LagBacktest.Run(Synthetic(seed), youngest: 2, whole: Synthetic(seed + 100))).ToArray();

        Assert.InRange(trials.Average(trial => trial.Bias!.Value), -0.03, 0.03);
    }

    [Fact]
    public void A_triangle_of_zeros_is_completed_by_zeros()
    {
        var month = ChainLadder.Of(DevelopmentTriangle.OfCounts([[0, 0, 0], [0, 0], [0]])).Complete()[^1];

        Assert.Equal((0, (0.0, 0.0)), (month.Completed, month.Limits()));
        Assert.Null(LagBacktest.Run(DevelopmentTriangle.OfCounts([[0, 0], [0]]), fewestMonths: 1).Bias);
    }

    [Fact]
    public void What_is_no_triangle_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DevelopmentTriangle.OfCounts([]));
        Assert.Throws<ArgumentException>(() => DevelopmentTriangle.OfCounts([[1, double.NaN]]));
        Assert.Throws<ArgumentException>(() => DevelopmentTriangle.OfCounts([[1], [1, 2]]));
    }

    /// <summary>Sixty months of about 80 cases, decided after none to eight months (binomial chances of one third each month).</summary>
    private static DevelopmentTriangle Synthetic(int seed)
    {
        const int months = 60;
        const int ages = 9;
        var random = new Random(seed);
        return DevelopmentTriangle.OfCounts([.. Enumerable.Range(0, months).Select(month =>
        {
            var counts = new double[Math.Min(ages, months - month)];
            for (var left = Poisson.Sample(random, 80); left > 0; left--)
            {
                var delay = Math.Min(ages - 1, Geometric.Sample(random, 0.55) - 1);
                if (delay < counts.Length)
                {
                    counts[delay]++;
                }
            }

            return (IReadOnlyList<double>)counts;
        })]);
    }

    private static DevelopmentTriangle Triangle(double[][] cumulative) =>
        DevelopmentTriangle.OfCounts([.. cumulative.Select(row => row.Select((sum, age) => age == 0 ? sum : sum - row[age - 1]).ToArray())]);
}
