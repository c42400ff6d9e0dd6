using System.Globalization;
using Dashboard.Exports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Dashboard.Tests.Exports;

public sealed class XlsxWriterTests
{
    private static readonly ExportCover Cover = new()
    {
        Title = "六个重点行业",
        AsOf = "2026年10月",
        BuildId = "b-1",
        Rows = 1,
        AllRows = 5,
        IsSample = true,
        Filters = [("县", "邹城市")],
    };

    private static readonly ExportTaker Taker = new("ian", new("费率岗", "Premium-rate officer"), new("邹城市", "Zoucheng"), new DateTimeOffset(2026, 11, 9, 1, 2, 0, TimeSpan.Zero), null);

    [Theory]
    [InlineData("zh-CN", "说明", "已截断：共5行")]
    [InlineData("en", "About", "cut: 5 rows in all")]
    public async Task The_first_sheet_says_what_the_file_is_in_the_readers_language(string language, string sheet, string extent)
    {
        var cells = (await WriteAsync(language, new ExportSheet("数据", ["行业"], [["煤矿"]]))).Query(sheetName: sheet).SelectMany(Cells).ToArray();

        Assert.Superset(new HashSet<string> { "六个重点行业", "2026年10月", "b-1", "邹城市", extent }, cells.ToHashSet());
    }

    [Theory]
    [InlineData("zh-CN", "费率岗", "邹城市")]
    [InlineData("en", "Premium-rate officer", "Zoucheng")]
    public async Task The_first_sheet_says_who_took_it_as_what_and_when(string language, string role, string place)
    {
        var book = await WriteAsync(language, new ExportSheet("数据", ["行业"], [["煤矿"]]));

        Assert.Superset(new HashSet<string> { "ian", role, place, "2026-11-09 09:02" }, book.Query(sheetName: book.GetSheetNames()[0]).SelectMany(Cells).ToHashSet());
    }

    [Fact]
    public async Task Every_sheet_prints_who_took_it_and_the_file_keeps_to_the_format()
    {
        var book = await WriteAsync("zh-CN", new("数据", ["a&b"], Enumerable.Range(0, 5000).Select(IReadOnlyList<object?> (i) => [$"<{i}>"])), new ExportSheet("空表", ["a"], []));

        using var file = SpreadsheetDocument.Open(book, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All(file.WorkbookPart!.WorksheetParts, sheet => Assert.Contains("ian · 2026-11-09 09:02 · 1行", sheet.Worksheet!.Elements<HeaderFooter>().Single().OddHeader!.Text, StringComparison.Ordinal));
        Assert.Equal(3, file.WorkbookPart.WorksheetParts.Count());
    }

    [Fact]
    public async Task Numbers_stay_numbers_and_an_empty_table_keeps_its_heads()
    {
        var book = await WriteAsync("zh-CN", new("数据", ["行业", "发生率"], [["煤矿", 4.54]]), new("空表", ["行业", "发生率"], []));

        Assert.Equal(4.54, ((IDictionary<string, object>)book.Query(sheetName: "数据").Last())["B"]);
        Assert.Equal(["行业", "发生率"], book.Query(sheetName: "空表").SelectMany(Cells));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public async Task A_text_that_looks_like_a_formula_is_made_harmless(string text)
    {
        var book = await WriteAsync("zh-CN", new ExportSheet("数据", ["名称"], [[text]]));

        Assert.Equal("'" + text, book.Query(sheetName: "数据").SelectMany(Cells).Last());
    }

    [Fact]
    public async Task Sheets_of_the_same_or_a_forbidden_name_are_kept_apart()
    {
        var book = await WriteAsync("zh-CN", new("认定/待遇", ["a"], []), new("认定/待遇", ["b"], []));

        Assert.Equal(["说明", "认定 待遇", "认定 待遇 2"], book.GetSheetNames());
    }

    private static IEnumerable<string> Cells(dynamic row) => ((IDictionary<string, object>)row).Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!);

    private static async Task<MemoryStream> WriteAsync(string language, params ExportSheet[] sheets)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<ExportWords>().AddSingleton<XlsxWriter>().BuildServiceProvider();
        var stream = new MemoryStream();
        await services.GetRequiredService<XlsxWriter>().WriteAsync(stream, sheets, Cover, Taker, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }
}
