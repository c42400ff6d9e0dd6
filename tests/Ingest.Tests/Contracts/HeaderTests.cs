using Ingest.Tests.Commands;
using MiniExcelLibs;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Contracts;

public sealed class HeaderTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时")]
    [InlineData("社会信用代码,举办日期,培训类型,培训人数,考核合格人数,培训学时")]
    [InlineData("employer_code,held_on,kind,persons,passed,hours")]
    [InlineData("Unified social credit code,HELD ON,Kind,Persons trained,Persons passed,Hours")]
    [InlineData("统一社会 信用代码*,\"培训\n日期\",培训类别：,参训人数（人）,合格人数[人],学时(小时)")]
    [InlineData("序号,统一社会信用代码,单位名称,培训日期,培训类别,参训人数,合格人数,学时,备注")]
    public async Task A_header_is_found_however_it_is_written(string header)
    {
        var row = header.StartsWith("序号", StringComparison.Ordinal) ? $"1,{Uscc(1)},甲公司,2022-03-01,key_post,20,18,8,无" : $"{Uscc(1)},2022-03-01,key_post,20,18,8";

        var loaded = await here.LoadAsync(here.Sent("a.csv", header, row));

        Assert.Equal(("trainings", 1L), (loaded.Feed, loaded.Accepted));
        Assert.Empty(loaded.Remarks);
    }

    [Fact]
    public async Task A_header_below_titles_and_under_groups_is_found()
    {
        var loaded = await here.LoadAsync(here.Sent(
            "a.csv",
            "济宁市工伤预防培训台账,,,,,\n填报单位：任城区,,,,,\n单位,培训,培训,人数,人数,\n统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时",
            $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

        Assert.Equal((1L, 1L, 3L), (loaded.Read, loaded.Accepted, loaded.Skipped));
    }

    [Fact]
    public async Task A_column_of_the_contract_that_stands_twice_refuses_the_file_and_is_named()
    {
        var loaded = await here.LoadAsync(here.Sent("a.csv", "统一社会信用代码,培训日期,培训类别,参训人数,参训人数,合格人数,学时", $"{Uscc(1)},2022-03-01,key_post,20,20,18,8"));

        Assert.Equal("duplicate_header", loaded.Refused);
        Assert.Contains("参训人数", loaded.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_nobody_knows_is_said_and_not_read()
    {
        var loaded = await here.LoadAsync(here.Sent("a.csv", "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时,满意度", $"{Uscc(1)},2022-03-01,key_post,20,18,8,好"));

        Assert.Equal(1, loaded.Accepted);
        Assert.Contains("满意度", Assert.Single(loaded.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_may_add_a_header_of_its_own()
    {
        File.WriteAllText(Path.Combine(here.Data.Contracts, "aliases.csv"), "feed,column,header\ntrainings,hours,课时合计\n");

        var loaded = await here.LoadAsync(here.Sent("a.csv", "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,课时合计", $"{Uscc(1)},2022-03-01,key_post,20,18,8"));

        Assert.Equal(1, loaded.Accepted);
    }

    [Theory]
    [InlineData("参保人数.csv", "统一社会信用代码,2022年1月,2022年02月,2022年3月")]
    [InlineData("参保人数.csv", "统一社会信用代码,2022-01,2022-02,2022-03")]
    [InlineData("参保人数.csv", "统一社会信用代码,202201,202202,202203")]
    [InlineData("参保人数.csv", "统一社会信用代码,2022.1,2022.2,2022.3")]
    [InlineData("参保人数.csv", "统一社会信用代码,2022-01-01,2022-02-01,2022-03-01")]
    [InlineData("参保人数.csv", "统一社会信用代码,44562,44593,44621")]
    [InlineData("参保人数.csv", "2022年参保人数月报,,,\n统一社会信用代码,1月,2月,3月")]
    [InlineData("参保人数.csv", ",2022年,2022年,2022年\n统一社会信用代码,1月,2月,3月")]
    [InlineData("参保人数2022.csv", "统一社会信用代码,01月,02月份,三月")]
    public async Task Months_across_are_read_whatever_names_the_year(string name, string header)
    {
        var loaded = await here.LoadAsync(here.Sent(name, header, $"{Uscc(1)},5,,0", "合计,5,0,0"));

        Assert.Equal(("enrolment", 2L, 2L), (loaded.Feed, loaded.Read, loaded.Accepted));
        Assert.Equal(["2022-01-01|5", "2022-03-01|0"], here.Raw("select month::varchar, insured_count from raw.enrolment order by 1"));
    }

    [Fact]
    public async Task Months_without_any_year_refuse_the_file() =>
        Assert.Equal("no_year", (await here.LoadAsync(here.Sent("参保.csv", "统一社会信用代码,1月,2月", $"{Uscc(1)},5,6"))).Refused);

    [Fact]
    public async Task One_month_a_line_is_read_too() =>
        Assert.Equal(1, (await here.LoadAsync(here.Sent("a.csv", "统一社会信用代码,月份,参保人数", $"{Uscc(1)},2022-01,5"))).Accepted);

    [Fact]
    public async Task Sheets_of_years_are_one_file_and_a_sheet_without_header_is_skipped_and_said()
    {
        var path = here.Sent("参保.xlsx", []);
        MiniExcel.SaveAs(
            path,
            new Dictionary<string, object>
            {
                ["说明"] = new[] { new { 内容 = "本表由各县区填报" } },
                ["2021年"] = new[] { new Dictionary<string, object> { ["统一社会信用代码"] = Uscc(1), ["12月"] = 7 } },
                ["2022年"] = new[] { new Dictionary<string, object> { ["统一社会信用代码"] = Uscc(1), ["1月"] = 8 } },
            },
            overwriteFile: true);

        var loaded = await here.LoadAsync(path);

        Assert.Equal((2L, 2L), (loaded.Read, loaded.Accepted));
        Assert.Equal(["2021年|2|2021-12-01|7", "2022年|2|2022-01-01|8"], here.Raw("select sheet, row_number, month::varchar, insured_count from raw.enrolment order by month"));
        Assert.Contains("说明", Assert.Single(loaded.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_employer_and_month_with_two_counts_in_two_sheets_is_a_conflict_of_cells()
    {
        var path = here.Sent("参保.xlsx", []);
        MiniExcel.SaveAs(
            path,
            new Dictionary<string, object>
            {
                ["一"] = new[] { new Dictionary<string, object> { ["统一社会信用代码"] = Uscc(1), ["2022年1月"] = 7, ["2022年2月"] = 7 } },
                ["二"] = new[] { new Dictionary<string, object> { ["统一社会信用代码"] = Uscc(1), ["2022年1月"] = 8, ["2022年2月"] = 7 } },
            },
            overwriteFile: true);

        var loaded = await here.LoadAsync(path);

        Assert.Equal((4L, 1L, 2L, 1L), (loaded.Read, loaded.Accepted, loaded.Quarantined, loaded.Duplicate));
    }
}
