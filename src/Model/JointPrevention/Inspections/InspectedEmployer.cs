using Model.JointPrevention.Inspections.Directory;

namespace Model.JointPrevention.Inspections;

/// <summary>An employer as it was on the day: a decision of that day does not change its name later.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">单位名称.</param>
/// <param name="County">Code; null where it is not known, which only the whole city sees.</param>
/// <param name="KeyIndustry">Null for an employer of none.</param>
public sealed record InspectedEmployer(string Code, string Name, string? County, string? KeyIndustry)
{
    private const string Unknown = "000000";

    public static InspectedEmployer Of(Candidate candidate) => new(candidate.EmployerCode, candidate.EmployerName, CountyOf(candidate.CountyCode), candidate.KeyIndustry);

    public static InspectedEmployer Of(DirectoryEntry entry) => new(entry.EmployerCode, entry.EmployerName, entry.County, entry.KeyIndustry);

    /// <summary>The warehouse's county as records know it.</summary>
    public static string? CountyOf(string code) => code == Unknown ? null : code;
}
