using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Risk;
using Model.Codes;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>What both lists of employers share: filters, pages, workbook.</summary>
public abstract class PriorityPage<T>(SnapshotReader reader, XlsxExport export, IStringLocalizer<PrioritiesTexts> texts) : PageModel
{
    private const int PageSize = 50;
    private const int ExportPage = 1000;

    [BindProperty(SupportsGet = true)]
    public PriorityFilter Filter { get; set; } = new();

    /// <summary>Where the list stands.</summary>
    public abstract string Path { get; }

    public PageOf<T> Found { get; private set; } = new([], 0, 1, PageSize);

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public Paging Paging => new(Found.Page, PageSize, Found.Total);

    public BuildFacts Build { get; } = new FreshnessReader(reader).Build();

    protected PriorityReader Priorities { get; } = new(reader);

    protected IStringLocalizer<PrioritiesTexts> Say => texts;

    /// <summary>Key of the title.</summary>
    protected abstract string Title { get; }

    /// <summary>Keys of the workbook's columns.</summary>
    protected abstract IReadOnlyList<string> Columns { get; }

    protected abstract PageOf<T> Search(PriorityQuery query);

    protected abstract IReadOnlyList<object?> Cells(T row);

    public void OnGet()
    {
        if (Priorities.HasModels)
        {
            Found = Search(Filter.Query(PageSize, Filter.Page ?? 1));
            Chips = [.. Chosen()];
        }
    }

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Priorities.HasModels)
        {
            return NotFound();
        }

        var first = Search(Filter.Query(ExportPage, 1));
        var rows = Enumerable.Range(1, first.Pages).SelectMany(page => Search(Filter.Query(ExportPage, page)).Items);
        var sheet = new ExportSheet(texts[Title], [.. Columns.Select(c => texts[c].Value)], rows.Select(Cells));
        var cover = new ExportCover
        {
            Title = texts[Title],
            Filters = [.. Chosen().Select(c => (texts["filter"].Value, c.Text))],
            AsOf = Format.Month(Build.DataThrough),
            BuildId = Build.BuildId,
            Rows = first.Total,
            AllRows = first.Total,
            IsSample = string.Equals(Build.Mode, "sample", StringComparison.Ordinal),
            Notes = [(texts["what_for"].Value, texts[Title + "_not_for"].Value)],
        };
        return await export.FileAsync(texts[Title], Build.BuildId, [sheet], cover, stop);
    }

    protected static string SizeName(string band) => CodeList.Named("size-bands").NameOf(band).ToString();

    private IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("q", Filter.Text),
            ("county", Name("counties", Filter.County)),
            ("key-industry", Name("key-industries", Filter.KeyIndustry)),
            ("industry", string.IsNullOrEmpty(Filter.Industry) ? null : IndustryNames.Of(Filter.Industry).ToString()),
            ("size", Name("size-bands", Filter.Size)),
            ("false-percent", Filter.FalsePercent is { } most ? texts["false_at_most", most].Value : null),
        ];
        return chosen.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => new FilterChip(c.Text!, Request.With((c.Key, null))));
    }

    private static string? Name(string list, string? code) => string.IsNullOrEmpty(code) ? null : CodeList.Named(list).NameOf(code).ToString();
}
