using Dashboard.Charts;
using Dashboard.Documents;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Calendar;
using Model.Codes;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>全市汇总 of a year's reports: who reported and when, which focuses were adopted, and key-industry rates as the counties signed them.</summary>
[PagePermission(Permissions.ReportsRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class SummaryModel(OperationsDb db, BusinessDate date, FocusFigures words, StoreWorkbook workbook, DocxExport taken, IStringLocalizer<FocusTexts> text) : PageModel
{
    private IReadOnlyList<AnnualReport> reports = [];

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public DateOnly Due => AnnualReport.DueOf(Year);

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<(string Key, FigureTable Table)> Tables => [("counties", Counties()), ("focuses", Focuses()), ("industries", Industries())];

    public string Answer
    {
        get
        {
            var handed = reports.Where(report => report.HandedInOn is not null).ToList();
            var late = handed.Count(report => report.IsLate);
            return text["summary_answer", Year, Counted, handed.Count, late, reports.Count(report => report.State == ReportState.Accepted), Counted - handed.Count, Binding.Sum(report => report.Adopted.Count())];
        }
    }

    private static int Counted => CodeList.Named("counties").Codes.Count();

    /// <summary>Signed or accepted: what a county stands for.</summary>
    private IEnumerable<AnnualReport> Binding => reports.Where(report => report.State is ReportState.Signed or ReportState.Accepted);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var rows = Tables.Sum(one => one.Table.Rows.Count);
        return await workbook.WriteAsync(text["summary_title", Year], [(text["year"], text["year_of", Year].Value)], [.. Tables.Select(one => one.Table.Sheet())], (rows, rows), stop);
    }

    [Export]
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }

        var rows = Tables.Sum(one => one.Table.Rows.Count);
        var document = new OfficialDocument
        {
            Title = text["summary_title", Year],
            Body =
            [
                new OfficialText(Answer + text["summary_note", Format.Date(Due)]),
                .. Tables.SelectMany(one => (OfficialPart[])[new OfficialHeading(1, one.Table.Name), new OfficialTable(one.Table.Name, [.. one.Table.Columns.Select(column => new OfficialColumn(column.Name, column.IsNumber))], [.. one.Table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])]) { Note = text["summary_note_" + one.Key] }]),
            ],
            Signatory = text["city_office"],
            SignedOn = date.Today,
            IsSealed = false,
            Notice = date.Mode == DataMode.Sample ? text["sample_notice"].Value : null,
        };
        return await taken.FileAsync(document, text["summary_title", Year], rows, stop);
    }

    /// <summary>Every county, with a report or without.</summary>
    private FigureTable Counties() => new(
        text["summary_counties"],
        [new(text["county"]), new(text["state"]), new(text["handed_in_on"]), new(text["in_time"]), new(text["cases"], true), new(text["rate"], true), new(text["ratio"], true), new(text["adopted_n"], true)],
        [
            .. from code in CodeList.Named("counties").Codes
               let report = reports.FirstOrDefault(one => one.County == code)
               let total = report is { State: ReportState.Signed or ReportState.Accepted } ? report.Figure(FocusSection.Total, "") : null
               select (IReadOnlyList<FigureCell>)
               [
                   Cells.Text(CountyNames.Of(code), report is null ? null : $"/focus/reports/{report.Id}"), Cells.Text(report is null ? text["not_opened"].Value : ReportWords.Of(report.State).Capital()),
                   Cells.Text(report?.HandedInOn is { } day ? Format.ShortDate(day) : null), Cells.Text(Standing(report)), Cells.Count(total?.Cases), Cells.Text(total is null ? null : words.Value(total)), Cells.Text(total is null ? null : FocusFigures.Ratio(total)), Cells.Count(report?.Adopted.Count()),
               ],
        ]);

    /// <summary>Which focuses how many counties adopted, most first.</summary>
    private FigureTable Focuses() => new(
        text["summary_focuses"],
        [new(text["section"]), new(text["item"]), new(text["counties_n"], true), new(text["counties"])],
        [
            .. from one in Binding.SelectMany(report => report.Adopted.Where(focus => focus.Section != FocusSection.Employer).Select(focus => (Report: report, Focus: focus)))
               group one by (one.Focus.Section, one.Focus.Code) into same
               let figure = same.First().Report.Figure(same.Key.Section, same.Key.Code)!
               orderby same.Count() descending, same.Key.Section, same.Key.Code
               select (IReadOnlyList<FigureCell>)[Cells.Text(FocusWords.Of(same.Key.Section)), Cells.Text(figure.Name), Cells.Count(same.Count()), Cells.Text(Say.Names(same.Select(one => CountyNames.Of(one.Report.County!).ToString())))],
        ]);

    /// <summary>A line for each key industry of each county that signed, with interval, as it was frozen.</summary>
    private FigureTable Industries() => new(
        text["summary_industries"],
        [new(text["item"]), new(text["county"]), new(text["period"]), new(text["cases"], true), new(text["insured"], true), new(text["rate"], true), new(text["ratio"], true)],
        [
            .. from report in Binding
               from figure in report.Figures
               where figure.Section == FocusSection.KeyIndustry && !figure.IsSmall
               orderby figure.Code, figure.Believed ?? figure.Ratio ?? 0 descending, report.County
               select (IReadOnlyList<FigureCell>)
               [
                   Cells.Text(figure.Name), Cells.Text(CountyNames.Of(report.County!)), Cells.Text(Say.Period(new DateOnly(report.Year, 1, 1), report.Through)), Cells.Count(figure.Cases), Cells.Average(figure.Insured), Cells.Text(words.Value(figure)), Cells.Text(FocusFigures.Ratio(figure)),
               ],
        ]);

    private string? Standing(AnnualReport? report) => report?.HandedInOn is not null ? text[report.IsLate ? "late" : "on_time"] : date.Today > Due ? text["overdue"] : text["not_due"];

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Years = [.. (await db.Set<AnnualReport>().Select(report => report.Year).Distinct().ToListAsync(stop)).Append(date.Today.Year).Distinct().OrderDescending()];
        reports = Years.Contains(Year) ? await db.Set<AnnualReport>().AsNoTracking().Where(report => report.Year == Year).ToListAsync(stop) : [];
        return Years.Contains(Year);
    }
}
