using Model.Warehouse;

namespace Model.Analysis.Keywords;

/// <summary>关键词线索 and how good their rules are.</summary>
public sealed class KeywordReader(SnapshotReader reader)
{
    /// <summary>False of a snapshot of before there were such rules.</summary>
    public bool IsThere => reader.Holds("fct_keyword_proposal");

    public IReadOnlyList<KeywordMeasure> Measures() => IsThere ? reader.Query<KeywordMeasure>("Analysis/Keywords/keyword_measures.sql") : [];

    /// <param name="kind"><c>cause</c>, <c>unreported</c>; null for both.</param>
    /// <param name="county">Null for the whole scope.</param>
    public IReadOnlyList<KeywordProposal> Proposals(string? kind, string? county) => IsThere
        ? reader.Query<KeywordProposal>("Analysis/Keywords/keyword_proposals.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = kind, ["county"] = county })
        : [];
}
