using Model.Warehouse;

namespace Model.Analysis;

/// <summary>The fact rows behind a figure, down to file, sheet and row. No identity and no name of a person is among them.</summary>
public sealed class RowsReader(SnapshotReader reader)
{
    /// <exception cref="ArgumentException">The fact has no column for a filter or for the sort.</exception>
    public RowsPage Read(RowsQuery query) => throw new NotSupportedException(reader.Build + query);

    /// <summary>All rows of the question, for export; <see cref="RowsQuery.Page"/> is not looked at.</summary>
    /// <param name="query">Question.</param>
    /// <param name="atMost">Rows beyond are left out.</param>
    public RowsPage ReadAll(RowsQuery query, int atMost = 1_000_000) => throw new NotSupportedException(reader.Build + query + atMost);
}
