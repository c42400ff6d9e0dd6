using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Shell;

/// <summary>Whether a feed came when it was agreed to.</summary>
/// <param name="IsExpected">A day is agreed for it.</param>
/// <param name="HasCome">Something of it was ever received.</param>
/// <param name="DaysLate">Days past the agreed day; 0 in time.</param>
public sealed record FeedState(bool IsExpected, bool HasCome, int DaysLate)
{
    public bool IsLate => IsExpected && HasCome && DaysLate > 0;

    public bool IsMissing => IsExpected && !HasCome;

    public static FeedState Of(FeedFreshness feed) => new(feed.IsExpected, feed.ReceivedOn is not null, feed.DaysLate ?? 0);

    public string InWords(IStringLocalizer<ShellTexts> text) =>
        !IsExpected ? text["feed_unexpected"] : IsMissing ? text["feed_never"] : IsLate ? text["feed_late_by", DaysLate] : text["feed_in_time"];

    /// <summary>All feeds in a sentence, words that matter between <c>**</c>. Those without an agreed day are never late and are not counted.</summary>
    public static string Answer(IEnumerable<FeedState> feeds, IStringLocalizer<ShellTexts> words)
    {
        var expected = feeds.Where(f => f.IsExpected).ToList();
        var (late, missing) = (expected.Count(f => f.IsLate), expected.Count(f => f.IsMissing));
        return late + missing == 0 ? words["feeds_in_time", expected.Count] : words["feeds_late", expected.Count - late - missing, late, missing];
    }
}
