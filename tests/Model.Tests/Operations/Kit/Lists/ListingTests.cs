using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit.Lists;
using Model.Tests.JointPrevention.Meetings;
using Model.Warehouse;

namespace Model.Tests.Operations.Kit.Lists;

public sealed class ListingOnSqliteTests() : ListingTests(TestStore.OnSqlite())
{
    [Fact]
    public async Task Counting_searching_and_leafing_read_indexes_alone()
    {
        await using var db = OperationsStore.Open(Store.Data);

        // As SQLite tells: an index that covers, or the key of the rows that were found.
        foreach (var (name, question) in new (string, IQueryable<int>)[]
        {
            ("all", db.Set<Meeting>().Where(m => m.State == MeetingState.Planned).Select(m => m.Id)),
            ("order", ListOrder.By((Meeting m) => m.PlannedOn).Sort(db.Set<Meeting>().Where(m => m.State != MeetingState.Held), isDescending: true)[0].Select(m => m.Id)),
            ("with a number", ListOrder.By((Meeting m) => m.Number).Sort(db.Set<Meeting>().Where(m => m.State != MeetingState.Held), isDescending: true)[0].Select(m => m.Id)),
            ("without", ListOrder.By((Meeting m) => m.Number).Sort(db.Set<Meeting>().Where(m => m.State != MeetingState.Held), isDescending: true)[1].Select(m => m.Id)),
            ("search", db.Set<Meeting>().Saying(db, "防汛").Select(m => m.Id)),
            ("department", db.Set<Resolution>().Where(r => r.Owner == "housing" || r.Helpers.Contains("housing")).Select(r => r.Id)),
        })
        {
            var steps = await PlanAsync(db, question);
            Assert.All(steps.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL", StringComparison.Ordinal)), step => Assert.True(step.Contains("COVERING INDEX", StringComparison.Ordinal), $"{name}: {step}"));
            Assert.DoesNotContain(steps, step => step.Contains("ORDER BY", StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(OperationsDb db, IQueryable<int> question)
    {
        await using var command = question.CreateDbCommand();
        command.CommandText = "explain query plan " + command.CommandText;
        await db.Database.OpenConnectionAsync(Stop);
        await using var plan = await command.ExecuteReaderAsync(Stop);
        var steps = new List<string>();
        while (await plan.ReadAsync(Stop))
        {
            steps.Add(plan.GetString(3));
        }

        return steps;
    }
}

public sealed class ListingOnPostgresTests(PostgresServer server) : ListingTests(TestStore.OnPostgres(server))
{
    [Fact]
    public async Task A_search_of_two_characters_can_be_answered_from_an_index()
    {
        await using var db = OperationsStore.Open(Store.Data);
        await db.Database.OpenConnectionAsync(Stop);
        // Of a handful of records the server reads the table, or all that are not deleted, whatever the index.
        await db.Database.ExecuteSqlRawAsync("set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off", Stop);
        await using var command = db.Set<Meeting>().IgnoreQueryFilters().Saying(db, "防汛").Select(m => m.Id).CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;

        await using var plan = await command.ExecuteReaderAsync(Stop);
        var steps = new List<string>();
        while (await plan.ReadAsync(Stop))
        {
            steps.Add(plan.GetString(0));
        }

        Assert.Contains(steps, step => step.Contains("Bitmap Index Scan on pairs_joint_meeting", StringComparison.Ordinal));
    }
}

/// <summary>Lists of records, on both stores.</summary>
public abstract class ListingTests(TestStore store) : IDisposable
{
    private const string Rencheng = "370811";

    protected TestStore Store => store;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_condition_is_counted_for_what_the_scope_sees_and_an_empty_list_counts_nothing()
    {
        await KeepAsync(Course.Planned(Rencheng), Course.Convened(Rencheng), Course.Convened(Rencheng), Course.Held());

        Assert.Equal([3, 2, 0], await CountAsync(CountyScope.Of(Rencheng)));
        Assert.Equal([4, 2, 1], await CountAsync(CountyScope.City));
        Assert.Equal([0, 0, 0], await CountAsync(CountyScope.Of("370883")));
    }

    [Theory]
    [InlineData("联席会议", 2)]
    [InlineData("xy-7", 1)]
    [InlineData("Hall B", 1)]
    [InlineData("hall%", 0)]
    [InlineData("楼", 2)]
    [InlineData("席会联席", 0)]
    [InlineData("nowhere", 0)]
    public async Task A_text_is_found_in_number_title_and_place_whatever_its_capitals(string text, int found)
    {
        var moved = Course.Planned();
        moved.TakeNumber("XY-7");
        Assert.Null(moved.Change(moved.Facts with { Place = "三楼 HALL B" }));
        await KeepAsync(moved, Course.Planned());

        await using var db = OperationsStore.Open(store.Data);

        Assert.Equal(found, await db.Set<Meeting>().Saying(db, text).CountAsync(Stop));
    }

    [Fact]
    public async Task What_was_changed_is_found_by_its_new_words_and_no_more_by_the_old()
    {
        await KeepAsync(Course.Planned());
        await using (var db = OperationsStore.Open(store.Data))
        {
            var meeting = await db.Set<Meeting>().SingleAsync(Stop);
            Assert.Null(meeting.Change(meeting.Facts with { Place = "防汛指挥部" }));
            db.Audit.Add(new AuditEntry { By = "secretary", From = "", Action = AuditActions.RecordChanged, Concerns = meeting });
            await db.SaveChangesAsync(Stop);
        }

        await using var after = OperationsStore.Open(store.Data);
        Assert.Equal(1, await after.Set<Meeting>().Saying(after, "防汛").CountAsync(Stop));
        Assert.Equal(0, await after.Set<Meeting>().Saying(after, "三楼").CountAsync(Stop));
        // The log has what was changed, not what follows from it.
        Assert.DoesNotContain("Sought", (await after.Audit.SingleAsync(Stop)).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_its_rows_in_order_both_ways()
    {
        await KeepAsync([.. Enumerable.Range(0, 7).Select(_ => Course.Planned())]);
        await using var db = OperationsStore.Open(store.Data);
        var order = ListOrder.By((Meeting m) => m.PlannedOn);

        async Task<int[]> PageAsync(bool isDescending) =>
            [.. (await order.Sort(db.Set<Meeting>(), isDescending).PageAsync(db, 2, 3, meetings => meetings.Select(m => new Line(m.Id)), Stop)).Select(line => line.Id)];
        var up = await PageAsync(isDescending: false);
        var down = await PageAsync(isDescending: true);

        Assert.Equal(3, up.Length);
        Assert.Equal([.. up.Order()], up);
        Assert.Equal(up.Reverse(), down);
    }

    [Theory]
    [InlineData(false, new[] { 1, 3, 5, 2, 4, 6, 7 })]
    [InlineData(true, new[] { 5, 3, 1, 7, 6, 4, 2 })]
    public async Task Records_without_a_value_come_last_whichever_way_on_whatever_page(bool isDescending, int[] places)
    {
        var meetings = Enumerable.Range(1, 7).Select(_ => Course.Planned()).ToArray();
        foreach (var place in new[] { 1, 3, 5 })
        {
            meetings[place - 1].TakeNumber($"N{place}");
        }

        await KeepAsync(meetings);
        await using var db = OperationsStore.Open(store.Data);
        var sorted = ListOrder.By((Meeting m) => m.Number).Sort(db.Set<Meeting>(), isDescending);

        Assert.Equal(places, await sorted.IdsAsync(Stop));
        for (var (skip, take) = (0, 2); skip < 9; skip++)
        {
            var page = await sorted.PageAsync(db, skip, take, found => found.Select(m => new Line(m.Id)), Stop);
            Assert.Equal(places.Skip(skip).Take(take), page.Select(line => line.Id));
        }
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyList<int>> CountAsync(CountyScope scope)
    {
        using var scoped = new Scoped(store.Data, scope);
        return await scoped.Db.Set<Meeting>().CountEachAsync(scoped.Db, [null, m => m.State == MeetingState.Convened, m => m.State == MeetingState.Held], Stop);
    }

    private async Task KeepAsync(params Meeting[] meetings)
    {
        await using var db = OperationsStore.Open(store.Data);
        db.AddRange(meetings);
        await db.SaveChangesAsync(Stop);
    }

    private sealed record Line(int Id) : IListed;
}
