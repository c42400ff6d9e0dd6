using Dashboard.Charts;

namespace Dashboard.Tests.Charts;

public sealed class EndLabelsTests
{
    [Theory]
    [InlineData(new double[] { 100, 101, 102 })]
    [InlineData(new double[] { 10, 10, 300, 300 })]
    [InlineData(new double[] { 298, 299 })]
    public void Labels_stand_seventeen_pixels_apart_and_inside(double[] heights)
    {
        var placed = EndLabels.Spread(heights, 12, 302).Order().ToArray();

        Assert.All(placed.Zip(placed.Skip(1)), pair => Assert.True(pair.Second - pair.First >= EndLabels.Gap - 0.01));
        Assert.All(placed, y => Assert.InRange(y, 12, 302));
    }

    [Fact]
    public void Labels_keep_the_order_of_their_lines()
    {
        var placed = EndLabels.Spread([50, 40, 45], 0, 200);

        Assert.True(placed[1] < placed[2] && placed[2] < placed[0]);
    }

    [Fact]
    public void Labels_far_apart_stay_where_they_are()
    {
        Assert.Equal([20, 80, 140], EndLabels.Spread([20, 80, 140], 0, 200));
    }
}
