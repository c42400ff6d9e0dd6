using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Model.Codes;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>报送模板: a workbook of a feed with its header, drop-downs and notes. Filled in, it loads.</summary>
internal static class FeedTemplate
{
    public const string NotesSheet = "填写说明";

    public const string CodesSheet = "代码表";

    /// <summary>Rows that drop-downs and formats reach.</summary>
    private const int Rows = 20000;

    /// <param name="feed">The contract.</param>
    /// <param name="year">Year of the month columns, where months run across.</param>
    /// <param name="folder">Where the file goes; one of the same name is replaced.</param>
    /// <returns>Path of the file.</returns>
    public static string Write(FeedContract feed, int year, string folder)
    {
        var path = Path.Combine(folder, feed.Name.Zh + "模板.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Sheet();

        var columns = Columns(feed, year);
        var lists = columns.Select(c => Choices(c.Column)).ToArray();
        Add(book, feed.Name.Zh, Entry(columns, lists), SheetStateValues.Visible);
        Add(book, NotesSheet, TemplateNotes.Sheet(feed), SheetStateValues.Visible);
        Add(book, CodesSheet, Codes(lists), SheetStateValues.Hidden);
        return path;
    }

    /// <summary>What a cell of the column may be chosen from; empty where it is typed.</summary>
    private static List<string> Choices(FeedColumn column) => column.Type switch
    {
        FeedColumnType.Boolean => ["是", "否"],
        FeedColumnType.Code => [.. CodeList.Named(column.Codes!).Codes.Select(code => Choice(code, CodeList.Named(column.Codes!).NameOf(code).Zh))],
        _ => column.Allowed,
    };

    /// <summary>Codes that people know go before the name; words of ours do not.</summary>
    private static string Choice(string code, string name) => char.IsAsciiDigit(code[0]) ? $"{code} {name}" : name;

    private static (string Header, FeedColumn Column)[] Columns(FeedContract feed, int year) => feed.MonthsAcross is not { } across
        ? [.. feed.Columns.Select(c => (c.Zh, c))]
        : [
            .. feed.Columns.Where(c => c.Name != across.Month && c.Name != across.Value).Select(c => (c.Zh, c)),
            .. Enumerable.Range(1, 12).Select(m => (string.Create(CultureInfo.InvariantCulture, $"{year}年{m}月"), feed.Column(across.Value))),
        ];

    private static Worksheet Entry((string Header, FeedColumn Column)[] columns, List<string>[] lists)
    {
        var header = new Row { RowIndex = 1 };
        header.Append(columns.Select(c => Cell(c.Header, c.Column.Required ? TemplateStyles.RequiredHeader : TemplateStyles.Header)));
        var sheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(columns.Select((c, i) => (OpenXmlElement)new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = Math.Max(12, c.Header.Length * 2.2 + 2),
                CustomWidth = true,
                Style = TemplateStyles.Of(c.Column.Type),
            })),
            new SheetData(header));
        var choices = lists.Index().Where(l => l.Item.Count > 0).Select(l => (OpenXmlElement)DropDown(l.Index, l.Item.Count)).ToArray();
        if (choices.Length > 0)
        {
            sheet.Append(new DataValidations(choices) { Count = (uint)choices.Length });
        }

        return sheet;
    }

    private static DataValidation DropDown(int index, int count)
    {
        var column = Letter(index);
        return new DataValidation(new Formula1(string.Create(CultureInfo.InvariantCulture, $"'{CodesSheet}'!${column}$2:${column}${count + 1}")))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{column}2:{column}{Rows}") },
        };
    }

    /// <summary>The choices of each column, in the same letter as the column itself.</summary>
    private static Worksheet Codes(List<string>[] lists)
    {
        var data = new SheetData();
        for (var line = 0; line < lists.Max(l => l.Count); line++)
        {
            var row = new Row { RowIndex = (uint)line + 2 };
            foreach (var (index, list) in lists.Index().Where(l => l.Item.Count > line))
            {
                var cell = Cell(list[line], TemplateStyles.Text);
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letter(index)}{line + 2}");
                row.Append(cell);
            }

            data.Append(row);
        }

        return new Worksheet(data);
    }

    internal static Cell Cell(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static string Letter(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";

    private static void Add(WorkbookPart book, string name, Worksheet sheet, SheetStateValues state)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        var sheets = book.Workbook!.Sheets!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name, State = state });
    }
}
