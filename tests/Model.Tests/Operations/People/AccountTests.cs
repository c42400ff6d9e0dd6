using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.People;

namespace Model.Tests.Operations.People;

public sealed class AccountsOnSqliteTests() : AccountTests(TestStore.OnSqlite());

public sealed class AccountsOnPostgresTests(PostgresServer server) : AccountTests(TestStore.OnPostgres(server));

/// <summary>Accounts and what they may do, wherever the store is.</summary>
public abstract class AccountTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly TestStore store;

    protected AccountTests(TestStore store)
    {
        this.store = store;
        using var db = OperationsStore.Open(store.Data);
        db.Users.AddRange(
            Account("Zhang.San", "张三", new([Roles.Rate, Roles.Prevention], ["370811", "370883"], null), signedIn: Now.AddDays(-1)),
            Account("li.si", "李四", new([Roles.Liaison], [], "housing"), signedIn: Now.AddDays(-100)),
            Account("wang", "王五", null, signedIn: null));
        db.SaveChanges();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_counties_and_department_come_back_as_they_were_given()
    {
        await using var db = OperationsStore.Open(store.Data);
        var access = (await db.Users.SingleAsync(a => a.UserName == "Zhang.San", Stop)).Access;

        Assert.Equal(new Access([Roles.Rate, Roles.Prevention], ["370811", "370883"], null), access);
        Assert.Equal("任城区、邹城市", access.Place.Zh);
        Assert.Equal("住房和城乡建设局（全市）", (await db.Users.SingleAsync(a => a.UserName == "li.si", Stop)).Access.Place.Zh);
    }

    [Fact]
    public async Task Accounts_are_found_by_a_part_of_their_name_whatever_its_capitals_by_role_by_county_and_by_state()
    {
        Assert.Equal(["Zhang.San"], await NamesAsync(new() { Text = "zhang" }));
        Assert.Equal(["li.si"], await NamesAsync(new() { Text = "李" }));
        Assert.Equal(["Zhang.San"], await NamesAsync(new() { Role = Roles.Prevention }));
        Assert.Equal(["Zhang.San"], await NamesAsync(new() { County = "370883" }));
        Assert.Equal(["wang"], await NamesAsync(new() { State = AccountState.None }));
        Assert.Equal(["li.si"], await NamesAsync(new() { State = AccountState.Unused }));
        Assert.Empty(await NamesAsync(new() { State = AccountState.Waiting }));
        Assert.Equal(["li.si", "Zhang.San", "wang"], await NamesAsync(new() { Sort = AccountSort.Seen }));
    }

    [Fact]
    public async Task A_request_is_decided_once()
    {
        await using (var db = OperationsStore.Open(store.Data))
        {
            var account = await db.Users.SingleAsync(a => a.UserName == "wang", Stop);
            db.AccessRequests.Add(new AccessRequest { AccountId = account.Id, Access = new([Roles.Data], [], null), Reason = "新任", AskedBy = "system", AskedAt = Now });
            await db.SaveChangesAsync(Stop);
        }

        await using var one = OperationsStore.Open(store.Data);
        await using var another = OperationsStore.Open(store.Data);
        var (first, second) = (await one.AccessRequests.SingleAsync(Stop), await another.AccessRequests.SingleAsync(Stop));
        Assert.True(first.Decide(AccessDecision.Approved, "zhao", Now, null));
        Assert.True(second.Decide(AccessDecision.Declined, "qian", Now, "不需要"));
        await one.SaveChangesAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => another.SaveChangesAsync(Stop));
        Assert.False(first.Decide(AccessDecision.Declined, "zhao", Now, "又不需要"));
    }

    [Fact]
    public void No_account_is_given_what_excludes_each_other()
    {
        var account = Account("sun", "孙六", null, null);

        Assert.All(
            Roles.All.Where(role => role.IsAdministrator),
            office => Assert.All(Roles.All.Where(role => role != office), other => Assert.Equal(AccessRefusal.AdministratorHasAnotherRole, new Access([office.Id, other.Id], [], null).Refusal())));
        Assert.Throws<ArgumentException>(() => account.Give(new Access([Roles.SystemAdministrator, Roles.AuditAdministrator], [], null)));
        Assert.Equal(AccessRefusal.AdministratorHasAPlace, new Access([Roles.AuditAdministrator], ["370811"], null).Refusal());
        Assert.Equal(AccessRefusal.DepartmentMissingOrNeedless, new Access([Roles.Rate], [], "housing").Refusal());
        Assert.Equal(AccessRefusal.UnknownCounty, new Access([Roles.Rate], ["999999"], null).Refusal());
        Assert.Equal(AccessRefusal.NoRole, new Access(["king"], [], null).Refusal());
        Assert.Empty(account.Roles);
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static UserAccount Account(string name, string person, Access? access, DateTimeOffset? signedIn)
    {
        var account = new UserAccount { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = person, CreatedAt = Now.AddDays(signedIn is null ? 0 : -200), LastSignInAt = signedIn };
        if (access is not null)
        {
            account.Give(access);
        }

        return account;
    }

    private async Task<IReadOnlyList<string?>> NamesAsync(AccountQuery query)
    {
        await using var db = OperationsStore.Open(store.Data);
        return await query.Of(db, Now).Select(account => account.UserName).ToListAsync(Stop);
    }
}
