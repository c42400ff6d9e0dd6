using Model.Warehouse;

namespace Model.JointPrevention.Inspections.Directory;

/// <summary>What the warehouse knows of employers that could be inspected.</summary>
public sealed class CandidateReader(SnapshotReader reader)
{
    private const string Sql = "JointPrevention/Inspections/Directory/candidates.sql";

    public string Build => reader.Build;

    public IReadOnlyList<Candidate> All() => reader.Query<Candidate>(Sql, new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = null });

    /// <returns>Null when the reader's scope has no employer of that code, or none that was seen in the last three whole years.</returns>
    public Candidate? Find(string employerCode) =>
        reader.Query<Candidate>(Sql, new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = employerCode }).SingleOrDefault();
}
