using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Premium.Employers;

/// <summary>用人单位: search, filter, sort; the way in to the inputs of a floating rate.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class IndexModel(SnapshotReader reader, XlsxExport export, IStringLocalizer<EmployersTexts> texts) : PageModel
{
    private const int PageSize = 50;
    private const int ExportPage = 1000;

    [BindProperty(SupportsGet = true)]
    public EmployerFilter Filter { get; set; } = new();

    public PageOf<EmployerRow> Found { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging => new(Found.Page, PageSize, Found.Total);

    public IActionResult OnGet()
    {
        Found = new EmployerReader(reader).Search(Filter.Query(PageSize, Filter.Page ?? 1));
        Chips = [.. Chosen()];
        // A whole code typed into the search leads straight to the employer.
        return Found.Total == 1 && string.Equals(Filter.Text?.Trim(), Found.Items[0].EmployerCode, StringComparison.OrdinalIgnoreCase)
            ? Redirect("/employers/" + Found.Items[0].EmployerCode)
            : Page();
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var (employers, build) = (new EmployerReader(reader), new FreshnessReader(reader).Build());
        var first = employers.Search(Filter.Query(ExportPage, 1));
        var rows = Enumerable.Range(1, first.Pages).SelectMany(page => employers.Search(Filter.Query(ExportPage, page)).Items);
        string[] columns = ["code", "name", "county", "industry", "risk_class", "insured", "size", "opened", "closed", "last_year_cases", "last_year_rate", "lower", "upper", "last_year_pay"];
        var sheet = new ExportSheet(texts["title"], [.. columns.Select(c => texts[c].Value)], rows.Select(Cells));
        var cover = new ExportCover
        {
            Title = texts["title"],
            Filters = [.. Chosen().Select(c => (texts["filter"].Value, c.Text))],
            AsOf = Format.Month(build.DataThrough),
            BuildId = build.BuildId,
            Rows = first.Total,
            AllRows = first.Total,
            IsSample = build.Mode == "sample",
        };
        return await export.FileAsync(texts["title"], build.BuildId, [sheet], cover, stop);
    }

    private static IReadOnlyList<object?> Cells(EmployerRow row) =>
    [
        row.EmployerCode, row.EmployerName, row.County.ToString(), row.Industry.ToString(), row.RiskClass, row.InsuredLatest,
        row.SizeBand is null ? null : CodeList.Named("size-bands").NameOf(row.SizeBand).ToString(), row.OpenedOn, row.ClosedOn, row.LastYearCases, row.LastYearRatePer1000, row.LastYearLower, row.LastYearUpper, row.LastYearPayRatio,
    ];

    private IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("q", Filter.Text),
            ("county", Name("counties", Filter.County)),
            ("key-industry", Name("key-industries", Filter.KeyIndustry)),
            ("industry", string.IsNullOrEmpty(Filter.Industry) ? null : IndustryNames.Of(Filter.Industry).ToString()),
            ("size", Name("size-bands", Filter.Size)),
            ("active", Filter.Active is "yes" or "no" ? texts["active_" + Filter.Active].Value : null),
            ("pay-percent-from", Filter.PayPercentFrom is { } least ? texts["pay_at_least", least].Value : null),
        ];
        return chosen.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => new FilterChip(c.Text!, Request.With((c.Key, null))));
    }

    private static string? Name(string list, string? code) => string.IsNullOrEmpty(code) ? null : CodeList.Named(list).NameOf(code).ToString();
}
