using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DuckDB.NET.Data;
using Ingest.Contracts;
using Model.Feeds;
using Model.Operations;
using Model.Operations.Kit.Extracts;

namespace Ingest.Extracts;

/// <summary>What a module holds, spelled as the cells of its feed. A record that the warehouse holds and the module does no more is there too, as withdrawn.</summary>
internal sealed class ExtractedRows(IModuleExtract extract)
{
    private const string Yes = "是";
    private const string No = "否";

    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly List<FeedColumn> columns = [.. FeedCatalog.Find(extract.Feed)!.Columns.Where(column => column.Name != FeedContract.Withdrawn)];

    public FeedContract Feed { get; } = FeedCatalog.Find(extract.Feed)!;

    /// <summary>Headers of the cells.</summary>
    public IReadOnlyList<string> Headers => [.. columns.Select(column => column.Zh), Feed.Column(FeedContract.Withdrawn).Zh];

    /// <summary>All rows in the order of their keys, and whether the warehouse lacks any of them.</summary>
    public (IReadOnlyList<string[]> Rows, bool IsNews) Read(OperationsDb db, DuckDBConnection raw, CancellationToken stop)
    {
        var (held, received) = (Held(db, stop), Received(raw, stop));
        var keys = held.Select(Key).ToHashSet(StringComparer.Ordinal);
        var gone = received.Where(cells => !keys.Contains(Key(cells))).Select(cells => (string[])[.. cells[..^1], Yes]);
        List<string[]> rows = [.. held.Concat(gone).OrderBy(Key, StringComparer.Ordinal)];
        var known = received.Select(Whole).ToHashSet(StringComparer.Ordinal);
        return (rows, rows.Exists(cells => !known.Contains(Whole(cells))));
    }

    private List<string[]> Held(OperationsDb db, CancellationToken stop)
    {
        PropertyInfo[]? properties = null;
        var rows = new List<string[]>();
        foreach (var row in extract.Rows(db))
        {
            stop.ThrowIfCancellationRequested();
            properties ??= [.. columns.Select(column => Property(row.GetType(), column))];
            rows.Add([.. columns.Zip(properties, (column, property) => Spell(column, property.GetValue(row))), No]);
        }

        return rows;
    }

    private List<string[]> Received(DuckDBConnection raw, CancellationToken stop) => raw.Rows(
        $"""
        select {string.Join(", ", columns.Select(column => column.Name))}, {FeedContract.Withdrawn}
        from raw.{Feed.Id}
        qualify row_number() over (partition by {string.Join(", ", Feed.Key)} order by batch_id desc) = 1
        """,
        row => columns.Append(Feed.Column(FeedContract.Withdrawn)).Select((column, at) => Spell(column, row.IsDBNull(at) ? null : row.GetValue(at))).ToArray(),
        stop);

    private string Key(string[] cells) => Whole(columns.Zip(cells).Where(cell => Feed.Key.Contains(cell.First.Name)).Select(cell => cell.Second));

    private static string Whole(IEnumerable<string> cells) => string.Join('\u001f', cells);

    private static PropertyInfo Property(Type row, FeedColumn column) =>
        row.GetProperties().SingleOrDefault(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name) == column.Name)
        ?? throw new InvalidOperationException($"{row} has nothing for column {column.Name}.");

    // As a department would write it: the file is read by the same readers.
    private static string Spell(FeedColumn column, object? value) => value switch
    {
        null => "",
        bool yes => yes ? Yes : No,
        long fen when column.Type == FeedColumnType.Money => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly month when column.Type == FeedColumnType.Month => month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => TimeZoneInfo.ConvertTime(moment, China).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Enum state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
