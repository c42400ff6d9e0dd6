using Model.Analysis.Risk;

namespace Ingest.RiskRank;

/// <summary>
/// From which days of the past is learnt, and which years are held back. Days are last days of months, half a year apart. As today, a
/// day of the past may learn only from years that had ended half a year before it: later ones were not decided yet.
/// </summary>
internal sealed class RankCalendar
{
    private const int Year = 12, Step = 6, Settling = 6;

    private readonly DateOnly settled;
    private readonly DateOnly first;

    private RankCalendar(DateOnly settled, DateOnly first, DateOnly today) => (this.settled, this.first, Today) = (settled, first, today);

    /// <summary>The day for which employers are ranked.</summary>
    public DateOnly Today { get; }

    /// <summary>Last day of the last settled month.</summary>
    public DateOnly Settled => End(settled);

    /// <summary>Days whose next year is over and settled, newest first, each with a year before it.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Months().Select(End)];

    /// <returns>Null when no month is settled.</returns>
    public static RankCalendar? Of(RiskReach reach) =>
        reach is { FirstMonth: { } first, DataThrough: { } through, SettledThrough: { } settled } ? new(settled, first, End(through)) : null;

    /// <summary>Days from which could be learnt on a day, newest first.</summary>
    public IReadOnlyList<DateOnly> KnownOn(DateOnly day) => [.. Days.Where(d => d <= End(Month(day).AddMonths(-Year - Settling)))];

    /// <summary>Days whose next year is held back, newest first: a year apart, so that no injury is counted twice.</summary>
    public IReadOnlyList<DateOnly> Tests(int most) => [.. Days.Where((_, at) => at % (Year / Step) == 0).Where(day => KnownOn(day).Count > 0).Take(most)];

    private IEnumerable<DateOnly> Months()
    {
        for (var month = settled.AddMonths(-Year); month >= first.AddMonths(Year - 1); month = month.AddMonths(-Step))
        {
            yield return month;
        }
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly End(DateOnly month) => Month(month).AddMonths(1).AddDays(-1);
}
