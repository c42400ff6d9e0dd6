using CsCheck;
using Model.Calendar;

namespace Model.Tests.Calendar;

public sealed class WorkingDaysTests
{
    /// <summary>Days of the years that ship, and of the first that does not.</summary>
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 8_400].Select(new DateOnly(2004, 1, 1).AddDays);

    private static readonly WorkingDays Calendar = WorkingDays.Published;

    /// <summary>国办发明电〔2024〕12号 and the notice of 2025-11-04 for 2026: days that are not as the week has them.</summary>
    [Theory]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-02-04", false)]
    [InlineData("2025-02-05", true)]
    [InlineData("2025-02-08", true)]
    [InlineData("2025-04-27", true)]
    [InlineData("2025-05-05", false)]
    [InlineData("2025-06-02", false)]
    [InlineData("2025-09-28", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-09-25", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-11-10", true)]
    public void Days_off_and_made_up_are_those_of_the_notices(string day, bool worked) =>
        Assert.Equal(new Reckoned<bool>(worked, IsProvisional: false), Calendar.IsWorkingDay(Date(day)));

    /// <summary>By the notice for 2025 the holiday lasts from 1 to 8 October and Saturday 11 is worked.</summary>
    [Fact]
    public void Working_days_are_counted_over_a_holiday_and_the_first_day_is_not()
    {
        Assert.Equal(Date("2025-10-13"), Calendar.AddWorkingDays(Date("2025-09-28"), 6).Value);
        Assert.Equal(Date("2025-10-11"), Calendar.AddWorkingDays(Date("2025-10-03"), 3).Value);
        Assert.Equal(5, Calendar.WorkingDaysBetween(Date("2025-09-28"), Date("2025-10-11")).Value);
    }

    [Fact]
    public void Every_year_from_2004_to_2026_ships_with_its_calendar() =>
        Assert.Equal(Enumerable.Range(2004, 23), Enumerable.Range(1990, 60).Where(Calendar.IsPublished));

    /// <summary>Ours are read by the same rules as an installation's: a year is published only when no line of it is wrong.</summary>
    [Fact]
    public void Every_calendar_that_ships_keeps_its_own_rules() =>
        Assert.Empty(EmbeddedText.Paths("Calendar/holidays", ".csv")
            .SelectMany(path => HolidayFile.Parse(Path.GetFileName(path), System.Text.Encoding.UTF8.GetBytes(EmbeddedText.Read(path))).Faults));

    [Fact]
    public void A_year_without_a_notice_is_counted_by_its_weekends_and_says_so()
    {
        Assert.Equal(new Reckoned<bool>(true, IsProvisional: true), Calendar.IsWorkingDay(Date("2027-10-01")));
        Assert.Equal(new Reckoned<bool>(false, IsProvisional: true), Calendar.IsWorkingDay(Date("2027-10-02")));
        Assert.True(Calendar.AddWorkingDays(Date("2026-12-30"), 3).IsProvisional);
        Assert.False(Calendar.AddWorkingDays(Date("2026-12-30"), 1).IsProvisional);
        Assert.True(Calendar.WorkingDaysBetween(Date("2027-01-01"), Date("2026-12-30")).IsProvisional);
        Assert.False(Calendar.WorkingDaysBetween(Date("2025-12-31"), Date("2026-12-31")).IsProvisional);
    }

    [Fact]
    public void Counting_takes_back_what_adding_gave() => Gen.Select(Day, Gen.Int[0, 300]).Sample((from, days) =>
        Calendar.WorkingDaysBetween(from, Calendar.AddWorkingDays(from, days).Value).Value == days);

    [Fact]
    public void What_is_reached_by_counting_is_worked() => Gen.Select(Day, Gen.Int[1, 300]).Sample((from, days) =>
        Calendar.IsWorkingDay(Calendar.AddWorkingDays(from, days).Value).Value);

    [Fact]
    public void More_days_end_later_and_a_later_start_never_ends_earlier() => Gen.Select(Day, Gen.Int[0, 200], Gen.Int[0, 30]).Sample((from, days, later) =>
        Calendar.AddWorkingDays(from, days + 1).Value > Calendar.AddWorkingDays(from, days).Value
        && Calendar.AddWorkingDays(from.AddDays(later), days).Value >= Calendar.AddWorkingDays(from, days).Value);

    [Fact]
    public void Days_between_add_up_over_any_day_in_between_before_or_after() => Gen.Select(Day, Day, Day).Sample((a, b, c) =>
        Calendar.WorkingDaysBetween(a, b).Value + Calendar.WorkingDaysBetween(b, c).Value == Calendar.WorkingDaysBetween(a, c).Value, iter: 50);

    [Fact]
    public void A_day_off_rolls_to_the_next_worked_day_and_a_worked_one_stays() => Day.Sample(day =>
        Calendar.WorkingDayFrom(day) is var rolled
        && Calendar.IsWorkingDay(rolled.Value).Value
        && (rolled.Value == day) == Calendar.IsWorkingDay(day).Value
        && Calendar.WorkingDaysBetween(day.AddDays(-1), rolled.Value).Value == 1);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
