using System.Globalization;
using Ingest.Tests.Commands;
using static Ingest.Tests.Contracts.Identifiers;

namespace Ingest.Tests.Contracts;

/// <summary>How departments write a value: each case is a cell of a real feed, loaded through the command line.</summary>
public sealed class SpellingTests : IDisposable
{
    private readonly Installation here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("1200")]
    [InlineData("\"1,200\"")]
    [InlineData("１２００")]
    [InlineData(" 1200 ")]
    [InlineData("　1200\u00a0")]
    [InlineData("1200.0")]
    [InlineData("+1200")]
    public async Task A_head_count_is_read(string cell) => Assert.Equal(["1200"], await Training("persons", persons: cell, passed: "0"));

    [Theory]
    [InlineData("1.2E3", "not_a_number")]
    [InlineData("12人", "not_a_number")]
    [InlineData("NaN", "not_a_number")]
    [InlineData("Infinity", "not_a_number")]
    [InlineData("1e999", "not_a_number")]
    [InlineData("\"1,20\"", "not_a_number")]
    [InlineData("五千", "not_a_number")]
    [InlineData("0x10", "not_a_number")]
    [InlineData("(500)", "not_a_number")]
    [InlineData("0.5", "not_whole")]
    [InlineData("-1", "below_least")]
    [InlineData("99999999999999", "above_most")]
    [InlineData("", "required")]
    [InlineData("　", "required")]
    public async Task A_head_count_that_is_none_is_quarantined_by_its_rule(string cell, string rule) =>
        Assert.Equal([$"persons|{rule}"], await Broken(persons: cell, passed: "0"));

    [Theory]
    [InlineData("2022-03-07")]
    [InlineData("2022-3-7")]
    [InlineData("2022/3/7")]
    [InlineData("2022.03.07")]
    [InlineData("2022年3月7日")]
    [InlineData("２０２２年３月７日")]
    [InlineData("20220307")]
    [InlineData("44627")] // day number of a spreadsheet that lost its date format
    [InlineData("2022-03-07 14:30:00")]
    [InlineData("2022-03-07T14:30")]
    public async Task A_date_is_read(string cell) => Assert.Equal(["2022-03-07"], await Training("held_on", heldOn: cell));

    [Theory]
    [InlineData("2023-02-29", "no_such_day")]
    [InlineData("1900-02-29", "no_such_day")]
    [InlineData("20231301", "no_such_day")]
    [InlineData("07/03/2023", "ambiguous_date")]
    [InlineData("7.3.23", "ambiguous_date")]
    [InlineData("二〇二三年三月七日", "not_a_date")]
    [InlineData("2023-3-7 24:00", "not_a_date")]
    [InlineData("去年", "not_a_date")]
    [InlineData("123", "not_a_date")]
    [InlineData("9999-12-31", "in_future")]
    [InlineData("1022-03-07", "date_out_of_range")]
    public async Task A_date_that_is_none_is_quarantined_by_its_rule(string cell, string rule) =>
        Assert.Equal([$"held_on|{rule}"], await Broken(heldOn: cell));

    [Theory]
    [InlineData("3000.50", 300050)]
    [InlineData("\"￥3,000.50\"", 300050)]
    [InlineData("\"¥ 3,000.5元\"", 300050)]
    [InlineData("３０００．５", 300050)]
    [InlineData("1.005", 101)] // half-up in decimal digits; as a double it is 1.00499…
    [InlineData("1.004999", 100)]
    [InlineData("0.30000000000000004", 30)]
    [InlineData(".5", 50)]
    [InlineData("-0", 0)]
    public async Task Money_becomes_fen_exactly(string cell, long fen) =>
        Assert.Equal([fen.ToString(CultureInfo.InvariantCulture)], await Contribution("wage_base", wageBase: cell));

    [Theory]
    [InlineData("0.7")]
    [InlineData("0.70%")]
    [InlineData("0.7％")]
    public async Task A_rate_is_in_per_cent_as_printed(string cell) => Assert.Equal(["0.7000"], await Contribution("rate_percent", rate: cell));

    [Theory]
    [InlineData("2022-03")]
    [InlineData("2022/3")]
    [InlineData("2022.3")]
    [InlineData("2022年3月")]
    [InlineData("2022年03月份")]
    [InlineData("202203")]
    [InlineData("2022-03-31")]
    public async Task A_month_is_read(string cell) => Assert.Equal(["2022-03-01"], await Contribution("month", month: cell));

    [Theory]
    [InlineData("2022-13", "no_such_day")]
    [InlineData("2099-01", "in_future")]
    [InlineData("三月", "not_a_month")]
    public async Task A_month_that_is_none_is_quarantined_by_its_rule(string cell, string rule)
    {
        await here.LoadAsync(here.Sent("a.csv", ContributionHeader, ContributionRow(month: cell)));
        Assert.Equal([$"month|{rule}"], here.Raw("select column_name, rule from raw.quarantine"));
    }

    [Theory]
    [InlineData("key_post")]
    [InlineData("KEY_POST")]
    [InlineData("重点岗位培训")]
    [InlineData(" 重点岗位培训　")]
    [InlineData("key_post 重点岗位培训")]
    public async Task A_code_is_read_by_code_or_name(string cell) => Assert.Equal(["key_post"], await Training("kind", kind: cell));

    [Theory]
    [InlineData("重点岗位", "not_in_list")]
    [InlineData("=1+1", "not_in_list")]
    public async Task A_code_outside_the_list_is_quarantined(string cell, string rule) =>
        Assert.Equal([$"kind|{rule}"], await Broken(kind: cell));

    [Theory]
    [InlineData("91370811000000001", "uscc_shape")]
    [InlineData("9137081100000000IO", "uscc_shape")]
    [InlineData("合计单位", "uscc_shape")]
    public async Task A_credit_code_of_the_wrong_shape_is_quarantined(string cell, string rule) =>
        Assert.Equal([$"employer_code|{rule}"], await Broken(employer: cell));

    [Fact]
    public async Task A_credit_code_with_a_wrong_check_character_is_quarantined_until_an_office_confirms_it()
    {
        var code = Uscc(7)[..17] + (Uscc(7)[17] == '0' ? '1' : '0');
        Assert.Equal(["employer_code|uscc_check"], await Broken(employer: code));

        Directory.CreateDirectory(here.Data.Contracts);
        File.WriteAllText(Path.Combine(here.Data.Contracts, "confirmed-codes.csv"), $"code,reason\n{code},2015 pilot\n");
        var again = await here.LoadAsync(here.Sent("again.csv", TrainingHeader, TrainingRow(employer: code, persons: "21")));

        Assert.Equal((0, 1), (again.Exit, again.Accepted));
    }

    /// <summary>The worked example of GB 32100-2015 and real, public codes.</summary>
    [Theory]
    [InlineData("91350100M000100Y43")] // GB 32100-2015, appendix
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100m000100y43")]
    public async Task A_published_credit_code_passes(string cell) => Assert.Equal(["91350100M000100Y43"], await Training("employer_code", employer: cell));

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task Text_that_looks_like_a_formula_or_markup_is_kept_as_written(string name)
    {
        var loaded = await here.LoadAsync(here.Sent(
            "a.csv",
            "统一社会信用代码,单位名称,参保经办机构,行业代码,行业标准版本,风险类别,参保方式,登记日期,生效日期",
            $"{Uscc(1)},\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",任城,0610,2017,8,unit,2015-01-01,2019-01-01"));

        Assert.Equal(1, loaded.Accepted);
        Assert.Equal([name.Trim()], here.Raw("select employer_name from raw.employers"));
    }

    public static TheoryData<string> Injections() =>
        ["=cmd|' /C calc'!A0", "@SUM(1+9)", "\t=1+1", "＝1+1", "\"; DROP TABLE claims;--", "'; drop table raw.employers; --", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "../../etc/passwd", "%00", "\u202e反转"];

    private const string TrainingHeader = "统一社会信用代码,培训日期,培训类别,参训人数,合格人数,学时";

    private const string ContributionHeader = "统一社会信用代码,费款所属期,缴费基数,费率,应缴金额,实缴金额,到账日期";

    private static string TrainingRow(string? employer = null, string heldOn = "2022-03-01", string kind = "key_post", string persons = "20", string passed = "0") =>
        $"{employer ?? Uscc(1)},{heldOn},{kind},{persons},{passed},8";

    private static string ContributionRow(string month = "2022-03", string wageBase = "100", string rate = "0.7") =>
        $"{Uscc(1)},{month},{wageBase},{rate},0,0,";

    private async Task<List<string>> Training(string column, string? employer = null, string heldOn = "2022-03-01", string kind = "key_post", string persons = "20", string passed = "0")
    {
        await here.LoadAsync(here.Sent("a.csv", TrainingHeader, TrainingRow(employer, heldOn, kind, persons, passed)));
        return here.Raw($"select {column}::varchar from raw.trainings");
    }

    private async Task<List<string>> Contribution(string column, string month = "2022-03", string wageBase = "100", string rate = "0.7")
    {
        await here.LoadAsync(here.Sent("a.csv", ContributionHeader, ContributionRow(month, wageBase, rate)));
        return here.Raw($"select {column}::varchar from raw.contributions");
    }

    private async Task<List<string>> Broken(string? employer = null, string heldOn = "2022-03-01", string kind = "key_post", string persons = "20", string passed = "0")
    {
        await here.LoadAsync(here.Sent("a.csv", TrainingHeader, TrainingRow(employer, heldOn, kind, persons, passed)));
        return here.Raw("select column_name, rule from raw.quarantine");
    }
}
