using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Employers, their history and the inputs of their floating rate.</summary>
public sealed class EmployerReader(SnapshotReader reader)
{
    public PageOf<EmployerRow> Search(EmployerQuery query) => throw new NotSupportedException(reader.Build + query);

    /// <returns>Null when the scope has no employer of that code.</returns>
    public EmployerDetails? Find(string employerCode) => throw new NotSupportedException(reader.Build + employerCode);
}
