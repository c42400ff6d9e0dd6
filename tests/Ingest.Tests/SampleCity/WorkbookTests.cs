using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ingest.SampleCity;

namespace Ingest.Tests.SampleCity;

/// <summary>The generator writes its own xlsx: office programs shall open it without repair.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("accidents/2025年更正.xlsx")]
    [InlineData("enrolment/2022年更正.xlsx")]
    [InlineData("employers/2024年变动.xlsx")]
    public void The_schema_of_spreadsheets_finds_no_fault(string name)
    {
        using var book = SpreadsheetDocument.Open(SampleFiles.Committed.PathOf(name), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Every_workbook_of_the_smallest_city_has_a_sheet_that_can_be_seen()
    {
        var folder = Directory.CreateTempSubdirectory("tiny-city-").FullName;
        try
        {
            SampleCityGenerator.Write(folder, new SampleCityOptions(0.01, Part: SamplePart.Committed), progress: null, TestContext.Current.CancellationToken);

            Assert.All(Directory.EnumerateFiles(folder, "*.xlsx", SearchOption.AllDirectories), file =>
            {
                using var book = SpreadsheetDocument.Open(file, isEditable: false);
                Assert.Contains(book.WorkbookPart!.Workbook!.Descendants<Sheet>(), sheet => sheet.State is null);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Sheets_look_like_an_offices_with_merged_titles_dates_and_a_total()
    {
        using var book = SpreadsheetDocument.Open(SampleFiles.Committed.PathOf("enrolment/2022年.xlsx"), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!;
        var strings = book.WorkbookPart.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(s => s.InnerText).ToArray();

        Assert.Contains("A1:P1", sheet.Descendants<MergeCell>().Select(m => m.Reference!.Value));
        Assert.Contains("示例数据", string.Concat(strings.Take(3)), StringComparison.Ordinal);
        Assert.Contains("合计", strings);
    }
}
