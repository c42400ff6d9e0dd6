using Dashboard.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations.People;

namespace Dashboard.Tests;

/// <summary>The mission map says what is there and nothing else.</summary>
public sealed class MissionMapTests : IDisposable
{
    /// <summary>Lines of work of the mission and how many systems each has.</summary>
    private static readonly (char Line, int Systems)[] Mission = [('A', 5), ('B', 5), ('C', 5), ('D', 6), ('E', 3), ('F', 5), ('G', 3), ('H', 5)];

    private readonly DashboardHost host = new();
    private readonly MissionMap map = MissionMap.Read();

    [Fact]
    public void Every_system_of_the_mission_has_one_row()
    {
        var systems = Mission.SelectMany(line => Enumerable.Range(1, line.Systems).Select(n => $"{line.Line}{n}"));

        Assert.Equal(systems, map.Systems.Select(s => s.Id));
    }

    [Fact]
    public void Every_page_that_a_row_names_answers_and_every_page_is_in_a_row()
    {
        var served = Endpoints().ToLookup(e => e.Address, e => e.Permission, StringComparer.Ordinal);
        var named = map.Systems.SelectMany(s => s.Pages).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(named, page => !served.Contains(page));
        // Health, errors, language and theme are the shell's own and belong to no system.
        Assert.Empty(served.Where(page => !page.Contains(Permissions.Anyone)).Select(page => page.Key).Except(named, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_names_the_permissions_that_its_pages_ask_for()
    {
        var known = typeof(Permissions).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        var asked = Endpoints().Where(e => e.Permission != Permissions.Anyone).ToLookup(e => e.Address, e => e.Permission, StringComparer.Ordinal);

        Assert.All(map.Systems, row =>
        {
            Assert.Subset(known, row.Permissions.ToHashSet(StringComparer.Ordinal));
            Assert.Superset(row.Pages.SelectMany(page => asked[page]).ToHashSet(StringComparer.Ordinal), row.Permissions.ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_test_that_a_row_names_is_in_the_sources_and_is_run()
    {
        var there = MissionMap.TestsInSource();

        Assert.Contains($"{typeof(MissionMapTests).FullName}.{nameof(Every_test_that_a_row_names_is_in_the_sources_and_is_run)}", there);
        Assert.DoesNotContain(map.Systems.SelectMany(s => s.Tests), test => !there.Contains(test));
    }

    [Fact]
    public void A_system_that_is_begun_has_pages_and_tests_and_one_that_is_not_has_none()
    {
        Assert.All(map.Systems, row =>
        {
            Assert.Contains(row.State, (string[])["works", "part", "not yet"]);
            Assert.Equal(row.State != "not yet", row.Pages.Count > 0);
            Assert.Equal(row.State != "not yet", row.Tests.Count > 0);
            Assert.Equal(row.State == "part", row.Missing.Length > 0);
        });
    }

    /// <summary>UPDATE_README=1 writes the table instead of comparing it.</summary>
    [Fact]
    public void The_readme_shows_the_map()
    {
        var readme = File.ReadAllText(MissionMap.ReadmeFile);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            File.WriteAllText(MissionMap.ReadmeFile, map.In(readme));
            return;
        }

        Assert.Equal(map.In(readme), readme);
    }

    public void Dispose() => host.Dispose();

    // Razor Pages also serve the first page as /Index, which nothing links to.
    private IEnumerable<(string Address, string Permission)> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null)
        .Select(e => ("/" + e.RoutePattern.RawText!.Trim('/'), e.Metadata.GetMetadata<PagePermissionAttribute>()!.Permission));
}
