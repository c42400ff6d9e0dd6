using Ingest.Readers;

namespace Ingest.Tests.Readers;

/// <summary>The workbooks of <c>tests/awkward</c>: what <c>EXPECT.csv</c> asks of the reader.</summary>
public sealed class AwkwardXlsxTests
{
    [Theory]
    [InlineData("ole_encrypted.xlsx", "old_or_protected_workbook")]
    [InlineData("html_named.xls", "web_page")]
    [InlineData("truncated.xlsx", "broken_workbook")]
    [InlineData("zipbomb_512mb.xlsx", "zip_bomb")]
    [InlineData("zipslip.xlsx", "zip_dangerous_name")]
    [InlineData("xxe.xlsx", "document_type")]
    [InlineData("billion_laughs.xlsx", "document_type")]
    public void A_dangerous_or_broken_workbook_is_refused_by_name_of_the_danger(string name, string code)
    {
        var refused = LandedFile.Refused(LandedFile.Awkward(name));

        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain("root:", refused.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_csv_named_xlsx_is_read_as_csv_and_that_is_said()
    {
        var file = LandedFile.OfAwkward("csv_named.xlsx");

        Assert.Equal(4, file.Rows[0].Count);
        Assert.Equal("text_named_xlsx", Assert.Single(file.Sheets[0].Remarks).Code);
    }

    [Fact]
    public void A_day_counted_from_1904_is_the_right_day() =>
        Assert.Equal(["E1", "2023-03-07"], LandedFile.OfAwkward("date1904.xlsx").Rows[0][2]);

    [Fact]
    public void Leading_zeros_stay_and_a_formula_without_result_is_noted()
    {
        var file = LandedFile.OfAwkward("text_numbers_formula.xlsx");

        Assert.Equal(["0001234", "100", null], file.Rows[0][2]);
        Assert.Equal(["1234", "100", "3"], file.Rows[0][3]);
        Assert.Equal(new Dictionary<(int, int), string> { [(2, 3)] = CellNote.FormulaWithoutValue }, file.Sheets[0].Notes);
    }

    [Fact]
    public void A_lone_row_at_the_very_end_keeps_its_number()
    {
        var file = LandedFile.OfAwkward("sparse_last_row.xlsx");

        Assert.Equal([1, 1_048_576], file.Rows[0].Keys);
        Assert.Equal(["E9", "1"], file.Rows[0][1_048_576]);
    }

    [Fact]
    public void A_hidden_sheet_is_left_and_said_and_an_empty_one_has_no_columns()
    {
        var file = LandedFile.OfAwkward("multi_hidden_sheet.xlsx");

        Assert.Equal(["说明", "数据"], file.Sheets.Select(s => s.Sheet));
        Assert.Equal(0, file.Sheets[0].Columns);
        Assert.NotEmpty(file.Rows[1]);
        Assert.Equal(["隐藏"], file.Sheets[0].Remarks.Single(r => r.Code == "hidden_sheets").Values);
    }

    [Fact]
    public void Hidden_rows_are_read_and_said()
    {
        var file = LandedFile.OfAwkward("hidden_rows.xlsx");

        Assert.Equal(11, file.Rows[0].Count);
        Assert.Equal(["Sheet", "1"], file.Sheets[0].Remarks.Single(r => r.Code == "hidden_rows").Values);
    }

    [Fact]
    public void An_error_cell_lands_as_its_text()
    {
        var rows = LandedFile.OfAwkward("error_cells.xlsx").Rows[0];

        Assert.Equal(["#REF!", "参保人数"], rows[1]);
        Assert.Equal(["E1", "#DIV/0!"], rows[2]);
    }

    [Fact]
    public void A_merged_header_says_its_text_in_every_column()
    {
        var rows = LandedFile.OfAwkward("merged_header.xlsx").Rows[0];

        Assert.Equal(["单位", "单位", "人员", "人员", "事故", "事故", "事故"], rows[2]);
        Assert.Equal(["编号", "名称", "参保", "工伤", "日期", "金额", "备注"], rows[3]);
        Assert.Equal(["E1", "甲", "100", "2", "2023-03-07", "12.5", null], rows[4]);
        Assert.Equal(["合计", null, "100", "2", null, "12.5", null], rows[5]);
    }

    [Fact]
    public void Every_file_of_the_list_has_a_test_here_or_beside()
    {
        var tested = new[] { typeof(AwkwardCsvTests), typeof(AwkwardXlsxTests) }.Select(t => File.ReadAllText(SourceOf(t))).ToList();

        foreach (var name in File.ReadLines(LandedFile.Awkward("EXPECT.csv")).Skip(1).Select(line => line.Split(',')[0]))
        {
            Assert.True(tested.Any(text => text.Contains($"\"{name}\"", StringComparison.Ordinal)), $"{name} is in EXPECT.csv and in no test");
        }
    }

    private static string SourceOf(Type tests) =>
        Path.Combine(Model.Warehouse.DataFolder.RepositoryRoot(AppContext.BaseDirectory), "tests", "Ingest.Tests", "Readers", tests.Name + ".cs");
}
