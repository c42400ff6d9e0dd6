using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Model.Analysis;
using Model.Feeds;

namespace Dashboard.Shell;

/// <summary>Where a row came from: the batch that a file became, and the place in the file that its sender sees.</summary>
/// <param name="feed">Id of the feed: several feeds send a 2026年.xlsx.</param>
/// <param name="sheet">The file's own name where the file is a csv, which has no sheets.</param>
public sealed class RowSource(string? feed, string? batch, string? file, string? sheet, string? row)
{
    public string Feed { get; } = NameOf(feed);

    public string? File { get; } = file;

    /// <summary>Null for a csv.</summary>
    public string? Sheet { get; } = sheet == file ? null : sheet;

    public string? Row { get; } = row;

    /// <summary>Address of the row as it was received.</summary>
    public string Href => To(batch, Sheet, Row);

    /// <summary>File, sheet and row as its sender sees them.</summary>
    public string Place => string.Join(" › ", new[] { File, Sheet, Row }.Where(part => part is not null));

    public static RowSource Of(SourceRow row) =>
        new(row.Feed, row.BatchId.ToString(CultureInfo.InvariantCulture), row.FileName, row.Sheet, row.RowNumber.ToString(CultureInfo.InvariantCulture));

    public static string NameOf(string? feed) => feed is null ? "" : FeedCatalog.Find(feed)?.Name.ToString() ?? feed;

    /// <summary>Address of a row as it was received.</summary>
    /// <param name="sheet">Null for a csv.</param>
    public static string To(string? batch, string? sheet, string? row)
    {
        var query = new QueryBuilder();
        if (sheet is not null)
        {
            query.Add("sheet", sheet);
        }

        query.Add("row", row ?? "");
        return $"/pipeline/batches/{batch}/row{query}";
    }
}
