using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections.Directory;

/// <summary>重点检查目录: an employer that can be drawn for inspection, with why, and what the warehouse knew of it that day.</summary>
public sealed class DirectoryEntry : Dossier
{
    /// <summary>统一社会信用代码.</summary>
    public required string EmployerCode { get; init; }

    /// <summary>As it was on the day.</summary>
    public required string EmployerName { get; init; }

    /// <summary>Of the code list <c>key-industries</c>; null for an employer of none.</summary>
    public string? KeyIndustry { get; init; }

    public RiskGroup Group { get; private set; }

    public DirectoryReason Reason { get; private set; }

    /// <summary>What a person gave as reason; null where a rule did.</summary>
    public string? Why { get; private set; }

    /// <summary>Production injuries of the last three whole years.</summary>
    public long Cases { get; private set; }

    /// <summary>Injuries to be expected at its industry's rate.</summary>
    public double Expected { get; private set; }

    /// <summary>Injuries beyond those to be expected; below zero where there are fewer.</summary>
    public double Excess { get; private set; }

    public double AverageInsured { get; private set; }

    /// <summary>Build that the figures are of; null where the warehouse did not know the employer.</summary>
    public string? BuildId { get; private set; }

    /// <summary>By the rules, at a build.</summary>
    /// <returns>Null when no rule puts it into the directory.</returns>
    public static DirectoryEntry? ByRules(Candidate candidate, string build, string by, DateTimeOffset at)
    {
        if (candidate.Judge() is not { } judged)
        {
            return null;
        }

        var entry = Of(candidate, by, at);
        entry.Take(candidate, build);
        (entry.Group, entry.Reason) = judged;
        return entry;
    }

    public static (DirectoryEntry? Made, Refusal? Refusal) ByHand(Candidate candidate, string build, RiskGroup group, string? why, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            return (null, InspectionRefusals.NoReason);
        }

        var entry = Of(candidate, by, at);
        entry.Take(candidate, build);
        (entry.Group, entry.Reason, entry.Why) = (group, DirectoryReason.ByHand, why.Trim());
        return (entry, null);
    }

    /// <summary>改分类, by a person.</summary>
    public Refusal? Regroup(RiskGroup group, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            return InspectionRefusals.NoReason;
        }

        (Group, Reason, Why) = (group, DirectoryReason.ByHand, why.Trim());
        return null;
    }

    /// <summary>Takes what the rules say now. What a person decided stays; its figures are brought up to date.</summary>
    /// <returns>Whether group or reason changed.</returns>
    internal bool Renew(Candidate candidate, string build)
    {
        Take(candidate, build);
        if (Reason == DirectoryReason.ByHand || candidate.Judge() is not { } judged || judged == (Group, Reason))
        {
            return false;
        }

        (Group, Reason) = judged;
        return true;
    }

    protected override IEnumerable<string?> Findable => [EmployerName, EmployerCode];

    private static DirectoryEntry Of(Candidate candidate, string by, DateTimeOffset at) => new()
    {
        County = InspectedEmployer.CountyOf(candidate.CountyCode),
        EmployerCode = candidate.EmployerCode,
        EmployerName = candidate.EmployerName,
        KeyIndustry = candidate.KeyIndustry,
        CreatedBy = by,
        CreatedAt = at,
    };

    private void Take(Candidate candidate, string build) =>
        (Cases, Expected, Excess, AverageInsured, BuildId) = (candidate.Cases, candidate.Expected, candidate.Cases - candidate.Expected, candidate.AverageInsured, build);
}
