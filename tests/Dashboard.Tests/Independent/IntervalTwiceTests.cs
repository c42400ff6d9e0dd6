using Model.Analysis;

namespace Dashboard.Tests.Independent;

/// <summary>Exact limits on the product's rows, held to published values and to what an exact limit means.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class IntervalTwiceTests(TwoWays ways)
{
    /// <summary>Exact 95 % limits of a Poisson count: the published worked example of 0, 3 and 12 cases.</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(3, 0.619, 8.767)]
    [InlineData(12, 6.201, 20.962)]
    public void Rows_with_few_cases_carry_the_published_limits(int cases, double lower, double upper)
    {
        var rows = ways.Ask(IncidenceBy.Industry, Grain.Year, Measure.Production).Where(r => r.Cases == cases && r.AverageInsured > 0).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(lower, r.Lower!.Value * r.AverageInsured / 1000, 5e-4));
        Assert.All(rows, r => Assert.Equal(upper, r.Upper!.Value * r.AverageInsured / 1000, 5e-4));
    }

    /// <summary>Garwood 1936: at the lower limit so many cases or more have probability 2.5 %, at the upper so many or fewer.</summary>
    [Fact]
    public void At_each_limit_of_a_county_the_tail_is_two_and_a_half_percent()
    {
        var rows = ways.Ask(IncidenceBy.County, Grain.Year, Measure.All).Where(r => r is { Cases: > 0, AverageInsured: > 0 }).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(0.975, AtMost(r.Cases - 1, r.Lower!.Value * r.AverageInsured / 1000), 1e-6));
        Assert.All(rows, r => Assert.Equal(0.025, AtMost(r.Cases, r.Upper!.Value * r.AverageInsured / 1000), 1e-6));
    }

    /// <summary>Probability that a Poisson count of this mean is at most so large, term by term.</summary>
    private static double AtMost(long count, double mean)
    {
        var (sum, logTerm) = (0.0, -mean);
        for (var k = 0L; k <= count; k++)
        {
            sum += Math.Exp(logTerm);
            logTerm += Math.Log(mean) - Math.Log(k + 1);
        }

        return sum;
    }
}
