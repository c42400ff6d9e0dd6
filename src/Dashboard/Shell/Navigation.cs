using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing.Template;
using Model;

namespace Dashboard.Shell;

/// <summary>
/// The menu as data: lines of work, their systems, and the addresses that belong to each. A system is a link when a page answers
/// at one of its addresses, so adding the page is enough and the menu cannot promise what is not there.
/// </summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    /// <summary>业务条线 and 系统, in the order of the top bar.</summary>
    public static IReadOnlyList<NavigationLine> Lines { get; } =
    [
        new(new("分析", "Analysis"),
        [
            new("H1", new("总览", "Overview"), "/", "/search"),
            new("A2", new("发生率与趋势", "Incidence and trends"), "/industries", "/industries/coal", "/counties", "/incidence", "/comparison", "/severity", "/causes", "/effects", "/matrix", "/diseases", "/rows", "/restatements", "/bench"),
            new("A3", new("目标跟踪", "Target tracking"), "/targets", "/forecasts"),
            new("warnings", new("预警", "Early warnings"), "/warnings"),
            new("A4", new("重点领域分析", "Focus analysis"), "/focus", "/priorities"),
            new("H3", new("报告与文书", "Reports and documents"), "/reports"),
        ]),
        new(new("费率", "Premium"),
        [
            new("B2", new("年度浮动", "Annual float"), "/premium/annual"),
            new("A5", new("浮动测算依据", "Floating-rate inputs"), "/employers"),
            new("B1", new("规则集", "Rule sets"), "/premium/rules"),
            new("B3", new("情景测算", "What if"), "/premium/scenarios"),
            new("B4", new("阶段性降费", "Phased rate cut"), "/premium/phased-cut"),
            new("B5", new("缓缴", "Deferral"), "/premium/deferral"),
        ]),
        new(new("参保", "Enrolment"),
        [
            new("C1", new("摸底台账", "Survey ledger"), "/enrolment/ledger"),
            new("C2", new("专项扩面", "Expansion drives"), "/enrolment/expansion"),
            new("C3", new("快递网点", "Courier outlets"), "/enrolment/couriers"),
            new("C4", new("按项目参保", "Project enrolment"), "/enrolment/projects"),
            new("C5", new("新就业形态", "New-form employment"), "/enrolment/new-form"),
        ]),
        new(new("案件", "Cases"),
        [
            new("D1", new("工伤认定", "Recognition"), "/cases/recognition"),
            new("D2", new("合议", "Collegial panel"), "/cases/panel"),
            new("D3", new("调解", "Mediation"), "/cases/mediation"),
            new("D4", new("劳动能力鉴定", "Appraisal"), "/cases/appraisal"),
            new("D5", new("待遇", "Benefits"), "/cases/benefits"),
            new("D6", new("康复", "Rehabilitation"), "/cases/rehabilitation"),
        ]),
        new(new("联防联控", "Joint prevention"),
        [
            new("E1", new("联席会议", "Joint meeting"), "/joint/meetings", "/joint/packs"),
            new("E2", new("联合检查", "Joint inspection"), "/joint/inspections", "/joint/inspections/figures"),
            new("E3", new("信息交换", "Data sharing"), "/joint/sharing"),
        ]),
        new(new("宣传培训", "Training"),
        [
            new("F1", new("宣传活动", "Campaigns"), "/training/campaigns"),
            new("F2", new("互联网+预防", "Internet + prevention"), "/training/online"),
            new("F3", new("重点岗位培训", "Key-post training"), "/training/key-posts"),
            new("F4", new("技工院校课程", "Technical schools"), "/training/schools"),
            new("F5", new("警示教育基地", "Warning-education bases"), "/training/bases"),
        ]),
        new(new("预防项目", "Prevention"),
        [
            new("G1", new("项目管理", "Projects"), "/prevention/projects"),
            new("G2", new("专家库", "Expert pools"), "/prevention/experts"),
            new("G3", new("第三方与商保", "Third parties and insurers"), "/prevention/partners"),
        ]),
        new(new("数据与管理", "Data and admin"),
        [
            new("A1", new("数据接入", "Data pipeline"), "/pipeline"),
            new("definitions", new("口径与编码", "Definitions and codes"), "/definitions"),
            new("H4", new("用户与权限", "Users and permissions"), "/admin/users", "/admin/roles"),
            new("audit", new("审计日志", "Audit log"), "/admin/audit"),
            new("configuration", new("系统配置", "Configuration"), "/admin/configuration"),
            new("H5", new("开放接口", "Open API"), "/api"),
        ]),
    ];

    // Pages do not come and go while the program runs; parsing every template for every link took half of each page's time.
    private readonly ConcurrentDictionary<string, PagePermissionAttribute?> pages = new(StringComparer.Ordinal);

    /// <returns>Null when the user may open no page at any address of the system.</returns>
    public string? Href(NavigationSystem system, CurrentUser user) => system.Addresses.FirstOrDefault(address => MayOpen(user, address));

    /// <summary>A page answers there and the user may open it.</summary>
    public bool MayOpen(CurrentUser user, string address) => Page(address) is { } page && user.MayOpen(page);

    /// <summary>A page answers at an address of the system, whoever may open it.</summary>
    public bool IsBuilt(NavigationSystem system) => system.Addresses.Any(address => Page(address) is not null);

    /// <summary>What stands in the menu of a user: systems they may open, and those that nobody can open yet.</summary>
    public IReadOnlyList<(NavigationLine Line, IReadOnlyList<(NavigationSystem System, string? Href)> Systems)> Of(CurrentUser user) =>
    [
        .. Lines
            .Select(line => (line, Systems: (IReadOnlyList<(NavigationSystem System, string? Href)>)[.. line.Systems.Select(system => (system, Href(system, user))).Where(s => s.Item2 is not null || !IsBuilt(s.system))]))
            .Where(line => line.Systems.Count > 0),
    ];

    /// <summary>The line and system whose address the path lies under; the longest address wins.</summary>
    public static (NavigationLine Line, NavigationSystem System)? Find(PathString path) => Lines
        .SelectMany(line => line.Systems.Select(system => (Line: line, System: system, Length: system.Reach(path))))
        .Where(found => found.Length > 0)
        .OrderByDescending(found => found.Length)
        .Select(found => ((NavigationLine, NavigationSystem)?)(found.Line, found.System))
        .FirstOrDefault();

    private PagePermissionAttribute? Page(string address) => pages.GetOrAdd(address, Find);

    private PagePermissionAttribute? Find(string address) => endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(endpoint =>
        endpoint.RoutePattern.RawText is { } template
        && IsFor(endpoint, "GET")
        && new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(address, []))?.Metadata.GetMetadata<PagePermissionAttribute>();

    private static bool IsFor(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) ?? true;
}

public sealed record NavigationLine(Bilingual Name, IReadOnlyList<NavigationSystem> Systems);

/// <summary>One system of the platform.</summary>
/// <param name="Id">Its number in the mission, or a word of our own.</param>
/// <param name="Name">What the menu calls it.</param>
/// <param name="Addresses">Where it may be found, best first; pages below them belong to it.</param>
public sealed record NavigationSystem(string Id, Bilingual Name, params string[] Addresses)
{
    /// <summary>How much of the path an address of this system covers; 0 for none.</summary>
    internal int Reach(PathString path) =>
        Addresses.Where(a => a == "/" ? path == "/" : path.StartsWithSegments(a, StringComparison.OrdinalIgnoreCase)).Select(a => a.Length).DefaultIfEmpty(0).Max();
}
