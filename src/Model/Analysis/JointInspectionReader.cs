using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Figures of the joint-inspection module, as extracted at the build; empty where an earlier release built the snapshot.</summary>
public sealed class JointInspectionReader(SnapshotReader reader)
{
    /// <summary>Oldest first.</summary>
    public IReadOnlyList<int> Years() => Ask<int>("mart_joint_inspection_year", "Analysis/joint_inspection_years.sql");

    /// <param name="year">Visited in it; null for all years.</param>
    /// <param name="county">Null for all that the scope sees.</param>
    public IReadOnlyList<InspectionFigures> Inspections(int? year, string? county) => Ask<InspectionFigures>("mart_joint_inspection_year", "Analysis/joint_inspections.sql", year, county);

    /// <summary>The most frequent kind first.</summary>
    public IReadOnlyList<FindingFigures> Findings(int? year, string? county) => Ask<FindingFigures>("fct_joint_finding", "Analysis/joint_findings.sql", year, county);

    public IReadOnlyList<InspectedFigures> Inspected(string? county) => Ask<InspectedFigures>("mart_inspected_employer", "Analysis/joint_inspected.sql", null, county);

    private IReadOnlyList<T> Ask<T>(string mart, string sql, int? year = null, string? county = null) => reader.Holds(mart)
        ? reader.Query<T>(sql, new Dictionary<string, object?>(StringComparer.Ordinal) { ["year"] = year, ["county"] = county })
        : [];
}
