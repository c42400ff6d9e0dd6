namespace Model.Tests.Warehouse;

public sealed class SnapshotBuildTests : IDisposable
{
    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void An_empty_warehouse_is_built_with_every_mart_and_no_rows()
    {
        city.Built();

        Assert.Equal(["0"], city.Rows("select count(*) from marts.fct_injury"));
    }

    [Fact]
    public void Each_feed_reaches_its_fact()
    {
        foreach (var feed in Feeds.FeedCatalog.All)
        {
            city.Load(feed.Id, new { });
        }

        city.Built();

        Assert.Equal(
            ["dim_employer 1", "fct_contribution_month 1", "fct_enrolment_month 1", "fct_injury 1", "fct_inspection 1", "fct_occupational_disease 1", "fct_payment 1", "fct_reference_series 1", "fct_training 1"],
            city.Rows("""
                select table_name || ' ' || estimated_size from duckdb_tables()
                where schema_name = 'marts' and (table_name like 'fct%' or table_name = 'dim_employer') order by all
                """));
    }
}
