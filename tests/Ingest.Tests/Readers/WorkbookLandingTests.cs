using Ingest.Readers;

namespace Ingest.Tests.Readers;

public sealed class WorkbookLandingTests
{
    [Fact]
    public void An_identity_number_kept_as_a_number_is_noted_and_a_long_decimal_is_not()
    {
        var file = Land("<sheetData><row r='1'><c r='A1'><v>370811199001011268</v></c><c r='B1'><v>0.30000000000000004</v></c></row></sheetData>");

        Assert.Equal(new Dictionary<(int, int), string> { [(1, 1)] = CellNote.DigitsLost }, file.Sheets[0].Notes);
        Assert.Equal("0.30000000000000004", file.Rows[0][1][1]);
    }

    [Fact]
    public void A_formula_whose_result_is_the_empty_text_is_trusted() =>
        Assert.Empty(Land("<sheetData><row r='1'><c r='A1' t='str'><f>IF(1,\"\",2)</f><v></v></c><c r='B1'><f>1+1</f><v>2</v></c></row></sheetData>").Sheets[0].Notes);

    [Fact]
    public void A_row_that_holds_nothing_but_an_uncalculated_formula_still_lands()
    {
        var file = Land("<sheetData><row r='4'><c r='A4'><f>1+1</f></c></row></sheetData>");

        Assert.Equal([4], file.Rows[0].Keys);
        Assert.Equal(CellNote.FormulaWithoutValue, file.Sheets[0].Notes[(4, 1)]);
    }

    [Fact]
    public void Empty_row_elements_and_gaps_do_not_shift_row_numbers()
    {
        var file = Land("<sheetData><row r='1'/><row r='2'><c r='A2'><v>2</v></c></row><row r='3'></row><row r='7'/><row r='8'><c r='B8'><v>8</v></c></row><row r='5000'><c r='A5000'><v>5000</v></c></row></sheetData>");

        Assert.Equal([2, 8, 5000], file.Rows[0].Keys);
        Assert.Equal([null, "8"], file.Rows[0][8]);
    }

    [Fact]
    public void Rows_and_cells_without_addresses_follow_each_other()
    {
        var file = Land("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>");

        Assert.Equal(["1", "2"], file.Rows[0][1]);
        Assert.Equal(["3", null], file.Rows[0][2]);
    }

    [Theory]
    [InlineData("<dimension ref='A1:XFD1048576'/><sheetData/>", "too_many_columns")]
    [InlineData("<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>", "too_many_columns")]
    [InlineData("<sheetData><row r='1048577'><c r='A1048577'><v>1</v></c></row></sheetData>", "too_many_rows")]
    [InlineData("<sheetData><row r='3'/><row r='2'/></sheetData>", "rows_out_of_order")]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>1</v></c></row>", "broken_workbook_part")]
    [InlineData("<!DOCTYPE x><sheetData/>", "document_type")]
    public void A_sheet_that_reaches_too_far_or_makes_no_sense_is_refused(string sheet, string code)
    {
        using var file = TestFile.Workbook(sheet);

        Assert.Equal(code, LandedFile.Refused(file.Path).Code);
    }

    [Fact]
    public void A_member_that_could_escape_its_folder_is_refused_and_written_nowhere()
    {
        var target = Path.Combine(Path.GetTempPath(), $"evil-{Guid.NewGuid():N}.txt");
        using var file = TestFile.Workbook("<sheetData/>", others: ("../../.." + target, "x"));

        Assert.Equal("zip_dangerous_name", LandedFile.Refused(file.Path).Code);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Merged_texts_are_repeated_and_merged_numbers_are_noted_instead()
    {
        var file = Land(
            "<sheetData><row r='1'><c r='A1' t='str'><v>任城区</v></c><c r='B1'><v>100</v></c><c r='C1'><v>1</v></c></row><row r='2'><c r='A2'/><c r='B2'/><c r='C2'><v>2</v></c></row><row r='3'><c r='C3'><v>3</v></c></row></sheetData>" +
            "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/></mergeCells>");

        Assert.Equal(["任城区", null, "2"], file.Rows[0][2]);
        Assert.Equal([null, null, "3"], file.Rows[0][3]);
        Assert.Equal(new Dictionary<(int, int), string> { [(2, 2)] = CellNote.MergedNumber }, file.Sheets[0].Notes);
    }

    /// <summary>14 is the built-in short date, 31 the built-in 年月日 of Chinese Excel, 20 a time of day (ECMA-376 part 1, 18.8.30).</summary>
    [Fact]
    public void Dates_times_and_truth_values_have_one_spelling()
    {
        using var workbook = TestFile.Workbook(
            "<sheetData><row r='1'><c r='A1' s='1'><v>44992</v></c><c r='B1' s='2'><v>44992</v></c><c r='C1' s='1'><v>44992.75</v></c><c r='D1' s='3'><v>0.5</v></c><c r='E1' t='b'><v>1</v></c></row></sheetData>",
            formats: [0, 14, 31, 20]);

        Assert.Equal(["2023-03-07", "2023-03-07", "2023-03-07 18:00:00", "12:00:00", "1"], LandedFile.Of(workbook.Path).Rows[0][1]);
    }

    [Fact]
    public void A_chinese_date_counted_from_1904_is_the_right_day()
    {
        using var workbook = TestFile.Workbook("<sheetData><row r='1'><c r='A1' s='1'><v>43530</v></c></row></sheetData>", [0, 31], "<workbookPr date1904='1'/>");

        Assert.Equal(["2023-03-07"], LandedFile.Of(workbook.Path).Rows[0][1]);
    }

    [Fact]
    public void Progress_ends_with_all_rows_and_all_bytes()
    {
        using var workbook = TestFile.Workbook("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>");

        var last = LandedFile.Of(workbook.Path).Progress[^1];

        Assert.Equal(new LandingProgress(1, new FileInfo(workbook.Path).Length, new FileInfo(workbook.Path).Length), last);
    }

    private static LandedFile Land(string sheet)
    {
        using var workbook = TestFile.Workbook(sheet);
        return LandedFile.Of(workbook.Path);
    }
}
