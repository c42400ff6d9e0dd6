using Model.Operations;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Model.Tests.Operations.Kit.Lists;

public sealed class OwnListsOnSqliteTests() : OwnListsTests(TestStore.OnSqlite());

public sealed class OwnListsOnPostgresTests(PostgresServer server) : OwnListsTests(TestStore.OnPostgres(server));

/// <summary>Views and columns that an account makes for itself, on both stores.</summary>
public abstract class OwnListsTests(TestStore store) : IDisposable
{
    private const string List = "/joint/meetings";

    private readonly OperationsDb db = OperationsStore.Open(store.Data);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_its_accounts_and_its_lists_alone()
    {
        var (mine, other) = (await AccountAsync("a"), await AccountAsync("b"));
        Assert.Null(await Own(mine).KeepAsync("欠办", "?view=overdue", isDefault: true, Stop));
        var kept = Assert.Single(await Own(mine).ViewsAsync(Stop));

        Assert.Empty(await Own(other).ViewsAsync(Stop));
        Assert.Null(await Own(other).DefaultAsync(Stop));
        Assert.Empty(await new OwnLists(db, mine, "/elsewhere").ViewsAsync(Stop));
        Assert.Equal("no_such_view", (await Own(other).DeleteAsync(kept.Id, Stop))?.Code);
        Assert.Equal("no_such_view", (await Own(other).RenameAsync(kept.Id, "x", Stop))?.Code);
        Assert.Equal("no_such_view", (await Own(other).SwitchDefaultAsync(kept.Id, Stop))?.Code);
        Assert.Equal("欠办", (await Own(mine).DefaultAsync(Stop))?.Name);
    }

    [Fact]
    public async Task A_view_of_the_same_name_is_replaced_and_one_is_the_default()
    {
        var own = Own(await AccountAsync("a"));
        Assert.Null(await own.KeepAsync("一", "?view=overdue", isDefault: true, Stop));
        Assert.Null(await own.KeepAsync("二", "?view=coming", isDefault: true, Stop));
        Assert.Null(await own.KeepAsync(" 一 ", "?view=all", isDefault: false, Stop));

        var views = await own.ViewsAsync(Stop);
        Assert.Equal([("一", "?view=all", false), ("二", "?view=coming", true)], views.Select(view => (view.Name, view.Query, view.IsDefault)));
        Assert.Null(await own.SwitchDefaultAsync(views[1].Id, Stop));
        Assert.Null(await own.DefaultAsync(Stop));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_in_words()
    {
        var own = Own(await AccountAsync("a"));
        for (var i = 0; i < SavedView.Most; i++)
        {
            Assert.Null(await own.KeepAsync($"视图{i}", "?view=all", isDefault: false, Stop));
        }

        Assert.Equal("too_many", (await own.KeepAsync("再一个", "?view=all", isDefault: false, Stop))?.Code);
        Assert.Null(await own.KeepAsync("视图0", "?view=coming", isDefault: false, Stop));
        Assert.Equal("no_name", (await own.KeepAsync(" ", "?view=all", isDefault: false, Stop))?.Code);
        Assert.Equal("long_name", (await own.KeepAsync(new string('长', SavedView.LongestName + 1), "?", isDefault: false, Stop))?.Code);
        Assert.Equal("too_long", (await own.KeepAsync("视图0", "?q=" + new string('x', SavedView.LongestQuery), isDefault: false, Stop))?.Code);
        var views = await own.ViewsAsync(Stop);
        Assert.Equal("name_taken", (await own.RenameAsync(views[1].Id, "视图0", Stop))?.Code);
        Assert.Null(await own.RenameAsync(views[1].Id, "新名", Stop));
        Assert.Null(await own.DeleteAsync(views[0].Id, Stop));
        Assert.Equal(["新名", "视图2"], (await own.ViewsAsync(Stop)).Take(2).Select(view => view.Name));
    }

    [Fact]
    public async Task Columns_are_chosen_chosen_again_and_forgotten()
    {
        var (mine, other) = (Own(await AccountAsync("a")), Own(await AccountAsync("b")));
        Assert.Null(await mine.ColumnsAsync(Stop));

        await mine.ChooseAsync(["day"], Stop);
        await mine.ChooseAsync(["day", "title"], Stop);

        Assert.Equal(["day", "title"], await mine.ColumnsAsync(Stop));
        Assert.Null(await other.ColumnsAsync(Stop));
        await mine.ForgetColumnsAsync(Stop);
        db.ChangeTracker.Clear();
        Assert.Null(await mine.ColumnsAsync(Stop));
    }

    public void Dispose()
    {
        db.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private OwnLists Own(Guid account) => new(db, account, List);

    private async Task<Guid> AccountAsync(string name)
    {
        var account = new UserAccount { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, SecurityStamp = name, CreatedAt = DateTimeOffset.UnixEpoch };
        db.Users.Add(account);
        await db.SaveChangesAsync(Stop);
        return account.Id;
    }
}
