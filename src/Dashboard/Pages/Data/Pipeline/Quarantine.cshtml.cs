using System.Globalization;
using System.Text;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>隔离行: each with where it stands, what was received, what is wrong and what to do.</summary>
[PagePermission(Permissions.DataRead, CountyScoping.City)]
[NeedsNoSnapshot]
public sealed class QuarantineModel(
    OperationsDb db, XlsxExport xlsx, DataFolder data, BusinessDate date, TimeProvider clock, IStringLocalizer<PipelineTexts> text) : PageModel
{
    private const int Size = 50;

    /// <summary>What one file may hold: a sheet ends at 1,048,576 rows.</summary>
    private const int MostExported = 500_000;

    [BindProperty(SupportsGet = true)]
    public string? Feed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Batch { get; set; }

    public List<QuarantineEntry> Entries { get; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    private QuarantineFilter Filter => new(Feed, Rule, Column, Batch);

    private QuarantineList List => new(db);

    public static string Href(QuarantineGroup group, int? batch)
    {
        var query = new QueryBuilder { { "feed", group.Feed }, { "rule", group.Rule } };
        if (group.ColumnName is { } column)
        {
            query.Add("column", column);
        }

        if (batch is { } id)
        {
            query.Add("batch", id.ToString(CultureInfo.InvariantCulture));
        }

        return "/pipeline/quarantine" + query;
    }

    public async Task OnGetAsync([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        Paging = Paging.Of(page, Size, await List.CountAsync(Filter, stop));
        await foreach (var entry in List.Entries(Filter, (Paging.Page - 1) * Size, Size).WithCancellation(stop))
        {
            Entries.Add(entry);
        }
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var all = await List.CountAsync(Filter, stop);
        var cover = new ExportCover
        {
            Title = text["quarantine_title"],
            Filters = [.. Chosen().Select(c => (c.Name, c.Value))],
            AsOf = Format.Moment(clock.GetUtcNow()),
            BuildId = data.CurrentBuild() ?? Format.None,
            Rows = Math.Min(all, MostExported),
            AllRows = all,
            IsSample = date.Mode == DataMode.Sample,
        };
        var stream = new MemoryStream();
        await xlsx.WriteAsync(stream, [new ExportSheet(text["quarantine_title"], Heads(), Cells(stop))], cover, stop);
        stream.Position = 0;
        return File(stream, XlsxExport.ContentType, XlsxExport.FileName(text["quarantine_title"], Stamp()));
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        var csv = new StringBuilder().AppendJoin(',', Heads().Select(Quoted)).AppendLine();
        await foreach (var entry in List.Entries(Filter, 0, MostExported).WithCancellation(stop))
        {
            csv.AppendJoin(',', Line(entry).Select(Quoted)).AppendLine();
        }

        // With a mark, or Excel takes Chinese for GBK.
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv.ToString())).ToArray();
        return File(bytes, "text/csv; charset=utf-8", XlsxExport.FileName(text["quarantine_title"], Stamp()).Replace(".xlsx", ".csv", StringComparison.Ordinal));
    }

    /// <summary>Applied filters, each with the address without it.</summary>
    public IEnumerable<(string Name, string Value, string Without)> Chosen()
    {
        if (Batch is { } batch)
        {
            yield return (text["batch"], batch.ToString(CultureInfo.InvariantCulture), Request.With(("batch", null)));
        }

        if (Feed is { } feed)
        {
            yield return (text["feed"], QuarantineText.Feed(feed).ToString(), Request.With(("feed", null)));
        }

        if (Rule is { } rule)
        {
            yield return (text["rule"], rule, Request.With(("rule", null)));
        }

        if (Column is { } column)
        {
            yield return (text["column"], QuarantineText.Column(Feed ?? "", column).ToString(), Request.With(("column", null)));
        }
    }

    private string Stamp() => clock.GetUtcNow().ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    private string[] Heads() =>
        [text["feed"], text["file"], text["sheet"], text["row"], text["column"], text["value"], text["what_is_wrong"], text["what_to_do"], text["rule"], text["whole_row"]];

    // The library writes while it reads, so the rows are brought by a blocking enumeration on its thread.
    private IEnumerable<IReadOnlyList<object?>> Cells(CancellationToken stop) =>
        List.Entries(Filter, 0, MostExported).ToBlockingEnumerable(stop).Select(Line);

    private static object?[] Line(QuarantineEntry entry) =>
    [
        QuarantineText.Feed(entry.Batch.Feed).ToString(), entry.Batch.FileName, entry.Row.Sheet, entry.Row.RowNumber, entry.Row.ColumnHeader, entry.Row.Value,
        QuarantineText.Message(entry).ToString(), QuarantineText.Advice(entry).ToString(), entry.Row.Rule, entry.Row.RowJson,
    ];

    private static string Quoted(object? cell)
    {
        var value = Convert.ToString(SafeCell.Of(cell), CultureInfo.InvariantCulture) ?? "";
        return value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
