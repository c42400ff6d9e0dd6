using Model.Operations;

namespace Model.Tests.Operations;

public sealed class QuarantineListOnSqliteTests() : QuarantineListTests(TestStore.OnSqlite());

public sealed class QuarantineListOnPostgresTests(PostgresServer server) : QuarantineListTests(TestStore.OnPostgres(server));

/// <summary>What can be asked about rows kept out, wherever the store is.</summary>
public abstract class QuarantineListTests : IDisposable
{
    private readonly TestStore store;
    private readonly OperationsDb db;
    private readonly QuarantineList list;

    protected QuarantineListTests(TestStore store)
    {
        this.store = store;
        db = OperationsStore.Open(store.Data);
        list = new QuarantineList(db);
        db.Batches.AddRange(Batch(1, "payments"), Batch(2, "enrolment"));
        db.QuarantinedRows.AddRange(
            Row(1, 1, "required", null, "{}"),
            Row(1, 2, "not_a_number", "x", "{}"),
            Row(1, 3, KeyConflict.Rule, "K1", """{"金额":"5"}""", "第5行、第6行"),
            Row(1, 4, KeyConflict.Rule, "K1", """{"金额":"6"}""", "第5行、第6行"),
            Row(2, 1, "not_a_number", "y", "{}"));
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_grouped_by_feed_rule_and_column_the_most_frequent_first()
    {
        var groups = await list.GroupsAsync(new QuarantineFilter(), Stop);

        Assert.Equal(("payments", KeyConflict.Rule, 2L, 1, "K1"), (groups[0].Feed, groups[0].Rule, groups[0].Rows, groups[0].Batches, groups[0].Value));
        Assert.Equal(5, groups.Sum(g => g.Rows));
        Assert.Equal(4, groups.Count);
    }

    [Theory]
    [InlineData("enrolment", null, null, null, 1)]
    [InlineData(null, "not_a_number", null, null, 2)]
    [InlineData("payments", "not_a_number", "amount", 1, 1)]
    [InlineData(null, "not_a_number\0", null, null, 0)]
    public async Task Each_filter_narrows_and_all_of_them_together(string? feed, string? rule, string? column, int? batch, int rows)
    {
        var filter = new QuarantineFilter(feed, rule, column, batch);

        Assert.Equal(rows, await list.CountAsync(filter, Stop));
        Assert.Equal(rows, await list.Entries(filter, QuarantineOrder.Usual, 0, 10).CountAsync(Stop));
    }

    [Fact]
    public async Task The_newest_batch_comes_first_and_its_rows_in_the_order_of_the_file()
    {
        var entries = await list.Entries(new QuarantineFilter(), QuarantineOrder.Usual, 1, 3).ToListAsync(Stop);

        Assert.Equal([(1, 1), (1, 2), (1, 3)], entries.Select(e => (e.Row.BatchId, e.Row.Ordinal)));
    }

    [Theory]
    [InlineData(QuarantineSort.Batch, "x y", "y x")]
    [InlineData(QuarantineSort.Feed, "y x", "x y")]
    [InlineData(QuarantineSort.Value, "x y", "y x")]
    [InlineData(QuarantineSort.Column, "y x", "y x")]
    [InlineData(QuarantineSort.Rule, "y x", "y x")]
    public async Task Rows_stand_in_the_order_asked_for_and_where_they_are_equal_the_newest_first(QuarantineSort by, string ascending, string descending)
    {
        Assert.Equal(ascending, await ValuesAsync(new QuarantineOrder(by, Descending: false)));
        Assert.Equal(descending, await ValuesAsync(new QuarantineOrder(by, Descending: true)));

        async Task<string> ValuesAsync(QuarantineOrder order) =>
            string.Join(' ', await list.Entries(new QuarantineFilter(Rule: "not_a_number"), order, 0, 10).Select(e => e.Row.Value).ToListAsync(Stop));
    }

    [Fact]
    public async Task Rows_of_one_key_say_in_which_cells_they_differ()
    {
        var entries = await list.Entries(new QuarantineFilter(Rule: KeyConflict.Rule), QuarantineOrder.Usual, 0, 1).ToListAsync(Stop);

        var conflict = Assert.Single(await list.ConflictsAsync(entries, Stop)).Value;

        Assert.Equal([3, 4], conflict.Rows.Select(r => r.Ordinal));
        Assert.Equal(["5", "6"], Assert.Single(conflict.Differences).Values);
    }

    public void Dispose()
    {
        db.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ReceivedBatch Batch(int number, string feed) => new() { BatchId = number, Feed = feed, FileName = $"{number}.xlsx", FileSha256 = "0" };

    private static QuarantinedRow Row(int batch, int ordinal, string rule, string? value, string json, string? expected = null) => new()
    {
        BatchId = batch,
        Ordinal = ordinal,
        Sheet = "s",
        RowNumber = ordinal + 2,
        ColumnHeader = "金额",
        ColumnName = "amount",
        Value = value,
        Rule = rule,
        Expected = expected,
        RowJson = json,
    };
}
