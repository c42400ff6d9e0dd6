using System.Globalization;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>What quarantined rows can be filtered by: only what some row has, so that no choice leads to an empty list. A feed once chosen narrows the others.</summary>
public sealed record QuarantineChoices
{
    /// <summary>More files than anybody looks through; older ones are reached from their batch.</summary>
    private const int MostBatches = 200;

    private QuarantineChoices(QuarantineFilter filter, IReadOnlyList<QuarantineGroup> groups, IEnumerable<ReceivedBatch> batches)
    {
        var ofFeed = groups.Where(g => filter.Feed is null || g.Feed == filter.Feed).ToList();
        Feeds = Options(groups.Select(g => g.Feed), filter.Feed, feed => QuarantineText.Feed(feed).ToString());
        Rules = Options(ofFeed.Select(g => g.Rule), filter.Rule, rule => QuarantineText.Rule(rule).ToString());
        Columns = Options(ofFeed.Select(g => g.ColumnName).OfType<string>(), filter.Column, column => ColumnName(ofFeed, column));
        Batches =
        [
            .. batches.Where(b => (filter.Feed is null || b.Feed == filter.Feed) || b.BatchId == filter.Batch).Take(MostBatches)
                .Select(b => (b.BatchId.ToString(CultureInfo.InvariantCulture), $"{QuarantineText.Feed(b.Feed)} › {b.FileName} ({b.BatchId})")),
        ];
    }

    public IReadOnlyList<(string Value, string Text)> Feeds { get; }

    public IReadOnlyList<(string Value, string Text)> Rules { get; }

    public IReadOnlyList<(string Value, string Text)> Columns { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(string Value, string Text)> Batches { get; }

    public static async Task<QuarantineChoices> ReadAsync(QuarantineOverview overview, QuarantineFilter filter, CancellationToken stop) =>
        new(filter, await overview.GroupsAsync(stop), await overview.BatchesAsync(stop));

    private static string ColumnName(IReadOnlyList<QuarantineGroup> groups, string column) =>
        QuarantineText.Column(groups.FirstOrDefault(g => g.ColumnName == column)?.Feed ?? "", column).ToString();

    // What an address asks for stays chosen when the form is sent again, even where no row has it.
    private static List<(string Value, string Text)> Options(IEnumerable<string> values, string? chosen, Func<string, string> text) =>
        [.. values.Concat(chosen is null ? [] : [chosen]).Distinct(StringComparer.Ordinal).Select(value => (value, text(value))).OrderBy(o => o.Item2, StringComparer.CurrentCulture)];
}
