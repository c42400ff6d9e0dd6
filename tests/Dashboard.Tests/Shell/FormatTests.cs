using System.Globalization;
using Dashboard.Shell;

namespace Dashboard.Tests.Shell;

public sealed class FormatTests
{
    [Fact]
    public void A_missing_value_is_a_dash_and_never_zero()
    {
        Assert.All(
            new[] { Format.PerThousand(null), Format.Count(null), Format.Money(null), Format.Percent(null), Format.Change(null), Format.Date(null), Format.Interval(1, null) },
            text => Assert.Equal("—", text));
        Assert.Equal("—", Format.Number(double.NaN, 1));
    }

    [Fact]
    public void Minus_is_the_sign_and_plus_is_said()
    {
        Assert.Equal("\u22124.9%", Format.Change(-4.9));
        Assert.Equal("+1.8%", Format.Change(1.8));
        Assert.Equal("0.0%", Format.Change(0.04));
    }

    [Theory]
    [InlineData("zh-CN", "2025年3月7日", "2025年3月", "612万元", "417,312.00元", "109.0万")]
    [InlineData("en", "7 March 2025", "March 2025", "CNY 6.12 million", "CNY 417,312.00", "1.09 million")]
    public void Dates_and_money_follow_the_language(string culture, string date, string month, string money, string exact, string many)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(date, Format.Date(new DateOnly(2025, 3, 7)));
        Assert.Equal(month, Format.Month(new DateOnly(2025, 3, 1)));
        Assert.Equal(money, Format.Money(612_000_000));
        Assert.Equal(exact, Format.MoneyExact(41_731_200));
        Assert.Equal(many, Format.Many(1_090_000));
    }

    [Fact]
    public void A_rate_has_two_decimals_and_its_interval_says_the_unit_once()
    {
        Assert.Equal("3.85‰", Format.PerThousand(3.849));
        Assert.Equal("3.47–4.27", Format.Interval(3.47, 4.27));
    }

    [Fact]
    public void A_moment_is_shown_by_the_clock_of_the_city() =>
        Assert.Equal("2025-10-12 03:12", Format.Moment(new DateTime(2025, 10, 11, 19, 12, 0, DateTimeKind.Utc)));

    [Theory]
    [InlineData(0.004, "<1%")]
    [InlineData(0.453, "45%")]
    [InlineData(0.999, ">99%")]
    public void A_probability_is_never_certain(double probability, string text) => Assert.Equal(text, Format.Probability(probability));
}
