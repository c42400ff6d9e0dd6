using Model.Codes;

namespace Ingest.Contracts;

/// <summary>How a code may stand in a cell: itself, its names, both together, and without the leading zero that spreadsheets drop.</summary>
internal static class CodeSpelling
{
    /// <returns>Folded spellings; of two codes that would share one, the first keeps it.</returns>
    public static IReadOnlyDictionary<string, string> Of(CodeList list)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var spell in new Func<CodeList, string[], IEnumerable<string?>>[] { Exact, Names, Together, WithoutZero })
        {
            foreach (var row in list.Rows)
            {
                foreach (var spelling in spell(list, row).OfType<string>().Select(Spelling.Fold).Where(s => s.Length > 0))
                {
                    spellings.TryAdd(spelling, row[0]);
                }
            }
        }

        return spellings;
    }

    private static IEnumerable<string?> Exact(CodeList list, string[] row) => [row[0]];

    private static IEnumerable<string?> Names(CodeList list, string[] row) => [list.Value(row, "name_zh"), list.Value(row, "short_zh"), list.Value(row, "name_en")];

    private static IEnumerable<string?> Together(CodeList list, string[] row) =>
        from separator in (string[])["", " ", "-", "、"]
        select row[0] + separator + list.Value(row, "name_zh");

    private static IEnumerable<string?> WithoutZero(CodeList list, string[] row) =>
        [row[0].Length > 1 && row[0].All(char.IsAsciiDigit) ? row[0].TrimStart('0') : null];
}
