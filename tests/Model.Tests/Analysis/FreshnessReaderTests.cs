using Model.Analysis;

namespace Model.Tests.Analysis;

public sealed class FreshnessReaderTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    [Fact]
    public void A_feed_came_on_the_business_date_of_its_last_file_whenever_the_machine_loaded_it()
    {
        tiny.Add("""
            insert into meta.batch (batch_id, feed, file_name, loaded_at, business_date)
            values (3, 'payments', 'a.csv', '2031-01-01', '2026-10-09'), (4, 'payments', 'b.csv', '2031-01-02', '2026-11-10');
            insert into meta.feed values ('payments', '2026-10-01', '2031-01-02', 2, 0, 2, '2026-12-10', 0);
            """);

        Assert.Equal(new DateOnly(2026, 11, 10), Feed("payments").ReceivedOn);
    }

    [Theory]
    [InlineData("payments", true)]
    [InlineData("reference_series", false)]
    public void Only_a_feed_with_an_agreed_day_is_expected(string feed, bool isExpected) => Assert.Equal(isExpected, Feed(feed).IsExpected);

    public void Dispose() => tiny.Dispose();

    private FeedFreshness Feed(string feed)
    {
        tiny.Publish("b-test");
        using var reader = tiny.Reader();
        return new FreshnessReader(reader).Feeds().Single(f => f.Feed == feed);
    }
}
