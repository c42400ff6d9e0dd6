using Model.Codes;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>行业代码对应: GB/T 4754-2011 ↔ 2017 ↔ risk class ↔ key industry, and the codes that could not be resolved.</summary>
public sealed class IndustryBridgeReader(SnapshotReader reader)
{
    /// <summary>Codes as employers were registered under them; unresolved first.</summary>
    public IReadOnlyList<SentCode> Sent() => reader.Query<SentCode>("Analysis/industry_bridge.sql", new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>Every division of 2017 with its counterparts, as the lists say; needs no data.</summary>
    public static IReadOnlyList<DivisionBridge> Divisions { get; } = Read();

    private static List<DivisionBridge> Read()
    {
        var members = CodeList.Named("key-industry-members");
        var keys = members.Rows
            .Where(row => members.Value(row, "division_2017") is { Length: > 0 })
            .ToLookup(row => members.Value(row, "division_2017")!, row => row[0], StringComparer.Ordinal);
        var list = CodeList.Named("industries");
        return [.. list.Rows.Select(row => new DivisionBridge(
            row[0],
            list.NameOf(row[0]),
            list.Value(row, "division_2011") ?? "",
            list.Value(row, "risk_class_2015") ?? "",
            list.Value(row, "risk_class_note") ?? "",
            [.. keys[row[0]]]))];
    }
}

/// <summary>A code of an edition as sent, the division it became, and how: <c>same</c>, <c>renumbered</c>, <c>unresolved</c>.</summary>
public sealed record SentCode
{
    public int Edition { get; init; }

    public string CodeSent { get; init; } = "";

    /// <summary><c>00</c> = not resolved.</summary>
    public string IndustryCode { get; init; } = "";

    public string How { get; init; } = "";

    public long Employers { get; init; }
}

/// <summary>A division of GB/T 4754-2017 and its counterparts.</summary>
/// <param name="RiskClass">1–8; blank where the table of 2015 has none.</param>
/// <param name="KeyIndustries">Those it belongs to by its code; a licence may add employers of any division.</param>
public sealed record DivisionBridge(string Division, Bilingual Name, string Division2011, string RiskClass, string Note, IReadOnlyList<string> KeyIndustries);
