using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Tests.JointPrevention.Meetings;
using Model.Warehouse;
using Record = Model.Operations.Kit.Record;

namespace Model.Tests.Operations.Kit;

public sealed class RecordsOnSqliteTests() : RecordTests(TestStore.OnSqlite());

public sealed class RecordsOnPostgresTests(PostgresServer server) : RecordTests(TestStore.OnPostgres(server));

/// <summary>What holds for the records of every module, tried on those of the joint meeting.</summary>
public abstract class RecordTests(TestStore store) : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_table_with_a_county_stands_behind_both_filters_and_rows_of_a_record_are_read_with_it_alone()
    {
        using var db = OperationsStore.Open(store.Data);

        Assert.Contains(db.Model.GetEntityTypes(), type => type.ClrType == typeof(Meeting));
        Assert.All(db.Model.GetEntityTypes().Where(type => type.FindProperty("County") is not null), type =>
        {
            Assert.True(type.ClrType.IsSubclassOf(typeof(Record)), type.Name);
            Assert.Equal([OperationsDb.Filters.County, OperationsDb.Filters.Deleted], type.GetDeclaredQueryFilters().Select(filter => filter.Key).Order(StringComparer.Ordinal));
        });
        var records = db.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(Record))).ToList();
        var below = db.Model.GetEntityTypes().Where(type => !records.Contains(type) && type.GetForeignKeys().Any(key => records.Contains(key.PrincipalEntityType)));
        Assert.All(below, type => Assert.True(type.IsOwned(), $"{type.Name} could be asked for without its record."));
    }

    [Fact]
    public async Task A_county_sees_its_own_records_and_neither_those_of_another_nor_of_the_whole_city()
    {
        await KeepAsync(Course.Planned(), Course.Planned(Rencheng), Course.Planned(Zoucheng));

        using var county = new Scoped(store.Data, CountyScope.Of(Rencheng));
        Assert.Equal([Rencheng], await county.Db.Set<Meeting>().Select(meeting => meeting.County).ToListAsync(Stop));
        Assert.Equal(1, await county.Db.Set<Meeting>().CountAsync(Stop));
        using var city = new Scoped(store.Data, CountyScope.City);
        Assert.Equal(3, await city.Db.Set<Meeting>().CountAsync(Stop));
    }

    [Fact]
    public async Task Another_countys_record_is_not_found_by_its_id_either()
    {
        var theirs = Course.Planned(Zoucheng);
        await KeepAsync(theirs);

        using var county = new Scoped(store.Data, CountyScope.Of(Rencheng));

        Assert.Null(await county.Db.FindAsync<Meeting>([theirs.Id], Stop));
        Assert.Null(await county.Db.Set<Meeting>().SingleOrDefaultAsync(meeting => meeting.Id == theirs.Id, Stop));
    }

    [Theory]
    [InlineData(Zoucheng)]
    [InlineData(null)]
    public async Task Nobody_of_a_county_can_keep_a_record_of_another_or_of_the_whole_city(string? county)
    {
        using var scoped = new Scoped(store.Data, CountyScope.Of(Rencheng));
        scoped.Db.Add(Course.Planned(county));

        await Assert.ThrowsAsync<InvalidOperationException>(() => scoped.Db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_store_that_was_not_told_whose_it_is_shows_nothing()
    {
        await KeepAsync(Course.Planned());
        using var nobody = new Scoped(store.Data, null);

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => nobody.Db.Set<Meeting>().CountAsync(Stop));
    }

    [Fact]
    public async Task What_was_deleted_for_a_reason_is_gone_from_every_list_and_still_there()
    {
        var meeting = Course.Planned();
        await KeepAsync(meeting);
        await using (var db = OperationsStore.Open(store.Data))
        {
            var kept = await db.Set<Meeting>().SingleAsync(Stop);
            Assert.Equal("no_reason", kept.Delete("secretary", Course.Morning, " ")?.Code);
            Assert.Null(kept.Delete("secretary", Course.Morning, "重复登记"));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = OperationsStore.Open(store.Data);
        Assert.Equal(0, await again.Set<Meeting>().CountAsync(Stop));
        var deleted = await again.Set<Meeting>().IgnoreQueryFilters([OperationsDb.Filters.Deleted]).SingleAsync(Stop);
        Assert.Equal(("secretary", "重复登记"), (deleted.DeletedBy, deleted.DeletedBecause));
    }

    [Fact]
    public async Task Of_two_who_change_a_record_the_second_is_told_and_the_first_stays()
    {
        await KeepAsync(Course.Planned());
        await using var first = OperationsStore.Open(store.Data);
        await using var second = OperationsStore.Open(store.Data);
        var (one, other) = (await first.Set<Meeting>().SingleAsync(Stop), await second.Set<Meeting>().SingleAsync(Stop));

        one.Change(one.Facts with { Place = "一楼会议室" });
        await first.SaveChangesAsync(Stop);
        other.Change(other.Facts with { Place = "二楼会议室" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
        await using var again = OperationsStore.Open(store.Data);
        var kept = await again.Set<Meeting>().SingleAsync(Stop);
        Assert.Equal(("一楼会议室", 1), (kept.Place, kept.Version));
    }

    [Fact]
    public async Task Moves_comments_and_files_are_kept_with_the_record_in_their_order()
    {
        var meeting = Course.Held();
        meeting.Say("第一条", "secretary", "hrss", Course.Morning);
        meeting.Say("第二条", "liaison", "housing", Course.Morning);
        meeting.Attach(new("通知.pdf", Model.Operations.Kit.Attachments.FileKind.Pdf, 5, new string('a', 64)), Meeting.Papers, "secretary", Course.Morning);
        await KeepAsync(meeting);

        await using var db = OperationsStore.Open(store.Data);
        var kept = await db.Set<Meeting>().SingleAsync(Stop);
        Assert.Equal(["Convene", "Hold"], kept.Transitions.Select(transition => transition.Verb));
        Assert.Equal([("第一条", "hrss"), ("第二条", "housing")], kept.Comments.Select(comment => (comment.Text, comment.Unit)));
        Assert.Equal([("通知.pdf", true)], kept.Attachments.Select(file => (file.Name, file.IsThere)));
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task KeepAsync(params Meeting[] meetings)
    {
        await using var db = OperationsStore.Open(store.Data);
        db.AddRange(meetings.AsEnumerable<object>());
        await db.SaveChangesAsync(Stop);
    }
}
