using Model.Operations.People;

namespace Browser.Tests;

/// <summary>Every page a person can open by a plain address, some of them with choices made.</summary>
internal static class Pages
{
    public const string Missing = "/no-such-page";

    public static readonly string[] Addresses =
    [
        "/",
        "/?plan=national-2026-2030",
        "/industries",
        "/industries/coal",
        "/industries/construction?measure=all&with=coal",
        "/industries/26",
        "/industries/coal?county=370832",
        "/counties",
        "/counties/370832",
        "/comparison",
        "/severity",
        "/causes",
        "/causes/proposals",
        "/effects",
        "/restatements",
        "/focus?county=370832&year=2025",
        "/focus/reports/2",
        "/warnings",
        "/warnings/1",
        "/priorities",
        "/targets", "/targets/national-2026-2030", "/targets/back-test", "/targets/compare?plans=city-2021-2025,national-2026-2030", "/forecasts", "/forecasts/370832?unit=machinery",
        "/matrix",
        "/diseases",
        "/employers",
        "/employers?q=示例",
        "/employers/91370899814443273U",
        "/rows?fact=injuries&key-industry=coal&from=2025-01&to=2025-12&measure=production",
        "/rows?fact=payments&from=2022-06&to=2022-06",
        "/search",
        "/search?q=邹城",
        "/bench?method=xmr&example=true",
        "/definitions", "/definitions/self-check",
        "/pipeline",
        "/pipeline/batches",
        "/pipeline/batches/1",
        "/pipeline/batches/1/row?sheet=东部县市&row=2086",
        "/pipeline/batches/1/row?sheet=东部县市&row=2087",
        "/pipeline/runs/1",
        "/pipeline/quarantine",
        "/admin/audit?handler=verify",
        "/admin/users",
        "/admin/users/new",
        "/admin/roles",
        "/admin/configuration",
        "/account",
        "/sign-in",
        "/joint/packs",
        "/joint/meetings",
        "/joint/meetings/new",
        "/joint/meetings/12",
        "/joint/meetings/15",
        "/joint/meetings/14/change",
        "/joint/meetings/15/prepare",
        "/joint/meetings/14/convene",
        "/joint/meetings/15/hold",
        "/joint/meetings/14/move/Cancel",
        "/joint/meetings/14/assign",
        "/joint/meetings/resolutions",
        "/joint/meetings/resolutions/33",
        "/joint/meetings/resolutions/32/judge/Return",
        "/joint/meetings/members",
        "/joint/meetings/members/new",
        "/joint/meetings/members/1",
        "/joint/meetings/members/1/clear/phone",
        "/joint/meetings/schedule",
        "/joint/meetings/figures",
        "/joint/inspections/figures",
        "/joint/inspections",
        "/joint/inspections/new",
        "/joint/inspections/90",
        "/joint/inspections/140",
        "/joint/inspections/140/site",
        "/joint/inspections/140/team",
        "/joint/inspections/140/assign",
        "/joint/inspections/107",
        "/joint/inspections/126/order",
        "/joint/inspections/118/move/Extend",
        "/joint/inspections/118/move/Suspend",
        "/joint/inspections/107/move/Continue",
        "/joint/inspections/115/recheck",
        "/joint/inspections/115/transfer",
        "/joint/inspections/140/move/Cancel",
        "/joint/inspections/repeat",
        "/joint/inspections/directory",
        "/joint/inspections/directory/rules",
        "/joint/inspections/directory/new",
        "/joint/inspections/directory/1",
        "/joint/inspections/plans",
        "/joint/inspections/plans/new",
        "/joint/inspections/plans/5",
        "/joint/inspections/plans/6/change",
        "/joint/inspections/plans/6/move/Freeze",
        "/joint/inspections/checklists",
        "/joint/inspections/checklists/1",
        "/joint/inspections/checklists/5",
        "/joint/inspections/officers",
        "/joint/inspections/officers/1",
        "/export?of=%2Frows%3Ffact%3Dinjuries%26handler%3Dxlsx",
        Missing,
    ];

    /// <summary>Pages of one step of a work, a form most of them: looked at once a language, each at one width.</summary>
    public static readonly string[] Steps =
    [
        "/account/password", "/account/second-factor",
        $"/admin/users/{Account}",
        "/api", "/effects/series?unit=coal&at=2025-01&name=安全月",
        "/focus/reports", "/focus/reports/new", "/focus/reports/2/assign", "/focus/reports/2/change", "/focus/reports/2/focuses/new", "/focus/reports/2/focuses/1",
        "/focus/reports/2/judge/Return", "/focus/reports/2/move/Sign", "/focus/summary/2025",
        "/joint/inspections/checklists/new", "/joint/inspections/officers/new", "/joint/inspections/115/report", "/joint/inspections/115/settle", "/joint/inspections/115/withdraw/1",
        "/joint/meetings/12/minutes", "/joint/meetings/15/pack",
        "/priorities/model", "/priorities/silent",
        "/warnings/rules", "/warnings/rules/cell-excess", "/warnings/1/assign", "/warnings/1/move/Dismiss",
    ];

    /// <summary>Stands for an account of the sample city, whose number is another each time.</summary>
    public const string Account = "ACCOUNT";

    /// <summary>Whose work a page is: a role whose sample account opens it, or nobody.</summary>
    public static string? RoleOf(string address) =>
        address.StartsWith("/admin/audit", StringComparison.Ordinal) ? Roles.AuditAdministrator
        : address.EndsWith("/decide", StringComparison.Ordinal) || address.EndsWith("/reset", StringComparison.Ordinal) ? Roles.SecurityAdministrator
        : address.StartsWith("/admin/", StringComparison.Ordinal) ? Roles.SystemAdministrator
        : address.StartsWith("/sign-in", StringComparison.Ordinal) ? null
        : address.StartsWith("/joint/inspections", StringComparison.Ordinal) ? Roles.Inspection
        : address.StartsWith("/joint/", StringComparison.Ordinal) ? Roles.Secretary
        : address.StartsWith("/focus/reports", StringComparison.Ordinal) || address.StartsWith("/focus/summary", StringComparison.Ordinal) ? Roles.Prevention
        : Roles.Data;

    public const string FirstLanguage = "zh-CN";

    public static TheoryData<string> InTheFirst() => [.. Addresses];

    public static TheoryData<string, string> InBothLanguages()
    {
        var all = new TheoryData<string, string>();
        foreach (var address in Addresses)
        {
            all.Add(address, FirstLanguage);
            all.Add(address, "en");
        }

        return all;
    }
}
