using DuckDB.NET.Data;

namespace Dashboard.Tests.Independent;

/// <summary>The two published totals of June 2022, by both ways: 109万 insured, 6,707 persons drew benefits.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class PublishedTwiceTests(TwoWays ways)
{
    [Fact]
    public void In_June_2022_1090000_people_are_insured()
    {
        Assert.Equal(1_090_000, ways.Plain.InsuredOf[PlainMonths.Of(2022, 6)]);
        Assert.Equal(1_090_000, Scalar("select sum(insured_count)::bigint from marts.mart_incidence_month where month = date '2022-06-01'"));
    }

    [Fact]
    public void In_June_2022_6707_persons_are_paid()
    {
        Assert.Equal(6_707, ways.Plain.PersonsPaidInJune2022);
        Assert.Equal(6_707, Scalar("select count(distinct person_token) from marts.fct_payment where paid_month = date '2022-06-01'"));
    }

    private long Scalar(string sql)
    {
        using var snapshot = new DuckDBConnection($"Data Source={ways.Data.SnapshotFile(ways.Reader.Build)};access_mode=READ_ONLY");
        snapshot.Open();
        using var command = snapshot.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
