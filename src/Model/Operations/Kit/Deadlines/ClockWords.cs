namespace Model.Operations.Kit.Deadlines;

/// <summary>Units of periods in words, as they follow a number.</summary>
public static class ClockWords
{
    public static Bilingual Of(ClockUnit unit) => unit switch
    {
        ClockUnit.CalendarDays => new("日", "days"),
        ClockUnit.WorkingDays => new("个工作日", "working days"),
        ClockUnit.Months => new("个月", "months"),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
