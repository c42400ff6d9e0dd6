using Model.Feeds;
using Model.Plans;

namespace Model.Tests;

public sealed class FeedCatalogTests
{
    [Fact]
    public void Every_key_slice_and_rule_names_a_column_of_its_feed()
    {
        Assert.Equal(10, FeedCatalog.Sent.Count);
        foreach (var feed in FeedCatalog.All)
        {
            foreach (var name in feed.Key.Concat(feed.Slice).Concat(feed.Rules.Select(r => r.Column)))
            {
                Assert.NotNull(feed.Column(name));
            }
        }
    }

    [Fact]
    public void Every_unit_of_a_plan_is_a_key_industry() =>
        Assert.All(TargetPlan.Shipped.SelectMany(p => p.Units), unit => Assert.NotNull(PlanUnits.KindOf(unit)));
}
