using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Figures of the joint-meeting module, as extracted at the build.</summary>
public sealed class JointWorkReader(SnapshotReader reader)
{
    /// <summary>Each level that the scope sees, from its first year on record; empty while the module holds nothing.</summary>
    public IReadOnlyList<JointMeetingYear> Meetings() => reader.Holds("mart_joint_meeting_year") ? reader.Query<JointMeetingYear>("Analysis/joint_meeting_years.sql") : [];

    /// <param name="year">Meetings held and resolutions due in it; null for all years.</param>
    /// <param name="level">A county or <see cref="JointMeetingYear.City"/>; null for all that the scope sees.</param>
    public IReadOnlyList<JointDepartment> Departments(int? year = null, string? level = null) => reader.Holds("mart_joint_department_year")
        ? reader.Query<JointDepartment>("Analysis/joint_departments.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["year"] = year, ["level"] = level })
        : [];
}
