using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Industries × counties in one year.</summary>
public sealed class MatrixReader(SnapshotReader reader)
{
    public Matrix Read(int year, MatrixRows rows = MatrixRows.KeyIndustry, Measure measure = Measure.Production) => throw new NotSupportedException(reader.Build + year + rows + measure);
}
