using System.Collections.Concurrent;

namespace Model.Codes;

/// <summary>A code list of <c>Codes/&lt;name&gt;.csv</c>: first column the code, then <c>name_zh</c>, <c>name_en</c> and what else the list knows.</summary>
public sealed class CodeList
{
    private static readonly ConcurrentDictionary<string, CodeList> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Bilingual> names;

    private CodeList(string name)
    {
        var rows = Csv.Parse(EmbeddedText.Read($"Codes/{name}.csv"));
        (Header, Rows) = (rows[0], rows[1..]);
        names = Rows.DistinctBy(r => r[0], StringComparer.Ordinal).ToDictionary(
            r => r[0],
            r => new Bilingual(Value(r, "name_zh") ?? r[0], Value(r, "name_en") ?? r[0]),
            StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public IEnumerable<string> Codes => names.Keys;

    public static CodeList Named(string name) => Loaded.GetOrAdd(name, n => new CodeList(n));

    /// <summary>The names of a code; the code itself where the list does not know it.</summary>
    public Bilingual NameOf(string code) => names.TryGetValue(code, out var name) ? name : new Bilingual(code, code);

    public string? Value(string[] row, string column)
    {
        var at = Header.ToList().IndexOf(column);
        return at >= 0 && at < row.Length ? row[at] : null;
    }
}
