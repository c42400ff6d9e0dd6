using Model.Codes;

namespace Model.Analysis.Effects;

/// <summary>Industries as employers are compared in: key industries, and sections (门类) of GB/T 4754 for all others.</summary>
public static class IndustryGroups
{
    private static readonly Dictionary<string, Bilingual> Sections = CodeList.Named("industries") is var list
        ? list.Rows.DistinctBy(row => row[1], StringComparer.Ordinal).ToDictionary(row => row[1], row => new Bilingual(row[2], row[3]), StringComparer.Ordinal)
        : [];

    /// <summary>The name of a group.</summary>
    public static Bilingual NameOf(string code) =>
        Sections.TryGetValue(code, out var section) ? section
        : code == "-" ? IndustryNames.Of(IndustryNames.Unresolved)
        : CodeList.Named("key-industries").NameOf(code);

    /// <summary>Key industries in their order, then sections.</summary>
    public static IEnumerable<string> Ordered(IEnumerable<string> codes)
    {
        var order = CodeList.Named("key-industries").Codes.ToList();
        return codes.OrderBy(code => order.IndexOf(code) is var at and >= 0 ? at : order.Count).ThenBy(code => code, StringComparer.Ordinal);
    }
}
