using System.Globalization;
using System.Text;
using Dashboard.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>Who may open what, as a table that a person can read: <c>docs/permissions.md</c>.</summary>
internal static class PermissionTable
{
    public static string File { get; } = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "docs", "permissions.md");

    /// <summary>A page or endpoint, its address once.</summary>
    public sealed record Route(string Address, PagePermissionAttribute Page)
    {
        public bool IsOpen => Page.Permission == Permissions.Anyone;
    }

    /// <summary>Every address of the program, sorted; Razor Pages also serve the first page as /Index, which nothing links to.</summary>
    public static IReadOnlyList<Route> Routes(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null)
            .Select(e => new Route("/" + e.RoutePattern.RawText!.Trim('/'), e.Metadata.GetMetadata<PagePermissionAttribute>()!))
            .DistinctBy(route => route.Address, StringComparer.Ordinal)
            .OrderBy(route => route.Address, StringComparer.Ordinal),
    ];

    public static CurrentUser Holder(string role, params string[] counties) =>
        new(Guid.NewGuid(), Guid.NewGuid(), role, new Access([role], counties, role == Roles.Liaison ? "housing" : null));

    public static string Write(IEnumerable<Route> routes)
    {
        var text = new StringBuilder("""
            # Who may do what

            Written from the program by `PermissionMatrixTests` (`UPDATE_DOCS=1` writes it anew) and compared with it in every test run.

            An account holds one or more roles and a place: the whole city, some counties, or a department of the joint meeting. A role given for a
            county is the county variant of the trade: it sees that county's rows and nothing else, and cannot open pages of the whole city.
            Of the three administrators no account holds two, and none holds a trade beside. Whatever is not in these tables is closed.

            ## Roles

            | role | 岗位 | given for | begins at | permissions |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var role in Roles.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {role.Id} | {role.Name.Zh} | {Reach(role)} | `{role.Start}` | {string.Join(", ", role.Permissions)} |\n");
        }

        text.Append("\n## Permissions\n\n| permission | allows | 说明 |\n|---|---|---|\n");
        foreach (var (id, (name, _)) in Permissions.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {id} | {name.En} | {name.Zh} |\n");
        }

        text.Append("\n## Addresses\n\n`r` may look, `w` may also send its forms, `–` neither. Taking a page away as a file asks for Exports.Make beside. \"Counties\" says what a county variant gets: its own rows, the same as everyone (none), or nothing (whole city only).\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| address | permission | to change | counties | {string.Join(" | ", Roles.All.Select(role => role.Name.Zh.TrimEnd('岗')))} |\n|---|---|---|---|{string.Concat(Roles.All.Select(_ => "---|"))}\n");
        foreach (var route in routes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{route.Address}` | {route.Page.Permission} | {route.Page.Change ?? "–"} | {Scoping(route.Page.Scoping)} | {string.Join(" | ", Roles.All.Select(role => Cell(Holder(role.Id), route.Page)))} |\n");
        }

        return text.ToString();
    }

    public static string Cell(CurrentUser user, PagePermissionAttribute page) =>
        !Gate.MayPass(user, page, "GET") ? "–" : Gate.MayPass(user, page, "POST") ? "w" : "r";

    private static string Reach(Role role) => role.Reach switch
    {
        RoleReach.Place => "city or counties",
        RoleReach.Department => "a department",
        _ => "the installation",
    };

    private static string Scoping(CountyScoping scoping) => scoping switch
    {
        CountyScoping.Own => "own",
        CountyScoping.City => "whole city only",
        _ => "none",
    };
}
