using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>成员: who represents which department, now and before.</summary>
[PagePermission(Permissions.MeetingsRead)]
[NeedsNoSnapshot]
public sealed class MembersModel(OperationsDb db, BusinessDate date, StoreWorkbook workbook, CurrentUser user, IStringLocalizer<MeetingsTexts> text) : PageModel
{
    [BindProperty(Name = "level", SupportsGet = true)]
    public string? Level { get; set; }

    /// <summary>Also those whose term ended.</summary>
    [BindProperty(Name = "former", SupportsGet = true)]
    public bool Former { get; set; }

    [TempData]
    public string? Said { get; set; }

    public DateOnly Today => date.Today;

    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>Level that is shown: the one asked for, else the user's first.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>Departments of the code list without a member in term.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Shown = Levels.Shown(user, Level);
        var county = Levels.CountyOf(Shown);
        var all = await db.Set<Member>().AsNoTracking().Where(member => member.County == county).ToListAsync(stop);
        var order = Departments.Codes.ToList();
        Members = [.. all.Where(member => Former || member.Until is null || member.Until >= Today).OrderBy(member => order.IndexOf(member.Department)).ThenBy(member => member.Role).ThenBy(member => member.From)];
        Missing = [.. order.Except(all.Where(member => member.IsInTerm(Today)).Select(member => member.Department), StringComparer.Ordinal)];
    }

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        string[] columns = ["department", "name", "post", "role", "personal-phone", "from", "until"];
        var sheet = new ExportSheet(text["members"], [.. columns.Select(column => text[column].Value)], Members.Select(member => (IReadOnlyList<object?>)
            [Departments.Name(member.Department), member.Name, member.Post, text["role_" + member.Role].Value, member.Phone?.Mask, member.From, member.Until]));
        return await workbook.WriteAsync(text["members"], [(text["level"], Levels.Name(Levels.CountyOf(Shown)).ToString())], [sheet], (Members.Count, Members.Count), stop);
    }
}
