using System.Text.RegularExpressions;

namespace Browser.Tests;

/// <summary>Where the links of all pages lead.</summary>
public sealed partial class LinkTests(Site site)
{
    [Fact]
    public async Task Every_link_of_the_first_page_leads_somewhere()
    {
        var seen = await site.See("/", "zh-CN");

        await AllAnswer(seen.Links.Select(link => (link, Pages.RoleOf("/"))));
    }

    [Fact]
    public async Task Each_kind_of_link_on_any_page_leads_somewhere()
    {
        var links = new List<(string Link, string? Role)>();
        foreach (var address in Pages.Addresses)
        {
            links.AddRange((await site.See(address, "zh-CN")).Links.Select(link => (link, Pages.RoleOf(address))));
        }

        // One of each kind: the same path with the same filters differs in months and codes only.
        await AllAnswer(links.DistinctBy(link => (KindOf(link.Link), link.Role)));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_link_into_a_page_finds_its_place_there(string language)
    {
        var links = new List<(Uri Link, string? Role)>();
        foreach (var address in Pages.Addresses)
        {
            links.AddRange((await site.See(address, language)).Links.Where(IsOurs).Select(link => (Link: new Uri(link), Pages.RoleOf(address))).Where(link => link.Link.Fragment.Length > 1));
        }

        Assert.Contains(links, link => link.Link.AbsolutePath == "/definitions");
        foreach (var page in links.Distinct().GroupBy(link => (Page: link.Link.GetLeftPart(UriPartial.Query), link.Role)))
        {
            var places = await PlacesOf(page.Key.Page, page.Key.Role);
            Assert.All(page, link => Assert.Contains(Uri.UnescapeDataString(link.Link.Fragment[1..]), places));
        }
    }

    private async Task<HashSet<string>> PlacesOf(string page, string? role)
    {
        using var client = await site.ClientAsync(role);
        var html = await client.GetStringAsync(new Uri(page), TestContext.Current.CancellationToken);
        return [.. Ids().Matches(html).Select(match => match.Groups["id"].Value)];
    }

    private async Task AllAnswer(IEnumerable<(string Link, string? Role)> links)
    {
        foreach (var (link, role) in links.Where(link => IsOurs(link.Link)))
        {
            using var client = await site.ClientAsync(role);
            using var answer = await client.GetAsync(new Uri(link), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link} answers {(int)answer.StatusCode} to {role}");
        }
    }

    private bool IsOurs(string link) => link.StartsWith(site.Address, StringComparison.Ordinal) && !link.Contains(Pages.Missing, StringComparison.Ordinal);

    private static string KindOf(string link)
    {
        var address = new Uri(link);
        return address.AbsolutePath + string.Join('&', address.Query.TrimStart('?').Split('&').Select(part => part.Split('=')[0]));
    }

    [GeneratedRegex("\\bid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();
}
