using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Configuration;

/// <summary>系统配置: what is in force and where it is set, for the system administrator; nothing of any employer and no secret.</summary>
[PagePermission(Permissions.ConfigurationRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class IndexModel(SettingsInForce settings, StoreWorkbook workbook, IStringLocalizer<ConfigurationTexts> text) : PageModel
{
    public IReadOnlyList<SettingGroup> Groups { get; private set; } = [];

    public void OnGet() => Groups = settings.Read();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var rows = settings.Read().SelectMany(group => group.Settings.Select(IReadOnlyList<object?> (one) => [text["group_" + group.Id].Value, text["name_" + one.Id].Value, one.Value, one.Where, one.IsFault ? text["see_to"].Value : ""])).ToList();
        var sheet = new ExportSheet(text["title"], [text["group"], text["setting"], text["value"], text["where"], text["standing"]], rows);
        return await workbook.WriteAsync(text["title"], [], [sheet], (rows.Count, rows.Count), stop);
    }
}
