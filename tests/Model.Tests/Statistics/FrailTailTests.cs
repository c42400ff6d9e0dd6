using Model.Statistics;

namespace Model.Tests.Statistics;

public sealed class FrailTailTests
{
    [Theory]
    [InlineData(0.3, 0.7)]
    [InlineData(4, 0.25)]
    [InlineData(0.01, 2)]
    public void The_chances_of_one_and_two_or_more_are_those_of_the_negative_binomial(double expected, double frailty)
    {
        var none = Math.Pow(1 + (frailty * expected), -1 / frailty);
        var one = none * expected / (1 + (frailty * expected));

        Assert.Equal(1, FrailTail.AtLeast(0, expected, frailty));
        Assert.Equal(1 - none, FrailTail.AtLeast(1, expected, frailty), 12);
        Assert.Equal(1 - none - one, FrailTail.AtLeast(2, expected, frailty), 12);
    }

    [Fact]
    public void Where_units_do_not_differ_it_is_poissons()
    {
        Assert.Equal(1 - Math.Exp(-0.3), FrailTail.AtLeast(1, 0.3, 0), 12);
        Assert.Equal(1 - (Math.Exp(-0.3) * 1.3), FrailTail.AtLeast(2, 0.3, 0), 12);
    }

    [Fact]
    public void The_more_units_differ_the_likelier_is_a_large_count()
        => Assert.True(FrailTail.AtLeast(6, 1, 0.7) > 5 * FrailTail.AtLeast(6, 1, 0));
}
