using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Model.Feeds;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Commands;

public sealed class TemplatesTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Every_feed_has_a_template_that_is_a_valid_workbook()
    {
        var folder = Path.Combine(here.Data.Root, "templates");

        var answered = await here.RunAsync("templates", "--out", folder, "--json");

        var files = answered.Json.GetProperty("files").EnumerateArray().Select(f => Path.Combine(folder, f.GetString()!)).ToArray();
        Assert.Equal(FeedCatalog.Sent.Count, files.Length);
        Assert.All(files, file =>
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        });
    }

    [Fact]
    public async Task An_empty_template_is_recognised_and_holds_no_records()
    {
        var folder = Path.Combine(here.Data.Root, "templates");
        await here.RunAsync("templates", "--out", folder);

        foreach (var feed in FeedCatalog.Sent)
        {
            var loaded = await here.LoadAsync(Path.Combine(folder, feed.Name.Zh + "模板.xlsx"));
            Assert.Equal((0, feed.Id, 0L), (loaded.Exit, loaded.Feed, loaded.Read));
        }
    }

    [Fact]
    public async Task A_filled_template_loads()
    {
        var folder = Path.Combine(here.Data.Root, "templates");
        await here.RunAsync("templates", "--out", folder);
        var path = Path.Combine(folder, FeedCatalog.Find("trainings")!.Name.Zh + "模板.xlsx");
        Fill(path, Uscc(1), "2022-03-07", "重点岗位培训", "20", "18", "8");

        var loaded = await here.LoadAsync(path);

        Assert.Equal((0, 1L), (loaded.Exit, loaded.Accepted));
    }

    private static void Fill(string path, params string[] cells)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var sheet = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!);
        var row = new Row { RowIndex = 2 };
        row.Append(cells.Select(c => new Cell(new InlineString(new Text(c))) { DataType = CellValues.InlineString }));
        sheet.Worksheet!.GetFirstChild<SheetData>()!.Append(row);
    }
}
