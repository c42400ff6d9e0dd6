using System.Text;
using DuckDB.NET.Data;
using Ingest.Readers;

namespace Ingest.Tests.Readers;

/// <summary>The csv files of <c>tests/awkward</c>: what <c>EXPECT.csv</c> asks of the reader.</summary>
public sealed class AwkwardCsvTests
{
    private const string Builder = "兖州建筑\"一\"公司, 分部";
    private const string BeyondTheBasicPlane = "㐀𠀀䶮生僻字厂";

    [Theory]
    [InlineData("gb18030.csv")]
    [InlineData("utf8.csv")]
    [InlineData("utf8_bom.csv")]
    [InlineData("utf16_bom.csv")]
    [InlineData("utf16le_nobom.csv")]
    [InlineData("semicolon.csv")]
    [InlineData("cr_only.csv")]
    public void Every_encoding_delimiter_and_line_end_lands_the_same_cells(string name)
    {
        var file = LandedFile.OfAwkward(name);

        Assert.Equal(name, Assert.Single(file.Sheets).Sheet);
        var rows = file.Rows[0];
        Assert.Equal([1, 2, 3, 4], rows.Keys);
        Assert.Equal(["单位编号", "单位名称", "行业代码", "参保人数", "工伤人数", "事故日期", "待遇金额"], rows[1]);
        Assert.Equal(["E000001", "济宁某某煤矿有限公司", "0610", "1200", "15", "2023-03-07", "123456.78"], rows[2]);
        Assert.Equal(name == "semicolon.csv" ? Builder.Replace(',', ';') : Builder, rows[3][1]);
        Assert.Equal(["E000003", BeyondTheBasicPlane, "2614", "50", "0", null, null], rows[4]);
        Assert.Empty(file.Sheets[0].Notes);
    }

    [Fact]
    public void A_gbk_file_shows_no_mojibake() =>
        Assert.Equal(["E000003", "生僻字厂", "2614", "50", "0", null, null], LandedFile.OfAwkward("gbk.csv").Rows[0][4]);

    [Theory]
    [InlineData("mixed_enc.csv", "mixed_encodings", "3")]
    [InlineData("trunc_utf8.csv", "text_cut_off", "3")]
    [InlineData("unclosed.csv", "unterminated_quote", "2")]
    public void What_cannot_be_read_for_sure_is_refused_with_its_line(string name, string code, string line)
    {
        var refused = LandedFile.Refused(LandedFile.Awkward(name));

        Assert.Equal(code, refused.Code);
        Assert.Equal(line, refused.Values[0]);
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("empty_file", LandedFile.Refused(LandedFile.Awkward("empty.csv")).Code);

    [Fact]
    public void A_header_without_rows_lands_as_one_row() => Assert.Equal([1], LandedFile.OfAwkward("header_only.csv").Rows[0].Keys);

    [Fact]
    public void Short_and_long_rows_land_and_are_noted_under_their_row()
    {
        var file = LandedFile.OfAwkward("ragged.csv");

        Assert.Equal([1, 2, 3, 4], file.Rows[0].Keys);
        Assert.Equal(["E4", "x", null, null, null, null, null, null, null], file.Rows[0][3]);
        Assert.Equal("extra", file.Rows[0][4][8]);
        Assert.Equal(
            new Dictionary<(int, int), string> { [(3, 0)] = CellNote.RaggedRow, [(4, 0)] = CellNote.RaggedRow }, file.Sheets[0].Notes);
    }

    /// <summary>Large enough for several threads to read parts of it: 1.2 million records, 60 MB.</summary>
    [Fact]
    public void Record_n_of_a_file_that_several_threads_read_is_row_n()
    {
        const int Records = 1_200_000;
        var padding = new string('x', 40);
        using var file = TestFile.Of(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, Records).Select(n => $"{n},{padding}"))));
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();

        var sheet = Assert.Single(FileLanding.Land(connection, file.Path, LandingLimits.Default, _ => null, new Progress<LandingProgress>(), TestContext.Current.CancellationToken));

        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {sheet.Table} where c1 = {sheet.RowNumber}::varchar";
        Assert.Equal((long)Records, command.ExecuteScalar());
    }

    [Fact]
    public void A_zero_byte_becomes_visible_and_is_noted()
    {
        var file = LandedFile.OfAwkward("nul.csv");

        Assert.Equal("3␀00", file.Rows[0][3][3]);
        Assert.Equal(CellNote.NulCharacter, file.Sheets[0].Notes[(3, 4)]);
        Assert.Single(file.Sheets[0].Notes);
    }

    [Fact]
    public void Two_columns_of_one_name_both_land() =>
        Assert.Equal(["E1", "1", "2"], LandedFile.OfAwkward("dup_header.csv").Rows[0][2]);

    [Fact]
    public void A_thousands_separator_without_quotes_makes_its_row_ragged()
    {
        var file = LandedFile.OfAwkward("numbers.csv");

        Assert.Equal(CellNote.RaggedRow, Assert.Single(file.Sheets[0].Notes).Value);
        Assert.Equal(["E4", " 1200 ", "0.5", "1e999", null], file.Rows[0][5]);
        Assert.Equal("１２００", file.Rows[0][4][1]);
    }

    [Fact]
    public void Dates_land_as_they_were_typed() =>
        Assert.Equal(
            ["事故日期", "2023-02-29", "2023年3月7日", "20230307", "45000", "07/03/2023", "1900-02-29", "二〇二三年三月七日", "2023-3-7 24:00", "9999-12-31", "2030-01-01"],
            LandedFile.OfAwkward("dates.csv").Rows[0].Values.Select(row => row[1]));

    [Fact]
    public void Formulas_and_markup_land_verbatim()
    {
        var names = LandedFile.OfAwkward("injection.csv").Rows[0].Values.Select(row => row[1]).ToList();

        Assert.Equal(["单位名称", "=cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "+1+1", "-2+3"], names.Take(5));
        Assert.Contains("\t=1+1", names);
        Assert.Contains("\r=1+1", names);
        Assert.Contains("＝1+1", names);
    }
}
