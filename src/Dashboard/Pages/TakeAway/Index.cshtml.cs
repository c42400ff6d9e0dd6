using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.TakeAway;

/// <summary>导出用途: before records about persons or cases are taken away, what for.</summary>
[PagePermission(Permissions.ExportsMake, CountyScoping.None, Change = Permissions.ExportsMake)]
[NeedsNoSnapshot]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ExportReasons reasons, CurrentUser user, IStringLocalizer<TakeAwayTexts> text) : PageModel
{
    /// <summary>What is to be taken away.</summary>
    public ExportAddress Wanted { get; private set; } = null!;

    public string? Reason { get; private set; }

    public IActionResult OnGet(string? of) => Find(of) ? Page() : NotFound();

    public IActionResult OnPost(string? of, [FromForm(Name = "reason")] string? reason)
    {
        if (!Find(of))
        {
            return NotFound();
        }

        Reason = Address.Given(reason);
        if (!ExportReasons.Says(Reason))
        {
            ModelState.AddModelError("reason", text["reason_length", ExportReasons.LeastLength, ExportReasons.MostLength]);
            return Page();
        }

        return Redirect(reasons.Take(Wanted, user, Reason));
    }

    private bool Find(string? of)
    {
        if (ExportAddress.Parse(of) is not { } wanted)
        {
            return false;
        }

        Wanted = wanted;
        return true;
    }
}
