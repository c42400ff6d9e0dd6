using System.Globalization;
using AngleSharp.Dom;
using MiniExcelLibs;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.JointPrevention.Meetings;
using Model.Operations.People;
using Model.Tests.Operations;
using Member = Model.JointPrevention.Meetings.Member;
using Record = Model.Operations.Kit.Record;

namespace Dashboard.Tests.Pages.Joint;

public sealed class JointListsOnSqliteTests() : JointListsTests(TestStore.OnSqlite());

public sealed class JointListsOnPostgresTests(PostgresServer server) : JointListsTests(TestStore.OnPostgres(server));

/// <summary>Every list of the joint meeting and the joint inspection is searched, sorted, leafed and taken away, and shows a county its own.</summary>
public abstract class JointListsTests(TestStore store) : IDisposable
{
    private const string Rencheng = "370811";
    private const string Zoucheng = "370883";
    private const string By = "officer";
    private const int Many = 55;

    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly DateTimeOffset At = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly DashboardHost host = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/joint/inspections/plans", Roles.Inspection, "plan")]
    [InlineData("/joint/inspections/officers", Roles.Inspection, "name")]
    [InlineData("/joint/inspections/checklists", Roles.Inspection, "checklist")]
    [InlineData("/joint/inspections/repeat", Roles.Inspection, "code")]
    [InlineData("/joint/meetings/members", Roles.Secretary, "name")]
    [InlineData("/joint/packs", Roles.Secretary, "meeting")]
    public async Task A_list_is_leafed_searched_sorted_and_taken_away_and_shows_a_county_its_own(string list, string role, string sort)
    {
        await KeepAsync([.. Enumerable.Range(0, Many).SelectMany(i => Made(list, Rencheng, $"甲{i:00}", i)), .. Made(list, Zoucheng, "乙00", Many)]);
        var city = host.Browser(role);
        var county = host.Browser(role, Zoucheng);

        Assert.Equal(50, Rows(await DashboardHost.PageAsync(city, list)).Count);
        Assert.Equal(Many + 1 - 50, Rows(await DashboardHost.PageAsync(city, list + "?page=2")).Count);
        Assert.Contains("甲07", Assert.Single(Rows(await DashboardHost.PageAsync(city, list + "?q=甲07"))), StringComparison.Ordinal);
        Assert.Contains("乙00", Assert.Single(Rows(await DashboardHost.PageAsync(city, list + "?level=" + Zoucheng))), StringComparison.Ordinal);
        var up = Rows(await DashboardHost.PageAsync(city, $"{list}?sort={sort}&q=甲"));
        var down = Rows(await DashboardHost.PageAsync(city, $"{list}?sort=-{sort}&q=甲"));
        Assert.Contains("甲00", up[0], StringComparison.Ordinal);
        Assert.Contains("甲54", down[0], StringComparison.Ordinal);
        Assert.Equal(Many, (await TakenAsync(city, list + "?handler=xlsx")).Count(row => row.Contains('甲', StringComparison.Ordinal)));

        Assert.Contains("乙00", Assert.Single(Rows(await DashboardHost.PageAsync(county, list))), StringComparison.Ordinal);
        Assert.Empty(Rows(await DashboardHost.PageAsync(county, list + "?q=甲07")));
        Assert.DoesNotContain(await TakenAsync(county, list + "?handler=xlsx"), row => row.Contains('甲', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_a_plan_is_leafed_searched_and_taken_away_whole_and_held_against_its_hash_by_itself_or_when_it_is_long_when_somebody_asks()
    {
        var plan = await DrawnAsync();
        var city = host.Browser(Roles.Inspection);
        var address = string.Create(CultureInfo.InvariantCulture, $"/joint/inspections/plans/{plan.Id}");

        var page = await DashboardHost.PageAsync(city, address);
        Assert.Equal(50, Listed(page).Count);
        Assert.All(Listed(page).Take(6), row => Assert.Contains("抽中", row, StringComparison.Ordinal));
        Assert.Contains("6", page.QuerySelector("#quotas")!.ParentElement!.ParentElement!.QuerySelector("tbody td:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, Listed(await DashboardHost.PageAsync(city, address + "?page=2")).Count);
        Assert.Contains("甲07", Assert.Single(Listed(await DashboardHost.PageAsync(city, address + "?q=甲07"))), StringComparison.Ordinal);
        Assert.Equal(6, Listed(await DashboardHost.PageAsync(city, address + "?view=drawn")).Count);
        var taken = await TakenAsync(city, address + "?handler=xlsx");
        Assert.Equal(Many, taken.Count(row => row.Contains('甲', StringComparison.Ordinal)));
        Assert.Contains(taken, row => row.Contains(plan.Seed!, StringComparison.Ordinal));

        Assert.Contains("名单与锁定时一致", page.Body!.TextContent, StringComparison.Ordinal);
        await using (var db = host.Operations())
        {
            db.AddRange(Enumerable.Range(0, 5000).Select(i => Candidate(plan.Id, Rencheng, $"甲{i}", $"M{i}")));
            await db.SaveChangesAsync(Stop);
        }

        var longer = await DashboardHost.PageAsync(city, address);
        Assert.DoesNotContain("名单与锁定时", longer.Body!.TextContent, StringComparison.Ordinal);
        var checking = longer.QuerySelectorAll("a").Single(link => link.TextContent == "核对名单").GetAttribute("href")!;
        Assert.Contains("名单与锁定时不一致", (await DashboardHost.PageAsync(city, checking)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_seed_of_a_draw_stands_in_the_list_of_plans_and_in_its_workbook_and_finds_the_plan()
    {
        var plan = await DrawnAsync();
        await KeepAsync([.. Made("/joint/inspections/plans", Rencheng, "甲的计划", 0)]);
        var city = host.Browser(Roles.Inspection);

        Assert.Contains(plan.Seed!, Assert.Single(Rows(await DashboardHost.PageAsync(city, "/joint/inspections/plans?q=" + plan.Seed![..8]))), StringComparison.Ordinal);
        Assert.Contains(await TakenAsync(city, "/joint/inspections/plans?handler=xlsx"), row => row.Contains(plan.Seed!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kinds_found_again_are_named_and_have_a_view_and_a_finding_withdrawn_counts_no_more()
    {
        var (same, other, once) = (Found("同类", FindingKind.Hazard, FindingKind.Hazard), Found("不同类", FindingKind.Hazard, FindingKind.Precursor), Found("撤回", FindingKind.Hazard, FindingKind.Hazard));
        Assert.Null(once[1].Withdraw(1, "写错"));
        await KeepAsync([.. same, .. other, .. once]);
        var city = host.Browser(Roles.Inspection);

        var rows = Rows(await DashboardHost.PageAsync(city, "/joint/inspections/repeat"));
        Assert.Equal(2, rows.Count);
        Assert.DoesNotContain(rows, row => row.Contains("撤回", StringComparison.Ordinal));
        Assert.Contains("安全隐患", Assert.Single(Rows(await DashboardHost.PageAsync(city, "/joint/inspections/repeat?view=same"))), StringComparison.Ordinal);
        Assert.Equal(["不同类", "同类", "撤回"], Names(await DashboardHost.PageAsync(city, "/joint/inspections?view=all&kind=Hazard&sort=employer")).Distinct());
        Assert.Equal(["不同类"], Names(await DashboardHost.PageAsync(city, "/joint/inspections?view=all&kind=Precursor")));
    }

    public void Dispose()
    {
        host.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task KeepAsync(IReadOnlyCollection<Record> records)
    {
        await using var db = host.Operations();
        db.AddRange(records);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A plan of Rencheng that six of many were drawn by.</summary>
    private async Task<InspectionPlan> DrawnAsync()
    {
        await using var db = host.Operations();
        var plan = Plan(Rencheng, "抽取的计划");
        db.Add(plan);
        await db.SaveChangesAsync(Stop);
        List<PlanCandidate> list = [.. Enumerable.Range(0, Many).Select(i => Candidate(plan.Id, Rencheng, $"甲{i:00}", $"L{i:00}"))];
        Assert.Null(plan.Freeze(list, By, At));
        Assert.Null(plan.MakeDraw(list, null, null, By, At));
        db.AddRange(list);
        await db.SaveChangesAsync(Stop);
        return plan;
    }

    private static IEnumerable<Record> Made(string list, string county, string name, int i) => list switch
    {
        "/joint/inspections/plans" => [Plan(county, name)],
        "/joint/inspections/officers" => [Officer(county, name)],
        "/joint/inspections/checklists" => [new Checklist { County = county, Department = "hrss", Title = name, Edition = 1, CreatedBy = By, CreatedAt = At }],
        "/joint/inspections/repeat" => Found(name, county, i, FindingKind.Hazard, FindingKind.Hazard),
        "/joint/meetings/members" => [new Member { County = county, Department = "health", Facts = new(name, "科长", MemberRole.Member, new(2020, 1, 1), null), CreatedBy = By, CreatedAt = At }],
        "/joint/packs" => [new Meeting { County = county, Facts = new(name, Day, null, "会议室", "王某", ""), CreatedBy = By, CreatedAt = At }],
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private static InspectionPlan Plan(string county, string title)
    {
        var plan = new InspectionPlan { County = county, Facts = new(title, Day, Day.AddDays(60), 0, ["health"], new(100, 0, 0, 0)), CreatedBy = By, CreatedAt = At };
        Assert.Null(plan.Change(plan.Facts, [("coal", 6)]));
        return plan;
    }

    private static PlanCandidate Candidate(int plan, string county, string name, string code) =>
        new() { PlanId = plan, County = county, EmployerCode = code, EmployerName = name, KeyIndustry = "coal", Group = RiskGroup.High, CreatedBy = By, CreatedAt = At };

    private static Officer Officer(string? county, string name, string department = TeamDraw.Lead) => new() { County = county, Department = department, Facts = new(name, "证", true), CreatedBy = By, CreatedAt = At };

    private static Inspection[] Found(string name, params FindingKind[] kinds) => Found(name, Rencheng, 0, kinds);

    /// <summary>An inspection for each kind, at which it was found.</summary>
    private static Inspection[] Found(string name, string county, int i, params FindingKind[] kinds) =>
    [
        .. kinds.Select((kind, n) =>
        {
            var employer = new InspectedEmployer($"{name}-{i:00}", name, county, "coal");
            var inspection = Inspection.ByItself(employer, Day, "举报", By, At).Made!;
            Assert.Null(inspection.Staff([Officer(null, "张某"), Officer(null, "李某", "emergency")]));
            Assert.Null(inspection.Note([], [], [new(Guid.NewGuid(), kind, "emergency", "防护装置缺失", null, null, null, null)], By, At));
            Assert.Null(inspection.Visit([], Day.AddDays(n), Day.AddDays(n), "在场", By, At));
            return inspection;
        }),
    ];

    private static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent)];

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll("main tbody tr th a").Select(link => link.TextContent.Trim());

    private static List<string> Listed(IDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=list] tbody tr").Select(row => row.TextContent)];

    private static async Task<IReadOnlyList<string>> TakenAsync(HttpClient browser, string address)
    {
        using var book = new MemoryStream((await browser.TakeAsync(address))!);
        return [.. book.GetSheetNames().SelectMany(name => book.Query(sheetName: name)).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values))];
    }
}
