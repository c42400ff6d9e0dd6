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

namespace Dashboard.Pages.Analysis.Rows;

/// <summary>明细溯源: the rows behind any figure, down to file, sheet and row.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class IndexModel(SnapshotReader reader, XlsxExport export, IStringLocalizer<RowsTexts> texts) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public RowsFilter Filter { get; set; } = new();

    /// <summary>Every column instead of those a screen has room for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>Null when the address asks for something that is not there; <see cref="Refusal"/> says what.</summary>
    public RowsPage? Rows { get; private set; }

    public string? Refusal { get; private set; }

    public RowsTable Table { get; } = new(texts);

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging => new(Rows!.Page, PageSize, Rows.Total);

    /// <summary>Of all rows that the filters keep, so that a figure can be held against them.</summary>
    public IEnumerable<Figure> Totals =>
    [
        new(texts["total_rows"], Format.Count(Rows!.Total), texts[Filter.FactOrInjuries == Fact.Payments ? "payments_unit" : "rows_unit"]),
        .. Rows.Persons is { } persons ? [new(texts["total_persons"], Format.Count(persons), texts["persons_unit"])] : Array.Empty<Figure>(),
        .. Rows.Sums.Select(sum => new Figure(sum.Title.ToString(), Format.Number(sum.Yuan, 2))),
    ];

    /// <summary>Null when the address asks for nothing readable.</summary>
    private RowsQuery? Query { get; set; }

    public void OnGet() => Read(query => new RowsReader(reader).Read(query));

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        Read(query => new RowsReader(reader).ReadAll(query));
        if (Rows is not { } rows)
        {
            return BadRequest(Refusal!);
        }

        var build = new FreshnessReader(reader).Build();
        var sheet = new ExportSheet(
            texts["fact_" + Filter.FactOrInjuries.Word()],
            [.. rows.Columns.Select(c => c.Title.ToString())],
            rows.Rows.Select(row => Table.Cells(rows, row)));
        var cover = new ExportCover
        {
            Title = texts["title"],
            Filters = [.. Chips.Select(c => (texts["filter"].Value, c.Text))],
            AsOf = Format.Month(build.DataThrough),
            BuildId = build.BuildId,
            Rows = rows.Rows.Count,
            AllRows = rows.Total,
            IsSample = build.Mode == "sample",
        };
        return await export.FileAsync(sheet.Name, build.BuildId, [sheet], cover, stop);
    }

    private void Read(Func<RowsQuery, RowsPage> read)
    {
        try
        {
            Query = Filter.Query(PageSize);
            Rows = read(Query);
            Chips = [.. Chosen(Query)];
        }
        catch (Exception asked) when (asked is FormatException or ArgumentException)
        {
            Refusal = texts["refused", asked.Message];
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private IEnumerable<FilterChip> Chosen(RowsQuery query)
    {
        (string Key, string? Text)[] chosen =
        [
            ("from", query.From is { } from ? texts["from_month", Format.Month(from)].Value : null),
            ("to", query.To is { } to ? texts["to_month", Format.Month(to)].Value : null),
            ("county", Name("counties", query.County)),
            ("key-industry", query.KeyIndustry == "key-six" ? texts["key_six"].Value : Name("key-industries", query.KeyIndustry)),
            ("industry", query.Industry is null ? null : IndustryNames.Of(query.Industry).ToString()),
            ("size", Name("size-bands", query.Size)),
            ("employer", query.Employer),
            ("case", query.CaseNumber),
            ("measure", query.Measure is { } measure ? texts["measure_" + measure.Word()].Value : null),
            ("status", query.Status is { } status ? texts["status_" + status].Value : null),
            ("cause", Name("causes", query.Cause)),
            ("deviation", Name("esaw-deviations", query.Deviation)),
            ("contact", Name("esaw-contacts", query.Contact)),
            ("ground", Name("grounds", query.Ground)),
            ("severity", Name("severities", query.Severity)),
            ("disease", Name("disease-kinds", query.Disease)),
            ("stage", Name("stages", query.Stage)),
            ("exposure", Name("exposure-bands", query.Exposure)),
            ("pneumoconiosis", query.PneumoconiosisOnly ? texts["pneumoconiosis_only"].Value : null),
            ("new", query.NewOnly ? texts["new_only"].Value : null),
            ("payer", query.Payer is null ? null : texts["paid_by", CodeList.Named("payers").NameOf(query.Payer)].Value),
            ("without-projects", query.WithoutProjects ? texts["without_projects"].Value : null),
        ];
        return chosen.Where(c => c.Text is not null).Select(c => new FilterChip(c.Text!, Request.With((c.Key, null))));
    }

    private static string? Name(string list, string? code) => code is null ? null : CodeList.Named(list).NameOf(code).ToString();
}
