using Dashboard.Shell;
using Model.Analysis;
using Model.Feeds;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>One feed and how it keeps its own cadence.</summary>
public sealed record FeedLine(FeedContract Feed, FeedFreshness? Freshness, DateOnly Today)
{
    /// <summary>Months whose agreed day has passed without a file, oldest first.</summary>
    public IReadOnlyList<DateOnly> Missing { get; } = [.. Feed.MissingMonths(Freshness?.LastMonth, Today)];

    /// <summary>Day by which the next file is agreed; null where none is.</summary>
    public DateOnly? DueOn => Freshness?.LastMonth is { } last ? Feed.DueOn(last.AddMonths(1)) : null;

    private int DaysLate => DueOn is { } due ? Math.Max(0, Today.DayNumber - due.DayNumber) : 0;

    public FeedState State => new(Feed.IsExpected, Freshness?.ReceivedOn is not null, DaysLate);

    /// <summary>接收率 in per cent; null when nothing was read.</summary>
    public double? AcceptedShare => Freshness is { Read: > 0 } f ? 100.0 * f.Accepted / f.Read : null;
}
