using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Rows;

/// <summary>Fact rows as a page or a workbook shows them: codes by their names, and which columns a screen has room for.</summary>
public sealed class RowsTable(IStringLocalizer<RowsTexts> texts)
{
    private static readonly HashSet<string> SourceColumns = new(["batch_id", "feed", "file_name", "sheet", "row_number"], StringComparer.Ordinal);

    /// <summary>Columns that a screen leaves to the workbook and to "all columns".</summary>
    private static readonly HashSet<string> Further = new(
        ["employer_code", "reported_on", "accepted_on", "decided_on", "industry_code", "result", "grade", "lost_days", "deviation", "contact", "agent", "place", "size_band", "enrolment_kind", "licence", "institution", "risk_class"],
        StringComparer.Ordinal);

    /// <summary>Positions of the columns to show, those of the source left out: they stand together at the end.</summary>
    public static IReadOnlyList<int> Shown(RowsPage page, bool all) =>
        [.. Enumerable.Range(0, page.Columns.Count).Where(i => !SourceColumns.Contains(page.Columns[i].Name) && (all || !Further.Contains(page.Columns[i].Name)))];

    public static RowSource Source(RowsPage page, IReadOnlyList<object?> row)
    {
        return new RowSource(Of("feed"), Of("batch_id"), Of("file_name"), Of("sheet"), Of("row_number"));
        string? Of(string name) => row[page.Columns.ToList().FindIndex(c => c.Name == name)]?.ToString();
    }

    /// <summary>As a person reads it.</summary>
    public string Text(RowColumn column, object? value) => value switch
    {
        null => Format.None,
        bool yes => texts[yes ? "yes" : "no"],
        DateOnly day => column.Name.Contains("month", StringComparison.Ordinal) ? Format.ShortMonth(day) : Format.ShortDate(day),
        long risk when column.Name == "risk_class" => Format.RiskClass(risk),
        long number => Format.Count(number),
        double number => Format.Number(number, 2),
        string code when column.Codes is { } list => CodeList.Named(list).NameOf(code).ToString(),
        string state when column.Name == "status" => texts["status_" + state],
        string feed when column.Name == "feed" => RowSource.NameOf(feed),
        _ => value.ToString()!,
    };

    /// <summary>As a workbook keeps it: numbers and dates stay what they are.</summary>
    public IReadOnlyList<object?> Cells(RowsPage page, IReadOnlyList<object?> row)
    {
        var source = Source(page, row);
        return [.. row.Select((value, i) => page.Columns[i].Name == "sheet" ? source.Sheet : Cell(page.Columns[i], value))];
    }

    public static bool IsNumber(RowsPage page, int column) => page.Rows.Select(r => r[column]).FirstOrDefault(v => v is not null) is long or double;

    private object? Cell(RowColumn column, object? value) => value is string or bool ? Text(column, value) : value;
}
