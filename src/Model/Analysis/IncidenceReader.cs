using Model.Warehouse;

namespace Model.Analysis;

/// <summary>工伤事故发生率 by any dimension and period.</summary>
public sealed class IncidenceReader(SnapshotReader reader)
{
    /// <returns>Rows in the order of unit and period; a unit without insured persons and injuries in a period is absent.</returns>
    public IReadOnlyList<IncidenceRow> Read(IncidenceQuery query) => throw new NotSupportedException(reader.Build + query);
}
