namespace Ingest.AnalystBench;

/// <summary>One row of an answer: column names with numbers (double, long), texts or null, in the order shown.</summary>
public sealed record BenchAnswer(IReadOnlyList<KeyValuePair<string, object?>> Cells)
{
    public static BenchAnswer Of(params IEnumerable<(string Column, object? Value)> cells) =>
        new([.. cells.Select(c => KeyValuePair.Create(c.Column, c.Value is double d && !double.IsFinite(d) ? null : c.Value))]);

    /// <summary>What the user brought and the method did not read, before what it answers; a column of the same name gives way.</summary>
    internal BenchAnswer After(BenchInput input, BenchRow row)
    {
        var own = Cells.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return new BenchAnswer([.. input.Others.Where(o => !own.Contains(o)).Select(o => KeyValuePair.Create(o, (object?)row.Text(o))), .. Cells]);
    }
}
