using System.Globalization;
using Dashboard.Shell;
using Model;
using Model.Feeds;
using Model.Operations;
using Model.Quarantine;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>What a quarantined row says to people: column, message and advice in the user's language.</summary>
public static class QuarantineText
{
    /// <summary>The column as the contract calls it; the sender's own header where the contract has none.</summary>
    public static Bilingual Column(string feed, string? column, string? header = null) =>
        FeedCatalog.Find(feed)?.Columns.Find(c => c.Name == column)?.Title ?? new Bilingual(header ?? column ?? "", header ?? column ?? "");

    public static Bilingual Feed(string feed) => FeedCatalog.Find(feed)?.Name ?? new Bilingual(feed, feed);

    /// <summary>A rule without the cell that broke it.</summary>
    public static Bilingual Rule(string rule) => Known(rule)?.Message(new Bilingual("…", "…"), "…", "…") ?? Plain(rule);

    /// <summary>Null for a csv, which has no sheets.</summary>
    public static string? Sheet(QuarantineEntry entry) => Source(entry).Sheet;

    public static RowSource Source(QuarantineEntry entry) => new(
        entry.Batch.Feed, entry.Batch.BatchId.ToString(CultureInfo.InvariantCulture), entry.Batch.FileName, entry.Row.Sheet, entry.Row.RowNumber.ToString(CultureInfo.InvariantCulture));

    public static Bilingual Message(QuarantineEntry entry) => Known(entry.Row.Rule)?.Message(Column(entry), entry.Row.Value, entry.Row.Expected) ?? Plain(entry.Row.Rule);

    public static Bilingual Advice(QuarantineEntry entry) => Known(entry.Row.Rule)?.Advice(Column(entry), entry.Row.Value, entry.Row.Expected) ?? new Bilingual();

    /// <summary>What is wrong with many rows, said of one of them.</summary>
    public static Bilingual Heading(QuarantineGroup group) => Known(group.Rule)?.Message(Column(group.Feed, group.ColumnName), group.Value, group.Expected) ?? Plain(group.Rule);

    private static Bilingual Column(QuarantineEntry entry) => Column(entry.Batch.Feed, entry.Row.ColumnName, entry.Row.ColumnHeader);

    private static QuarantineRule? Known(string rule) => QuarantineRule.All.GetValueOrDefault(rule);

    private static Bilingual Plain(string rule) => new(rule, rule);
}
