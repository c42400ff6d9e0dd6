using Model.Warehouse;

namespace Model.Analysis;

/// <summary>The few numbers of the first page.</summary>
public sealed class OverviewReader(SnapshotReader reader)
{
    public OverviewNumbers Read() => throw new NotSupportedException(reader.Build);

    /// <summary>What the warehouse gives for a month whose figures were published.</summary>
    public PublishedFigures Published(DateOnly month) => throw new NotSupportedException(reader.Build + month);

    /// <summary>New occupational disease by year, oldest first.</summary>
    public IReadOnlyList<DiseaseYear> Diseases() => throw new NotSupportedException(reader.Build);
}
