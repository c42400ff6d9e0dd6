using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>自定期限: how long a document gives where the law leaves it to the authority: so many days after its start, or until a day.</summary>
public sealed record ClockPeriod
{
    /// <summary>Nobody means more than two years; what is typed wrong is not counted out.</summary>
    public const int Longest = 730;

    private ClockPeriod(ClockUnit unit, int? length, DateOnly? day) => (Unit, Length, Day) = (unit, length, day);

    public ClockUnit Unit { get; }

    /// <summary>In the unit; null where a day was named.</summary>
    public int? Length { get; }

    /// <summary>The last day, where the document names it and no number of days.</summary>
    public DateOnly? Day { get; }

    public static ClockPeriod Of(int length, ClockUnit unit) => new(unit, length, null);

    public static ClockPeriod Until(DateOnly day) => new(ClockUnit.CalendarDays, null, day);

    /// <summary>The last day that such a document states, to be shown before it is sent.</summary>
    public Reckoned<DateOnly> LastDay(DateOnly start, Reckoning by) => Day is { } day ? new(day, false) : ClockRule.Count(start, Length!.Value, Unit, [], by.Calendar);

    /// <summary>Why a rule does not allow it; null when it does.</summary>
    internal Refusal? Refused(ClockRule rule, DateOnly start)
    {
        var given = rule.Given ?? throw new InvalidOperationException($"{rule.Id} is as long as the law says.");
        return !given.Units.Contains(Unit) ? ClockRefusals.NotInSuchDays(given)
            : Length < 1 || Length > (given.Longest ?? Longest) ? ClockRefusals.NotSoLong(given.Longest ?? Longest, Unit)
            : Day <= start || Day > start.AddDays(given.Longest ?? Longest) ? ClockRefusals.EndsElsewhen(start, start.AddDays(given.Longest ?? Longest))
            : null;
    }
}
