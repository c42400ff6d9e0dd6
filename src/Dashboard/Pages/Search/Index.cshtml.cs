using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Model.Operations.People;

namespace Dashboard.Pages.Search;

/// <summary>全站搜索: one box for employers, counties, industries, cases and definitions. Not kept like other pages: there is no end of what is asked.</summary>
[PagePermission(Permissions.RecordsRead)]
public sealed class IndexModel(SiteSearch search) : PageModel
{
    // Longer than any name; what follows finds nothing anyway.
    private const int MostLetters = 100;

    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    /// <summary>Hits of all kinds, those not listed included.</summary>
    public long Total => Groups.Sum(group => group.Total);

    public void OnGet()
    {
        Asked = Asked?.Trim() is { } asked ? asked[..Math.Min(asked.Length, MostLetters)] : "";
        if (Asked.Length > 0)
        {
            Groups = search.Find(Asked);
        }
    }
}
