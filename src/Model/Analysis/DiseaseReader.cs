using Model.Warehouse;

namespace Model.Analysis;

/// <summary>New occupational disease by year. Project-insured workers are not in the denominator.</summary>
public sealed class DiseaseReader(SnapshotReader reader)
{
    public IReadOnlyList<DiseaseRow> Read(DiseaseQuery query) => throw new NotSupportedException(reader.Build + query);
}
