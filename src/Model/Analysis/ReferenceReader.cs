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

    public string UnitZh { get; init; } = "";

    public string UnitEn { get; init; } = "";

    public string AreaZh { get; init; } = "";

    public string AreaEn { get; init; } = "";

    public string SourceZh { get; init; } = "";

    public string SourceEn { get; init; } = "";

    /// <summary>Pages where it was read, with a blank between several; null where it was not read on the web.</summary>
    public string? SourceUrl { get; init; }

    public string LicenceZh { get; init; } = "";

    public string LicenceEn { get; init; } = "";

    public Bilingual Name => new(NameZh, NameEn);

    /// <summary>Stands after the value.</summary>
    public Bilingual Unit => new(UnitZh, UnitEn);

    public Bilingual Area => new(AreaZh, AreaEn);

    /// <summary>Who published it, in what.</summary>
    public Bilingual Source => new(SourceZh, SourceEn);

    public Bilingual Licence => new(LicenceZh, LicenceEn);

    /// <summary>The pages of <see cref="SourceUrl"/>.</summary>
    public IReadOnlyList<Uri> Pages => [.. (SourceUrl ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page => new Uri(page))];
}

/// <summary>Published statistics of others, shown as context beside our own.</summary>
public sealed class ReferenceReader(SnapshotReader reader)
{
    /// <returns>Oldest first; empty where the warehouse has no such series.</returns>
    public IReadOnlyList<ReferencePoint> Read(string series) =>
        reader.Query<ReferencePoint>("Analysis/reference_series.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["series"] = series });
}
