using Model.Warehouse;

namespace Model.Analysis;

/// <summary>One period of a published series; a year-to-date figure is already the period's own.</summary>
public sealed record ReferencePoint
{
    public string Series { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    /// <summary><c>2021</c>, <c>2017-Q4</c>.</summary>
    public string Period { get; init; } = "";

    public DateOnly PeriodStart { get; init; }

    public DateOnly PeriodEnd { get; init; }

    public double Value { get; init; }

    public string Unit { get; init; } = "";

    public string Area { get; init; } = "";

    /// <summary>Where it was published.</summary>
    public string Source { get; init; } = "";

    public string Licence { get; init; } = "";

    public Bilingual Name => new(NameZh, NameEn);
}

/// <summary>Published statistics of others, shown as context beside our own.</summary>
public sealed class ReferenceReader(SnapshotReader reader)
{
    /// <returns>Oldest first; empty where the warehouse has no such series.</returns>
    public IReadOnlyList<ReferencePoint> Read(string series) =>
        reader.Query<ReferencePoint>("Analysis/reference_series.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["series"] = series });
}
