using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>建立年度报告 with the figures of the build of the day.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
public sealed class NewModel(RecordTools tools, SnapshotReader reader, IStringLocalizer<FocusTexts> text) : RecordPage(tools)
{
    public IEnumerable<(string Value, string Words)> Counties => Levels.Options(Me).Where(option => option.Value != Levels.City);

    /// <summary>Years with data, up to the running one.</summary>
    public IEnumerable<(string Value, string Words)> Years => new FocusReader(reader).Years().Where(year => year <= Today.Year).Select(year => (year.ToString(CultureInfo.InvariantCulture), text["year_of", year].Value));

    public void OnGet(string? county, string? year) => Fill(Typed.Of(("county", county ?? Counties.Select(option => option.Value).First()), ("year", year ?? Today.Year.ToString(CultureInfo.InvariantCulture))), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var county = Chosen("county", Counties.Select(option => option.Value));
        var year = Chosen("year", Years.Select(option => option.Value));
        if (!ModelState.IsValid || Refused("county", Me.SeesCity ? ReportRefusals.CountysOwn : null))
        {
            return Page();
        }

        var of = int.Parse(year, CultureInfo.InvariantCulture);
        if (await Db.Set<AnnualReport>().AnyAsync(report => report.County == county && report.Year == of, stop))
        {
            Refused("year", ReportRefusals.Exists);
            return Page();
        }

        if (new FocusReader(reader).Read(county, of) is not { } analysis)
        {
            Refused("year", ReportRefusals.NoData);
            return Page();
        }

        var report = AnnualReport.Open(analysis, reader.Build, Today, Me.Name, Now);
        Db.Add(report);
        Audit.Add(AuditActions.RecordMade, report);
        await DropDraftAsync(stop);
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two opened it at the same moment: there is one, and it is the other's.
            Refused("year", ReportRefusals.Exists);
            return Page();
        }

        Said = text["opened_done"];
        return Redirect($"/focus/reports/{report.Id}");
    }
}
