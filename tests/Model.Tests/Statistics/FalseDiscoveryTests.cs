using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class FalseDiscoveryTests
{
    /// <summary>The fifteen p-values of Benjamini and Hochberg's own example (1995, section 3.2): at 5 % the procedure heeds four.</summary>
    private static readonly double[] Published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

    [Fact]
    public void The_papers_example_heeds_four_in_whatever_order_they_come()
    {
        Assert.Equal(0.0095, FalseDiscovery.Limit(Published, 15, 0.05));
        Assert.Equal(0.0095, FalseDiscovery.Limit(Published.Reverse(), 15, 0.05));
    }

    [Fact]
    public void Tests_that_are_not_named_count_too()
    {
        Assert.Equal(0.0095, FalseDiscovery.Limit(Published.Take(4), 15, 0.05));
        Assert.Null(FalseDiscovery.Limit([0.02], 15, 0.05));
        Assert.Null(FalseDiscovery.Limit([], 15, 0.05));
    }
}
