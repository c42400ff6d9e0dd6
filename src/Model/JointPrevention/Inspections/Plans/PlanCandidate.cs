using Model.JointPrevention.Inspections.Directory;
using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections.Plans;

/// <summary>待抽单位: an employer of the frozen list that a plan draws from, or that a rule keeps out of it.</summary>
public sealed class PlanCandidate : SoughtRecord
{
    public required int PlanId { get; init; }

    public required string EmployerCode { get; init; }

    public required string EmployerName { get; init; }

    public string? KeyIndustry { get; init; }

    public required RiskGroup Group { get; init; }

    /// <summary>Null: can be drawn.</summary>
    public LeftOut? LeftOut { get; init; }

    /// <summary>Its lot; null until the draw, and for those left out.</summary>
    public string? Lot { get; private set; }

    public bool IsDrawn { get; private set; }

    /// <summary>As it enters the hash over all.</summary>
    public string Line => LineOf(EmployerCode, KeyIndustry, Group, LeftOut);

    public static string LineOf(string code, string? industry, RiskGroup group, LeftOut? leftOut) => $"{code}|{industry}|{group}|{leftOut}";

    protected override IEnumerable<string?> Findable => [EmployerName, EmployerCode];

    public static PlanCandidate Of(DirectoryEntry entry, int plan, LeftOut? leftOut, string by, DateTimeOffset at) => new()
    {
        PlanId = plan,
        County = entry.County,
        EmployerCode = entry.EmployerCode,
        EmployerName = entry.EmployerName,
        KeyIndustry = entry.KeyIndustry,
        Group = entry.Group,
        LeftOut = leftOut,
        CreatedBy = by,
        CreatedAt = at,
    };

    internal void Draw(string lot, bool isDrawn) => (Lot, IsDrawn) = (lot, isDrawn);
}

/// <summary>Why an employer of the directory cannot be drawn.</summary>
public enum LeftOut
{
    /// <summary>近期已检查.</summary>
    VisitedLately,

    /// <summary>已有未办结的检查.</summary>
    StillOpen,
}
