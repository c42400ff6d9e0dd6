using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What may be chosen in the address of every page about incidence.</summary>
public abstract class ChoicesPage : PageModel
{
    /// <summary><c>production</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    /// <summary><c>rolling12</c> or a year.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>Id of a target plan.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }
}
