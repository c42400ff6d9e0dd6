using Dashboard.Shell;
using Model;
using Model.Codes;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>States and industries as the pages show them.</summary>
public static class InspectionWordsOnPage
{
    private static readonly CodeList Industries = CodeList.Named("key-industries");

    /// <summary>Key industries, and what stands for employers of none.</summary>
    public static IEnumerable<string> IndustryCodes => Industries.Codes.Append(Quota.Other);

    public static IEnumerable<(string Value, string Words)> IndustryOptions => IndustryCodes.Select(code => (code, Industry(code)));

    /// <summary>Null and <see cref="Quota.Other"/> both stand for none.</summary>
    public static string Industry(string? code) => code is null or Quota.Other ? new Bilingual("其他行业", "Other industries").ToString() : Industries.NameOf(code).ToString();

    public static IReadOnlyList<(string Value, string Words)> GroupOptions => [.. Enum.GetValues<RiskGroup>().Select(group => ($"{group}", DirectoryWords.Of(group).Capital()))];

    /// <summary>Shape of an inspection's state.</summary>
    public static string Kind(InspectionState state, bool isOverdue) => isOverdue ? "off" : state switch
    {
        InspectionState.Closed => "met",
        InspectionState.Cancelled or InspectionState.Planned => "un",
        InspectionState.Transferred => "off",
        _ => "on",
    };

    public static string Kind(PlanState state) => state switch
    {
        PlanState.Closed => "met",
        PlanState.Cancelled or PlanState.Draft => "un",
        _ => "on",
    };

    /// <summary>Who usually punishes what was found.</summary>
    public static string InCharge(FindingKind kind) => kind switch
    {
        FindingKind.Exceedance => "health",
        FindingKind.ProjectNotInsured or FindingKind.PolicyNotDone => "hrss",
        _ => "emergency",
    };
}
