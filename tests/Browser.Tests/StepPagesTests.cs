using System.Text.RegularExpressions;
using Model.Operations.People;
using Model.Warehouse;

namespace Browser.Tests;

/// <summary>Pages of single steps, and that no page of the product is forgotten.</summary>
public sealed partial class StepPagesTests(Site site)
{
    /// <summary>Addresses that a test elsewhere opens, or that no person reads as a page.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["/admin/users/{id:guid}/access"] = "accounts of the sample city are changed by nobody (UsersTests)",
        ["/admin/users/{id:guid}/change"] = "accounts of the sample city are changed by nobody (UsersTests)",
        ["/admin/users/{id:guid}/decide"] = "accounts of the sample city are changed by nobody (UsersTests)",
        ["/admin/users/{id:guid}/reset"] = "accounts of the sample city are changed by nobody (UsersTests)",
        ["/joint/meetings/{id:int}/pack/comment"] = "there once a pack is frozen (PackStoryTests)",
        ["/error/{code:int=500}"] = "what a wrong address shows (Pages.Missing)",
        ["/health/live"] = "for machines",
        ["/health/ready"] = "for machines",
        ["/language"] = "sends back to the page",
        ["/theme"] = "sends back to the page",
        ["/sign-out"] = "a form (InspectionStoryTests)",
        ["/sign-in/second-factor"] = "between two steps of signing in (AccountStoryTests)",
        ["/openapi/{documentName}.json"] = "for machines",
        ["/pipeline/progress"] = "a part of pages",
        ["/pipeline/templates.zip"] = "a file",
        ["/restatements/rows"] = "asked with choices only; the links of /restatements lead there (LinkTests)",
    };

    public static TheoryData<string> Steps => [.. Pages.Steps];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_reads_well_on_a_desk_in_Chinese_and_on_a_phone_in_English(string address)
    {
        foreach (var (language, width) in new[] { ("zh-CN", 1440), ("en", 390) })
        {
            await using var visit = await Visit.Borrow(site, language, width, role: Pages.RoleOf(address));
            var answer = await visit.Go(await NamedAsync(address));
            await site.Keep(visit.Page, address, $"{language}.{width}");

            Assert.Equal(200, answer.Status);
            Assert.Empty(await Sighting.AxeAsync(visit.Page));
            Assert.Empty(await Sighting.OverEdgeAsync(visit.Page));
            Assert.Empty(visit.Complaints);
        }
    }

    [Fact]
    public void Every_page_that_the_table_of_permissions_names_is_looked_at_or_says_where()
    {
        var looked = Pages.Addresses.Concat(Pages.Steps).Select(address => address.Split('?')[0]).ToList();
        var pages = File.ReadLines(Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "docs", "permissions.md")).Select(line => Address().Match(line)).Where(line => line.Success).Select(line => line.Groups["address"].Value)
            .Where(address => !address.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.Equal([], pages.Where(page => !Elsewhere.ContainsKey(page) && !looked.Exists(address => Template(page).IsMatch(address))));
        Assert.Equal([], Elsewhere.Keys.Except(pages, StringComparer.Ordinal));
    }

    private static Regex Template(string page) => new($"^{Place().Replace(page, "[^/]+")}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>An account is found in the list of accounts.</summary>
    private async Task<string> NamedAsync(string address)
    {
        if (!address.Contains(Pages.Account, StringComparison.Ordinal))
        {
            return address;
        }

        await using var list = await Visit.Open(site, role: Roles.SystemAdministrator);
        await list.Go("/admin/users?q=liaison");
        var account = await list.Page.Locator("tbody a[href^='/admin/users/']").First.GetAttributeAsync("href");
        return address.Replace($"/admin/users/{Pages.Account}", account, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<address>/[^`]*)` \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
