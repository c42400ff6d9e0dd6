using Model.JointPrevention.Meetings;
using Model.Operations;

namespace Model.Tests.Operations.Kit.Numbering;

public sealed class NumberSeriesOnSqliteTests() : NumberSeriesTests(TestStore.OnSqlite());

public sealed class NumberSeriesOnPostgresTests(PostgresServer server) : NumberSeriesTests(TestStore.OnPostgres(server));

/// <summary>编号 as many people draw them at once.</summary>
public abstract class NumberSeriesTests(TestStore store) : IDisposable
{
    private const int Draws = 1000;
    private const int People = 16;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_drawn_at_once_have_no_gap_and_no_double()
    {
        OperationsStore.Open(store.Data).Dispose();
        var drawn = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Draws), new ParallelOptions { MaxDegreeOfParallelism = People, CancellationToken = Stop }, async (i, stop) =>
            // Every tenth is drawn by somebody whose work fails afterwards: it must be the next one's.
            drawn.Add(await DrawAsync(null, 2026, keep: i % 10 != 0) is { } number && i % 10 != 0 ? number : ""));

        var kept = drawn.Where(number => number.Length > 0).ToList();
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(n => $"济工联〔2026〕{n}号").Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
        Assert.Equal(Draws * 9 / 10, kept.Count);
    }

    [Fact]
    public async Task Each_year_and_each_county_count_from_one()
    {
        Assert.Equal("济工联〔2026〕1号", await DrawAsync(null, 2026));
        Assert.Equal("济工联〔2026〕2号", await DrawAsync(null, 2026));
        Assert.Equal("济工联〔2027〕1号", await DrawAsync(null, 2027));
        Assert.Equal("任城工联〔2026〕1号", await DrawAsync("370811", 2026));
    }

    [Fact]
    public async Task Nobody_draws_without_a_transaction_that_uses_the_number()
    {
        await using var db = OperationsStore.Open(store.Data);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Meeting.Series.DrawAsync(db, null, 2026, Stop));
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string> DrawAsync(string? county, int year, bool keep = true)
    {
        await using var db = OperationsStore.Open(store.Data);
        await using var whole = await db.Database.BeginTransactionAsync(Stop);
        var number = await Meeting.Series.DrawAsync(db, county, year, Stop);
        if (keep)
        {
            await whole.CommitAsync(Stop);
        }

        return number;
    }
}
