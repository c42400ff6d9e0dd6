using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ingest.Commands;
using Model.Codes;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>The notes of a template: what each column wants and an example of it, in the language of the command.</summary>
internal static class TemplateNotes
{
    public static Worksheet Sheet(FeedContract feed)
    {
        var rows = new List<Row>
        {
            Line(TemplateStyles.Header, feed.Name.ToString()),
            Line(TemplateStyles.Plain, $"{feed.Department} · {feed.Grain}"),
            Line(TemplateStyles.Plain, CommandTexts.Of("template_key", string.Join("、", feed.Key.Select(k => feed.Column(k).Title.ToString()))).ToString()),
            Line(TemplateStyles.Header, [.. ((string[])["template_column", "template_required", "template_rule", "template_example"]).Select(k => CommandTexts.Of(k).ToString())]),
        };
        rows.AddRange(feed.Columns.Select(column => Line(
            TemplateStyles.Wrapped,
            column.Title.ToString(),
            CommandTexts.Of(column.Required ? "template_yes" : "template_no").ToString(),
            Rule(column),
            Example(column))));
        return new Worksheet(
            new Columns(Width(1, 24), Width(2, 8), Width(3, 70), Width(4, 28)),
            new SheetData(rows));
    }

    private static string Rule(FeedColumn column) => string.Join(" ", ((string?[])
    [
        CommandTexts.Of("template_" + JsonLine.Snake(column.Type)).ToString(),
        column.Unit is { } unit ? CommandTexts.Of("template_unit_" + unit).ToString() : null,
        column.Min is { } min ? $"≥ {min}" : null,
        column.Max is { } max ? $"≤ {max}" : null,
        column.NotFuture ? CommandTexts.Of("template_not_future").ToString() : null,
        column.Pattern,
    ]).OfType<string>());

    /// <summary>Identifiers are the worked examples of their standards: GB 32100-2015 and GB 11643-1999.</summary>
    private static string Example(FeedColumn column) => column.Type switch
    {
        FeedColumnType.Uscc => "91350100M000100Y43",
        FeedColumnType.Identity => "11010519491231002X",
        FeedColumnType.Date => "2022-03-07",
        FeedColumnType.Month => "2022-03",
        FeedColumnType.Money => "3000.50",
        FeedColumnType.Decimal => "1.5",
        FeedColumnType.Percent => "0.7",
        FeedColumnType.Integer => column.Allowed.Count > 0 ? column.Allowed[^1] : "12",
        FeedColumnType.Boolean => "是",
        FeedColumnType.Industry => "0610",
        FeedColumnType.Code => CodeList.Named(column.Codes!).NameOf(CodeList.Named(column.Codes!).Codes.First()).Zh,
        FeedColumnType.Text => "",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static Row Line(uint style, params IEnumerable<string> cells) => new(cells.Select(text => (OpenXmlElement)FeedTemplate.Cell(text, style)));

    private static Column Width(uint column, double width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };
}
