using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>角色与权限: which role may do what, and how many hold it.</summary>
[PagePermission(Permissions.AccountsRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class RolesModel(OperationsDb db, StoreWorkbook workbook, IStringLocalizer<UsersTexts> text) : PageModel
{
    /// <summary>Permissions that a role can give.</summary>
    public static IReadOnlyList<(string Id, Bilingual Name)> Given { get; } = [.. Permissions.All.Where(p => p.Key is not (Permissions.Anyone or Permissions.SignedIn)).Select(p => (p.Key, p.Value.Words))];

    /// <summary>Accounts in use, by role.</summary>
    public IReadOnlyDictionary<string, long> Holders { get; private set; } = new Dictionary<string, long>(StringComparer.Ordinal);

    public Task OnGetAsync(CancellationToken stop) => CountAsync(stop);

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        await CountAsync(stop);
        var rows = Roles.All.Select(IReadOnlyList<object?> (role) => [role.Name.ToString(), text["reach_" + role.Reach].Value, .. Given.Select(p => (object?)(role.Permissions.Contains(p.Id, StringComparer.Ordinal) ? text["may"].Value : "")), Holders.GetValueOrDefault(role.Id)]);
        var sheet = new ExportSheet(text["roles_and_permissions"], [text["role"], text["reach"], .. Given.Select(p => p.Name.ToString()), text["holders"]], rows);
        return await workbook.WriteAsync(text["roles_and_permissions"], [], [sheet], (Roles.All.Count, Roles.All.Count), stop);
    }

    private async Task CountAsync(CancellationToken stop)
    {
        var held = await db.Users.Where(account => account.DisabledAt == null).Select(account => account.Roles).ToListAsync(stop);
        Holders = held.SelectMany(roles => roles).CountBy(role => role, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal);
    }
}
