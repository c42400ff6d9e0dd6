using System.Globalization;
using System.Net;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.Analysis.Warnings;
using Model.Calendar;
using Model.Operations.People;
using Model.Tests.Analysis.Warnings;
using Model.Tests.Operations;
using Model.Warehouse;
using static Model.Tests.Analysis.Warnings.WatchedCity;

namespace Dashboard.Tests.Pages.Analysis.Warnings;

public sealed class WarningsPageOnSqliteTests() : WarningsPageTests(TestStore.OnSqlite());

public sealed class WarningsPageOnPostgresTests(PostgresServer server) : WarningsPageTests(TestStore.OnPostgres(server));

/// <summary>Early warnings through the real host: a leader reads, an officer acts, a county sees its own.</summary>
public abstract class WarningsPageTests : IAsyncLifetime
{
    private readonly TestStore store;
    private readonly DashboardHost host;
    private readonly WatchedCity city = new();

    protected WarningsPageTests(TestStore store) => (this.store, host) = (store, new DashboardHost(store));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        city.Insure(Rencheng, "06", 100).Insure(Zoucheng, "06", 100).Diagnose("A", new(2026, 1, 5), new(2026, 2, 5), new(2026, 3, 5));
        city.Case("B", Zoucheng, "06", new(2026, 9, 1), new(2026, 9, 3), null, "fatal", "14-1");
        host.Publish(city.Tiny);
        await using var db = host.Operations();
        using var catalog = new SnapshotCatalog(host.Data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        await WarningRounds.RunAsync(reader, db, WorkingDays.Published, DateTimeOffset.UnixEpoch, null, Stop);
        await WarningRounds.MeasureAsync(reader, db, DateTimeOffset.UnixEpoch, Stop);
    }

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        city.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_leader_sees_what_is_open_why_and_how_often_the_rule_was_right()
    {
        var leader = host.Browser(Roles.Leader);

        var list = await SaysAsync(leader, "/warnings");
        Assert.Contains("现有2条预警待处理，其中须由您知悉的2条", list, StringComparison.Ordinal);
        Assert.Contains("单位A：近24个月首次诊断职业病3例。", list, StringComparison.Ordinal);
        Assert.DoesNotContain("单位A", await SaysAsync(leader, "/warnings?rule=employer-deaths"), StringComparison.Ordinal);
        Assert.Contains("单位A", await SaysAsync(leader, "/warnings?q=单位A"), StringComparison.Ordinal);
        var page = await SaysAsync(leader, await AddressAsync("employer-diseases"));
        Assert.Contains("分管领导、工伤预防岗、检查岗", page, StringComparison.Ordinal);
        Assert.Contains("提示1次，结果都未到", await SaysAsync(leader, "/warnings/rules/employer-diseases"), StringComparison.Ordinal);
        Assert.Contains("不能测", await SaysAsync(leader, "/warnings/rules"), StringComparison.Ordinal);
        Assert.NotNull(await leader.TakeAsync("/warnings?handler=xlsx"));
        Assert.NotNull(await leader.TakeAsync("/warnings/rules/employer-diseases?handler=xlsx"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open("/warnings/rules/none")).StatusCode);
    }

    [Fact]
    public async Task An_officer_acknowledges_acts_and_reopens_and_each_step_is_kept()
    {
        var officer = host.Browser(Roles.Prevention);
        var warning = await AddressAsync("employer-diseases");

        await DoneAsync(officer.SendAsync(warning, $"{warning}?handler=Acknowledge"));
        await DoneAsync(officer.SendAsync(warning, $"{warning}?handler=Say", ("comment", "已电话核实")));
        await DoneAsync(officer.SendAsync($"{warning}/assign", ("shown", ""), ("assignee", "prevention"), ("reason", "")));
        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync($"{warning}/move/Act", ("words", "约谈"), ("due", Day(-1)))).StatusCode);
        await DoneAsync(officer.SendAsync($"{warning}/move/Act", ("words", "约谈并列入检查"), ("due", Day(30)), ("resolution", ""), ("plan", "")));
        Assert.Contains("约谈并列入检查", await SaysAsync(officer, "/warnings?view=acted&columns=unit,action"), StringComparison.Ordinal);
        await DoneAsync(officer.SendAsync($"{warning}/move/Reopen", ("words", "措施未落实")));

        var page = await SaysAsync(officer, warning);
        Assert.All(["已电话核实", "签收", "登记处置", "措施未落实", "已签收"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        await using var db = host.Operations();
        Assert.Equal(3, await db.Audit.CountAsync(entry => entry.Action == "Record.Moved" && entry.Subject.StartsWith("Warning"), Stop));
    }

    [Fact]
    public async Task A_dismissal_needs_a_reason_from_the_list_and_words()
    {
        var officer = host.Browser(Roles.Prevention);
        var warning = await AddressAsync("employer-diseases");

        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync($"{warning}/move/Dismiss", ("reason", ""), ("words", "已核实"))).StatusCode);
        await DoneAsync(officer.SendAsync($"{warning}/move/Dismiss", ("reason", "KnownAlready"), ("words", "已核实")));

        Assert.Contains("已知并在处置中", await SaysAsync(officer, warning), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{warning}/move/RaiseAgain")).StatusCode);
    }

    [Fact]
    public async Task A_county_sees_its_own_and_finds_nothing_of_another()
    {
        var here = host.Browser(Roles.Prevention, Rencheng);
        var theirs = await AddressAsync("employer-deaths");

        var list = await SaysAsync(here, "/warnings?view=all");
        Assert.Contains("单位A", list, StringComparison.Ordinal);
        Assert.DoesNotContain("单位B", list, StringComparison.Ordinal);
        foreach (var address in new[] { theirs, $"{theirs}/assign", $"{theirs}/move/Act", $"{theirs}/move/Dismiss" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await here.Open(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await here.SendAsync(await AddressAsync("employer-diseases"), $"{theirs}?handler=Acknowledge")).StatusCode);
        Assert.DoesNotContain("单位B", await SaysAsync(here, "/warnings/rules/employer-deaths"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_names_what_is_open_and_is_written_anew_when_somebody_has_dealt_with_it()
    {
        var (officer, recognition) = (host.Browser(Roles.Prevention), host.Browser(Roles.Recognition));
        Assert.Contains("待处理预警2条", await SaysAsync(officer, "/"), StringComparison.Ordinal);
        Assert.NotNull((await officer.Open("/")).Headers.Age);
        Assert.Contains("待处理预警2条", await SaysAsync(recognition, "/"), StringComparison.Ordinal);

        await DoneAsync(officer.SendAsync($"{await AddressAsync("employer-diseases")}/move/Act", ("words", "约谈"), ("due", ""), ("resolution", ""), ("plan", "")));

        Assert.Contains("待处理预警1条", await SaysAsync(officer, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("待处理预警", await SaysAsync(host.Browser(Roles.Trainer), "/"), StringComparison.Ordinal);
    }

    private string Day(int fromToday) => host.Services.GetRequiredService<BusinessDate>().Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> SaysAsync(HttpClient browser, string address) => await (await browser.Open(address)).SaysAsync();

    private static async Task DoneAsync(Task<HttpResponseMessage> sent) => Assert.Equal(HttpStatusCode.Found, (await sent).StatusCode);

    private async Task<string> AddressAsync(string rule)
    {
        await using var db = host.Operations();
        return $"/warnings/{await db.Set<Warning>().Where(w => w.Rule == rule).Select(w => w.Id).SingleAsync(Stop)}";
    }
}
