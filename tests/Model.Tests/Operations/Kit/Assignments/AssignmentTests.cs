using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Kit.Assignments;
using Model.Operations.People;
using Model.Tests.JointPrevention.Meetings;

namespace Model.Tests.Operations.Kit.Assignments;

public sealed class AssignmentOnSqliteTests() : AssignmentTests(TestStore.OnSqlite());

public sealed class AssignmentOnPostgresTests(PostgresServer server) : AssignmentTests(TestStore.OnPostgres(server));

/// <summary>Who sees to a dossier, on both stores.</summary>
public abstract class AssignmentTests(TestStore store) : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_assignment_is_kept_with_who_whom_when_and_why()
    {
        var meeting = Course.Planned();
        Assert.Null(meeting.Assign("wang", "wang", Course.Morning, null));
        Assert.Null(meeting.Assign("li", "wang", Course.Morning.AddHours(1), " 出差 "));
        Assert.Null(meeting.Assign(null, "secretary", Course.Morning.AddHours(2), "重新分工"));
        await using (var db = OperationsStore.Open(store.Data))
        {
            db.Add(meeting);
            await db.SaveChangesAsync(Stop);
        }

        await using var after = OperationsStore.Open(store.Data);
        var read = await after.Set<Meeting>().SingleAsync(Stop);
        Assert.Null(read.Assignee);
        Assert.Equal([("wang", "wang", null), ("li", "wang", "出差"), (null, "secretary", "重新分工")], read.Assignments.Select(a => (a.To, a.By, a.Reason)));
    }

    [Fact]
    public void Only_taking_over_oneself_what_is_nobodys_needs_no_reason()
    {
        var meeting = Course.Planned();

        Assert.Equal("no_reason", meeting.Assign("li", "wang", Course.Morning, " ")?.Code);
        Assert.Equal("already_assigned", meeting.Assign(null, "wang", Course.Morning, "x")?.Code);
        Assert.Null(meeting.Assign("wang", "wang", Course.Morning, null));
        Assert.Equal("no_reason", meeting.Assign("li", "li", Course.Morning, null)?.Code);
        Assert.Equal("no_reason", meeting.Assign(null, "wang", Course.Morning, null)?.Code);
        Assert.Equal("already_assigned", meeting.Assign("wang", "li", Course.Morning, "x")?.Code);
        Assert.Equal("wang", meeting.Assignee);
        Assert.Single(meeting.Assignments);
    }

    [Fact]
    public async Task Only_who_may_change_the_record_and_sees_its_county_can_be_given_it()
    {
        await using var db = OperationsStore.Open(store.Data);
        db.Users.AddRange(
            Account("city", Roles.Secretary), Account("rencheng", Roles.Secretary, Rencheng), Account("zoucheng", Roles.Secretary, Zoucheng),
            Account("leader", Roles.Leader), Account("sample", Roles.Secretary, isSample: true), Disabled(Account("gone", Roles.Secretary)));
        await db.SaveChangesAsync(Stop);

        async Task<IEnumerable<string?>> ToAsync(string? county, DataMode mode) => (await Assignable.ToAsync(db, Course.Planned(county), Permissions.MeetingsWrite, mode, Stop)).Select(account => account.UserName);

        Assert.Equal(["city"], await ToAsync(null, DataMode.Production));
        Assert.Equal(["city", "rencheng"], await ToAsync(Rencheng, DataMode.Production));
        Assert.Equal(["city", "sample"], await ToAsync(null, DataMode.Sample));
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static UserAccount Account(string name, string role, string? county = null, bool isSample = false)
    {
        var account = new UserAccount { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, SecurityStamp = name, CreatedAt = DateTimeOffset.UnixEpoch, IsSample = isSample };
        account.Give(new Access([role], county is null ? [] : [county], null));
        return account;
    }

    private static UserAccount Disabled(UserAccount account)
    {
        account.Disable(DateTimeOffset.UnixEpoch, "离职");
        return account;
    }
}
