using Model;
using Model.Feeds;

namespace Ingest.Contracts;

/// <summary>Which feed a file is, and which of its sheets hold records.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Heads">Headers of the sheets that are read.</param>
/// <param name="Remarks">What the sender is told: sheets and columns that are not read.</param>
internal sealed record Recognised(FeedContract Feed, IReadOnlyList<SheetHead> Heads, IReadOnlyList<Bilingual> Remarks);

/// <summary>Recognises a file by its headers, over all contracts or the one that was named.</summary>
internal static class FeedRecognition
{
    /// <returns>The feed, or why the file is refused whole; exactly one is set.</returns>
    public static (Recognised? Feed, Refusal? Refusal) Of(IReadOnlyList<HeaderSearch> sheets, IReadOnlyList<HeaderNames> feeds, IEnumerable<string> headersSeen)
    {
        var fits = feeds
            .Select(names => new Fit(names.Feed, [.. sheets.Select(s => s.Best(names)).OfType<SheetHead>()]))
            .Where(fit => fit.Heads.Count > 0)
            .OrderByDescending(fit => fit.Score)
            .ToArray();
        var whole = fits.Where(fit => fit.Whole.Count > 0).ToArray();
        return whole.Length switch
        {
            0 => (null, Incomplete(fits, headersSeen)),
            > 1 when whole[0].Score == whole[1].Score => (null, LoadTexts.Refusal("feed_ambiguous", whole[0].Feed.Id + ", " + whole[1].Feed.Id)),
            _ => Checked(whole[0], sheets),
        };
    }

    private static (Recognised?, Refusal?) Checked(Fit fit, IReadOnlyList<HeaderSearch> sheets)
    {
        if (fit.Heads.Where(h => fit.Resembles(h)).Select(h => Refused(fit.Feed, h)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return (null, refusal);
        }

        var skipped = sheets.Select(s => s.Sheet).Except(fit.Whole.Select(h => h.Sheet)).Where(s => s.Sheet != FeedTemplate.NotesSheet)
            .Select(s => LoadTexts.Remark("sheet_skipped", s.Sheet, fit.Feed.Name));
        var unknown = fit.Whole.Where(h => h.Unknown.Count > 0)
            .Select(h => LoadTexts.Remark("unknown_headers", h.Sheet.Sheet, string.Join("、", h.Unknown.Take(20))));
        return (new Recognised(fit.Feed, fit.Whole, [.. skipped, .. unknown]), null);
    }

    private static Refusal Incomplete(Fit[] fits, IEnumerable<string> headersSeen)
    {
        var likely = fits.FirstOrDefault(fit => fit.Heads.Any(fit.Resembles));
        return likely is null
            ? LoadTexts.Refusal("feed_not_recognised", Listed(headersSeen))
            : Refused(likely.Feed, likely.Heads.First(likely.Resembles))!;
    }

    private static Refusal? Refused(FeedContract feed, SheetHead head)
    {
        var missing = head.Missing(feed);
        return head.Twice.Count > 0 ? LoadTexts.Refusal("duplicate_header", head.Sheet.Sheet, Listed(head.Twice.Distinct(StringComparer.Ordinal)))
            : missing.Count > 0 ? LoadTexts.Refusal("missing_column", head.Sheet.Sheet, feed.Name, Listed(missing.Select(c => c.Title.Zh)), Listed(head.Columns.Select(c => c.Header)))
            : head.Months.Any(m => m.Year is null) ? LoadTexts.Refusal("no_year", head.Sheet.Sheet)
            : null;
    }

    private static string Listed(IEnumerable<string> headers) => string.Join("、", headers.Take(30).Select(h => h.Trim()));

    private sealed record Fit(FeedContract Feed, IReadOnlyList<SheetHead> Heads)
    {
        public IReadOnlyList<SheetHead> Whole { get; } = [.. Heads.Where(h => h.Missing(Feed).Count == 0)];

        public int Score => Whole.Count > 0 ? 1000 + Whole.Sum(h => h.Score) : Heads.Max(h => h.Score);

        /// <summary>Half of what is required is there: the sheet means to be this feed.</summary>
        public bool Resembles(SheetHead head) => head.Missing(Feed).Count * 2 <= Feed.Columns.Count(c => c.Required);
    }
}
