using System.Text;
using Model.Calendar;
using Model.Warehouse;

namespace Model.Tests.Calendar;

/// <summary>An installation puts next year's notice into its data folder.</summary>
public sealed class HolidayFileTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("calendar-").FullName);

    public HolidayFileTests() => data.Create();

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    [Fact]
    public void A_year_put_into_the_data_folder_counts_from_the_next_reading_on()
    {
        var before = WorkingDays.Of(data);
        Put("2027.csv", "date,kind,name_zh,name_en\n2027-10-01,off,国庆节,National Day\n2027-10-09,work,国庆节,National Day\n");
        var after = WorkingDays.Of(data);

        Assert.False(before.IsPublished(2027));
        Assert.True(after.IsPublished(2027));
        Assert.Equal(new Reckoned<bool>(false, IsProvisional: false), after.IsWorkingDay(new(2027, 10, 1)));
        Assert.Equal(new Reckoned<bool>(true, IsProvisional: false), after.IsWorkingDay(new(2027, 10, 9)));
    }

    [Fact]
    public void A_file_replaces_ours_of_its_year_whole_and_of_no_other()
    {
        Put("2026.csv", "date,kind\n2026-11-10,off\n");
        var calendar = WorkingDays.Of(data);

        Assert.False(calendar.IsWorkingDay(new(2026, 11, 10)).Value);
        Assert.True(calendar.IsWorkingDay(new(2026, 10, 1)).Value);
        Assert.False(calendar.IsWorkingDay(new(2025, 10, 1)).Value);
    }

    /// <summary>As a spreadsheet program of an office saves it.</summary>
    [Fact]
    public void Chinese_heads_and_kinds_slashed_dates_and_GB18030_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(Path.Combine(data.Calendar, "2027.csv"), Encoding.GetEncoding("GB18030").GetBytes("日期,安排,名称\r\n2027/1/1,休,元旦\r\n2027年1月2日,班,元旦\r\n,,\r\n"));

        var calendar = WorkingDays.Of(data);

        Assert.Empty(calendar.Faults);
        Assert.False(calendar.IsWorkingDay(new(2027, 1, 1)).Value);
        Assert.True(calendar.IsWorkingDay(new(2027, 1, 2)).Value);
    }

    [Theory]
    [InlineData("2027-02-30,off", "2027-02-30", HolidayRule.NoDate)]
    [InlineData("2026-12-31,off", "2026-12-31", HolidayRule.OtherYear)]
    [InlineData("2027-01-01,holiday", "holiday", HolidayRule.UnknownKind)]
    [InlineData("2027-01-01", "", HolidayRule.UnknownKind)]
    [InlineData("2027-01-04,work", "2027-01-04", HolidayRule.WorkedWeekday)]
    [InlineData("2027-05-01,work", "2027-05-01", HolidayRule.Twice)]
    public void A_wrong_line_is_named_with_file_line_value_and_rule(string line, string value, HolidayRule rule)
    {
        Put("2027.csv", $"date,kind\n2027-05-01,off\n{line}\n");

        var fault = Assert.Single(WorkingDays.Of(data).Faults);

        Assert.Equal(new("2027.csv", 3, value, rule), fault);
        Assert.StartsWith($"2027.csv 第 3 行“{value}”：{HolidayRuleWords.Of(rule).Zh}", fault.Message.Zh, StringComparison.Ordinal);
        Assert.StartsWith($"2027.csv, line 3, “{value}”: {HolidayRuleWords.Of(rule).En}", fault.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027年.csv", "date,kind\n2027-01-01,off\n", HolidayRule.NameIsNoYear)]
    [InlineData("2027.csv", "2027-01-01,off\n", HolidayRule.NoHeader)]
    [InlineData("2027.csv", "", HolidayRule.NoHeader)]
    [InlineData("2027.csv", "date,kind\n", HolidayRule.Empty)]
    public void A_file_that_is_no_calendar_of_a_year_is_named(string name, string text, HolidayRule rule)
    {
        Put(name, text);
        var calendar = WorkingDays.Of(data);

        Assert.Equal((name, rule), (Assert.Single(calendar.Faults).File, calendar.Faults[0].Rule));
        Assert.False(calendar.IsPublished(2027));
    }

    [Fact]
    public void One_wrong_line_keeps_the_whole_file_out_and_leaves_the_year_provisional()
    {
        Put("2026.csv", "date,kind\n2026-11-10,off\n2026-11-11,of\n");
        var calendar = WorkingDays.Of(data);

        Assert.Equal(new Reckoned<bool>(true, IsProvisional: true), calendar.IsWorkingDay(new(2026, 11, 10)));
        Assert.Equal(new Reckoned<bool>(false, IsProvisional: true), calendar.IsWorkingDay(new(2026, 10, 1)));
    }

    [Fact]
    public void Every_rule_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<HolidayRule>(), rule => Assert.True(HolidayRuleWords.Of(rule) is { Zh.Length: > 0, En.Length: > 0 } words && words.Zh != words.En));

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(data.Calendar, name), text);
}
