using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>A promise about a snapshot: <c>Checks/&lt;promise&gt;.sql</c> returns the rows that break it. Its first lines say it in both languages.</summary>
public sealed partial record SnapshotCheck(string Name, string Zh, string En, string Sql)
{
    private const int SampleRows = 5;

    /// <summary>Every promise of the product.</summary>
    public static IReadOnlyList<SnapshotCheck> All { get; } =
        [.. EmbeddedText.Paths("Warehouse/Checks", ".sql").Select(path => Parse(Path.GetFileNameWithoutExtension(path), EmbeddedText.Read(path)))];

    /// <exception cref="InvalidOperationException">The promise is not said in both languages.</exception>
    public static SnapshotCheck Parse(string name, string sql)
    {
        var texts = Text().Matches(sql).ToDictionary(m => m.Groups["language"].Value, m => m.Groups["text"].Value.Trim(), StringComparer.Ordinal);
        return texts.TryGetValue("zh", out var zh) && texts.TryGetValue("en", out var en)
            ? new SnapshotCheck(name, zh, en, sql)
            : throw new InvalidOperationException($"Check {name} says its promise not in both languages (-- zh: and -- en:).");
    }

    /// <returns>Null when the promise holds.</returns>
    public FailedCheck? Run(DuckDBConnection connection, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        using var ending = stop.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var rows = 0L;
        var sample = new List<IReadOnlyDictionary<string, string?>>();
        while (reader.Read())
        {
            if (rows++ < SampleRows)
            {
                sample.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Spell(reader, i), StringComparer.Ordinal));
            }
        }

        return rows == 0 ? null : new FailedCheck(Name, Zh, En, rows, sample);
    }

    private static string? Spell(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^--\s*(?<language>zh|en):(?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();
}
