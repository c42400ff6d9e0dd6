using Model.Feeds;

namespace Model.Tests.Feeds;

public sealed class FeedCalendarTests
{
    private static readonly FeedContract Monthly = FeedCatalog.Find("accidents")! with { Cadence = "monthly", DueDay = 10 };

    [Fact]
    public void A_month_is_due_on_the_agreed_day_of_the_next() =>
        Assert.Equal(new DateOnly(2027, 1, 10), Monthly.DueOn(new DateOnly(2026, 12, 1)));

    [Fact]
    public void A_day_that_a_month_lacks_is_its_last() =>
        Assert.Equal(new DateOnly(2026, 2, 28), (Monthly with { DueDay = 31 }).DueOn(new DateOnly(2026, 1, 1)));

    [Fact]
    public void On_the_agreed_day_itself_nothing_is_missing() =>
        Assert.Empty(Monthly.MissingMonths(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 10)));

    [Fact]
    public void Each_month_whose_day_has_passed_is_named() =>
        Assert.Equal(
            [new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)],
            Monthly.MissingMonths(new DateOnly(2026, 8, 1), new DateOnly(2026, 11, 11)));

    [Fact]
    public void Nothing_is_missing_from_a_feed_without_a_day() =>
        Assert.Empty((Monthly with { Cadence = "none" }).MissingMonths(new DateOnly(2020, 1, 1), new DateOnly(2026, 11, 11)));
}
