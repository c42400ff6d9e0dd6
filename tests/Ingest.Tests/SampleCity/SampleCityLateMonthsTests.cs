using Model.Analysis;
using Model.Statistics.ReportingLag;

namespace Ingest.Tests.SampleCity;

/// <summary>The months of the sample city, completed as of every month of the past that had two years behind it, against what they became.</summary>
public sealed class SampleCityLateMonthsTests(ITestOutputHelper output)
{
    private const double MostBias = 0.03;
    private const int FewestMonths = 24;

    /// <summary>The last month whose decisions the committed files hold whole.</summary>
    private static readonly DateOnly Last = new(2026, 10, 1);

    private static readonly Lazy<DecisionDelays> Delays = new(() => new DecisionDelays());

    /// <summary>As of the ends of months, and as of the ninth of the next: up to that day the committed files know decisions.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 9)]
    [InlineData(true, 0)]
    [InlineData(true, 9)]
    public void Of_the_whole_city_late_months_are_completed_with_a_mean_bias_below_3_percent(bool isAll, int shift)
    {
        Assert.Equal(Last.AddMonths(1).AddDays(8), Delays.Value.KnownOn);
        var triangle = Delays.Value.Triangle(Last, shift, isAll);
        var ladder = ChainLadder.Of(triangle);
        var youngest = Enumerable.Range(1, triangle.Ages).First(age => ladder.Developed(age) >= LateMonths.LeastDeveloped);
        var (every, shown) = (LagBacktest.Run(triangle, FewestMonths), LagBacktest.Run(triangle, FewestMonths, youngest));
        Tell($"{(isAll ? "all" : "production")} + {shift} days, every age", every);
        Tell($"{(isAll ? "all" : "production")} + {shift} days, from age {youngest}", shown);
        foreach (var age in every.Ages)
        {
            output.WriteLine($"{age.Age}: known {ladder.Developed(age.Age):P1}, {age.Completions} origins, bias {age.Bias:P2}, coverage {age.Coverage95:P0}");
        }

        Assert.InRange(every.Bias!.Value, -MostBias, MostBias);
        Assert.InRange(shown.Bias!.Value, -MostBias, MostBias);
        Assert.All(shown.Ages, age => Assert.InRange(age.Bias!.Value, -MostBias, MostBias));
        // The months that a reader sees completed: two to five old.
        var late = shown.Ages.Take(4).ToArray();
        Assert.InRange(late.Sum(age => age.Coverage95 * age.Completions) / late.Sum(age => age.Completions), 0.93, 1);
    }

    /// <summary>Where the reader says something of an office: five cases usually known, growth of its own from ten a month on.</summary>
    [Fact]
    public void Of_offices_the_limits_of_what_is_said_hold_as_often_as_stated()
    {
        var whole = Delays.Value.Triangle(Last, 9, isAll: false);
        var trials = Delays.Value.Counties.Order(StringComparer.Ordinal).Select(county => Trial(county, whole)).OfType<LagBacktest>().ToArray();

        var first = trials.Select(trial => trial.Ages[0]).ToArray();
        Assert.InRange(first.Sum(age => age.Coverage95 * age.Completions) / first.Sum(age => age.Completions), 0.92, 1);
        Assert.All(trials, trial => Assert.InRange(trial.Bias!.Value, -MostBias, MostBias));
    }

    private LagBacktest? Trial(string county, DevelopmentTriangle whole)
    {
        var triangle = Delays.Value.Triangle(Last, 9, isAll: false, county);
        var ladder = ChainLadder.Of(whole);
        var usual = Enumerable.Range(0, triangle.Months).Where(m => triangle.Age(m) >= ladder.MatureAge()).TakeLast(12).Average(m => triangle.Known(m, triangle.Age(m)));
        var own = usual >= LateMonths.LeastForOwn;
        var youngest = Enumerable.Range(1, triangle.Ages).FirstOrDefault(age => ladder.Developed(age) * usual >= LateMonths.LeastKnown);
        if (youngest == 0)
        {
            return null;
        }

        var trial = LagBacktest.Run(triangle, FewestMonths, youngest, own ? null : whole);
        Tell($"{county}: {usual:0.0} a month, growth of {(own ? "its own" : "the whole")}, from age {youngest} ({trial.Ages[0].Bias:P1}, {trial.Ages[0].Coverage95:P0})", trial);
        return trial;
    }

    private void Tell(string what, LagBacktest trial) =>
        output.WriteLine($"{what}: {trial.Completions} completions, bias {trial.Bias:P2}, coverage {trial.Coverage95:P1}");
}
