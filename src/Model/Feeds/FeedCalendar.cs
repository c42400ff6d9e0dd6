namespace Model.Feeds;

/// <summary>约定到数日: when a feed's months are due, by its own cadence.</summary>
public static class FeedCalendar
{
    /// <summary>Day by which the file of a month is agreed to arrive: the due day of the month after, or that month's last day where it is shorter.</summary>
    /// <returns>Null where nothing is expected on a day.</returns>
    public static DateOnly? DueOn(this FeedContract feed, DateOnly month)
    {
        if (!feed.IsExpected)
        {
            return null;
        }

        var next = new DateOnly(month.Year, month.Month, 1).AddMonths(1);
        return next.AddDays(Math.Min(feed.DueDay, DateTime.DaysInMonth(next.Year, next.Month)) - 1);
    }

    /// <summary>Months after the last one received whose day has passed, oldest first; empty where none was ever received or nothing is expected.</summary>
    public static IEnumerable<DateOnly> MissingMonths(this FeedContract feed, DateOnly? lastMonth, DateOnly today)
    {
        if (lastMonth is not { } last)
        {
            yield break;
        }

        for (var month = last.AddMonths(1); feed.DueOn(month) < today; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
