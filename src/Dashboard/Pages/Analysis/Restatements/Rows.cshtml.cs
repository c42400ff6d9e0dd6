using System.Globalization;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Restatements;

/// <summary>变动明细: the cases and head counts behind a bar of the ledger, each with file, sheet and row.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class RowsModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<RestatementsTexts> text) : PageModel
{
    /// <summary>Rows of each kind on the page; the workbook has all.</summary>
    public const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public RestatementWords Chosen { get; set; } = new();

    public RestatementChoices Choices { get; private set; } = null!;

    public IReadOnlyList<RestatedCase> Cases { get; private set; } = [];

    public IReadOnlyList<RestatedExposure> Exposure { get; private set; } = [];

    /// <summary>Of the page that leads here.</summary>
    public string Back => Choices.Address("/restatements").With("reason", null).ToString();

    public string Xlsx => Choices.Address("/restatements/rows").Xlsx();

    public string Heading => text["rows_of", (Choices.Population == Population.City ? reader.Scope.Name : Choices.Population.Name).ToString(), $"{Choices.Year}", text[$"measure_{Choices.Measure}"], Choices.Reason is { } reason ? text[$"reason_{reason}"] : text["all_reasons"], Format.Moment(Choices.Since.BuiltAt)];

    /// <summary>With nothing chosen there is no bar whose rows could be shown: the ledger has them.</summary>
    public IActionResult OnGet() => Find() ? Page() : Chosen == new RestatementWords() ? LocalRedirect("/restatements") : NotFound();

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        return await workbook.WriteAsync(text["rows_title"], [(text["rows_title"], Heading)], text["definition"], text["source"], new FreshnessReader(reader).Build(), [CaseTable(), ExposureTable()], stop);
    }

    /// <summary>What a case or head count was and is; one word where both are the same.</summary>
    public static string FromTo(string? before, string? after) => (before ?? Format.None) == (after ?? Format.None) ? after ?? Format.None : $"{before ?? Format.None} → {after ?? Format.None}";

    public static string Place(string? county, string? industry) => county is null ? Format.None : $"{CountyNames.Of(county)} {IndustryNames.Of(industry ?? IndustryNames.Unresolved)}";

    /// <summary>Decision and ground: 认定工伤 14（一）.</summary>
    public string Decision(string? result, string? ground, bool isKnown) => !isKnown ? text["not_there"]
        : result is null ? text["undecided"]
        : $"{CodeList.Named("results").NameOf(result)} {(ground is null ? "" : CodeList.Named("grounds").NameOf(ground).ToString())}".TrimEnd();

    public string Name(string reason) => Words.Choice<RestatementReason>(reason) is { } known ? text[$"reason_{known}"] : reason;

    public static RowSource Source(RestatedCase row) => new(row.Feed, row.BatchId.ToString(CultureInfo.InvariantCulture), row.FileName, row.Sheet, row.RowNumber.ToString(CultureInfo.InvariantCulture));

    public static RowSource Source(RestatedExposure row) => new(row.Feed, row.BatchId.ToString(CultureInfo.InvariantCulture), row.FileName, row.Sheet, row.RowNumber.ToString(CultureInfo.InvariantCulture));

    private FigureTable CaseTable() => new(
        text["cases"],
        [new(text["case"]), new(text["change"], true), new(text["reason"]), new(text["month"]), new(text["place"]), new(text["decision"]), new(text["employer"]), new(text["row"])],
        [.. Cases.Select(c => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(c.CaseNumber), new(Say.More(c.Change), c.Change), Cells.Text(Name(c.Reason)), Cells.Text(FromTo(Month(c.MonthBefore), Month(c.MonthAfter))),
            Cells.Text(FromTo(Place(c.CountyBefore, c.IndustryBefore), Place(c.CountyAfter, c.IndustryAfter))),
            Cells.Text(FromTo(Decision(c.ResultBefore, c.GroundBefore, c.MonthBefore is not null), Decision(c.ResultAfter, c.GroundAfter, c.MonthAfter is not null))),
            Cells.Text(c.EmployerCode), Cells.Text(Source(c).Place),
        ])]);

    private FigureTable ExposureTable() => new(
        text["exposure"],
        [new(text["employer"]), new(text["month"]), new(text["insured_before"], true), new(text["insured_after"], true), new(text["change"], true), new(text["reason"]), new(text["place"]), new(text["row"])],
        [.. Exposure.Select(e => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(e.EmployerCode), Cells.Month(e.Month), Cells.Count(e.InsuredBefore), Cells.Count(e.InsuredAfter), new(Say.More(e.InsuredAdded), e.InsuredAdded), Cells.Text(Name(e.Reason)),
            Cells.Text(FromTo(Place(e.CountyBefore, e.IndustryBefore), Place(e.CountyAfter, e.IndustryAfter))), Cells.Text(Source(e).Place),
        ])]);

    private static string? Month(DateOnly? month) => month is { } known ? Format.ShortMonth(known) : null;

    private bool Find()
    {
        var ledger = new RestatementReader(reader);
        if (RestatementChoices.Of(Chosen, ledger.Builds(), reader.Scope) is not { Year: { } year } choices)
        {
            return false;
        }

        Choices = choices;
        Cases = ledger.Cases(choices.Population, choices.Measure, choices.Since.BuildId, year, choices.Reason);
        Exposure = ledger.Exposure(choices.Population, choices.Measure, choices.Since.BuildId, year, choices.Reason);
        return true;
    }
}
