using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus.Reports;
using Model.Codes;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>县（市、区）年度报告: which are due, overdue, waiting for the city, accepted or returned.</summary>
[PagePermission(Permissions.ReportsRead, Change = Permissions.ReportsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<FocusTexts> text) : ListPage<AnnualReport, ReportLine>(tools)
{
    private IReadOnlyList<int> Years { get; set; } = [];

    /// <summary>Of this year and the last: counties that have opened none.</summary>
    public IReadOnlyList<(int Year, DateOnly Due, bool IsOverdue, IReadOnlyList<string> Counties)> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var opened = await Db.Set<AnnualReport>().Where(report => report.Year >= Today.Year - 1).Select(report => new { report.County, report.Year }).ToListAsync(stop);
        Missing =
        [
            .. from year in new[] { Today.Year - 1, Today.Year }
               let due = AnnualReport.DueOf(year)
               let counties = CodeList.Named("counties").Codes.Where(code => Me.Scope.Includes(code) && !opened.Exists(one => one.County == code && one.Year == year)).Select(code => CountyNames.Of(code).ToString()).ToList()
               where counties.Count > 0
               select (year, due, Today > due, (IReadOnlyList<string>)counties),
        ];
    }

    protected override async Task PrepareAsync(CancellationToken stop) => Years = await Db.Set<AnnualReport>().Select(report => report.Year).Distinct().OrderDescending().ToListAsync(stop);

    protected override ListOf<AnnualReport, ReportLine> Declare()
    {
        var today = Today;
        return new()
        {
            Title = text["reports_title"],
            SearchHelp = text["reports_search"],
            Order = "-year",
            Lines = Lines,
            Views =
            [
                new("due", text["view_due"], report => report.HandedInOn == null && report.DueOn >= today),
                new("overdue", text["view_overdue"], report => report.HandedInOn == null && report.DueOn < today),
                new("draft", text["view_draft"], report => report.State == ReportState.Draft),
                new("signed", text["view_signed"], report => report.State == ReportState.Signed),
                new("accepted", text["view_accepted"], report => report.State == ReportState.Accepted),
                new("returned", text["view_returned"], report => report.State == ReportState.Returned),
                new("all", text["view_all"]),
            ],
            Choices =
            [
                Assigned<AnnualReport>(),
                new("year", text["year"], [.. Years.Select(year => (year.ToString(CultureInfo.InvariantCulture), text["year_of", year].Value))], OfYear),
            ],
            Columns =
            [
                new("report", text["report"], line => $"{CountyNames.Of(line.County!)} {line.Year}") { Cell = Head, IsHead = true },
                new("report_no", text["report_no"], line => line.Number) { IsUsual = false },
                new("year", text["year"], line => line.Year) { Sort = ListOrder.By((AnnualReport report) => report.Year), SortsDown = true, IsUsual = false },
                new("state", text["state"], line => ReportWords.Of(line.State).ToString()) { Cell = State },
                new("due_on", text["due_on"], line => line.DueOn) { Sort = ListOrder.By((AnnualReport report) => report.DueOn) },
                new("handed_in_on", text["handed_in_on"], line => line.HandedInOn) { Cell = HandedIn },
                new("signed_on", text["signed_on"], line => line.SignedOn) { Sort = ListOrder.By((AnnualReport report) => report.SignedOn), SortsDown = true, IsUsual = false },
                new("adopted", text["adopted_n"], line => line.Adopted) { IsNumber = true },
                new("focuses", text["focuses_n"], line => line.Focuses) { IsNumber = true },
                new("through", text["through"], line => line.Through) { Cell = line => new(Format.ShortMonth(line.Through)), IsUsual = false },
                new("assignee", text["assignee"], line => line.Assignee) { IsUsual = false },
            ],
        };
    }

    private static IQueryable<ReportLine> Lines(IQueryable<AnnualReport> found) => found.Select(report => new ReportLine(
        report.Id, report.Number, report.County, report.Year, report.State, report.DueOn, report.HandedInOn, report.SignedOn,
        report.Focuses.Count(focus => focus.Decision == FocusDecision.Adopted), report.Focuses.Count(focus => focus.Number > 0), report.Through, report.Assignee));

    private static IQueryable<AnnualReport> OfYear(IQueryable<AnnualReport> found, string value)
    {
        var year = int.Parse(value, CultureInfo.InvariantCulture);
        return found.Where(report => report.Year == year);
    }

    private ListCell Head(ReportLine line) => new(text["report_of", CountyNames.Of(line.County!), line.Year]) { Href = $"/focus/reports/{line.Id}", Note = line.Number };

    private ListCell State(ReportLine line)
    {
        var isOverdue = line.HandedInOn is null && line.DueOn < Today;
        return new(isOverdue ? text["overdue_by", Today.DayNumber - line.DueOn.DayNumber].Value : ReportWords.Of(line.State).Capital()) { Status = ReportWordsOnPage.Kind(line.State, isOverdue) };
    }

    private ListCell HandedIn(ReportLine line) => new(Format.ShortDate(line.HandedInOn)) { IsWhole = true, Note = line.HandedInOn > line.DueOn ? text["late"].Value : null };
}

/// <summary>A report in a list.</summary>
public sealed record ReportLine(
    int Id, string? Number, string? County, int Year, ReportState State, DateOnly DueOn, DateOnly? HandedInOn, DateOnly? SignedOn, int Adopted, int Focuses, DateOnly Through, string? Assignee) : IListed;
