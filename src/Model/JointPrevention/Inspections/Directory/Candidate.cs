using Model.Statistics;

namespace Model.JointPrevention.Inspections.Directory;

/// <summary>An employer as the rules of the directory see it, over the last three whole years.</summary>
public sealed record Candidate
{
    /// <summary>Injuries to be expected from which on none at all is no chance: e⁻³ is below 5 %.</summary>
    public const double SilentFrom = 3;

    /// <summary>Average insured from which on an employer of a key industry stands in the directory without a further reason.</summary>
    public const double OrdinaryFrom = 50;

    public string EmployerCode { get; init; } = "";

    public string EmployerName { get; init; } = "";

    /// <summary><c>000000</c> where it is not known.</summary>
    public string CountyCode { get; init; } = "";

    /// <summary>GB/T 4754 division.</summary>
    public string IndustryCode { get; init; } = "";

    /// <summary>First key industry of the code list that it belongs to; null for none.</summary>
    public string? KeyIndustry { get; init; }

    /// <summary>Production injuries, those of project-insured workers left out.</summary>
    public long Cases { get; init; }

    public long Deaths { get; init; }

    /// <summary>New occupational diseases.</summary>
    public long Diseases { get; init; }

    /// <summary>Insured persons × years, project-insured left out.</summary>
    public double InsuredYears { get; init; }

    /// <summary>Injuries that it would have at the rate of its industry among the employers the reader sees.</summary>
    public double Expected { get; init; }

    /// <summary>Average insured of the last whole year.</summary>
    public double AverageInsured { get; init; }

    /// <summary>
    /// Group and reason by the rules; the first that holds. Observed is compared with expected by the exact limits of the observed count
    /// (Garwood 1936), 95 %: a small employer with one injury is not "high".
    /// </summary>
    /// <returns>Null when no rule puts it into the directory.</returns>
    public (RiskGroup Group, DirectoryReason Reason)? Judge()
    {
        var (lower, upper) = PoissonRate.ExactCount(Cases);
        return Deaths > 0 ? (RiskGroup.High, DirectoryReason.Death)
            : Diseases > 0 ? (RiskGroup.High, DirectoryReason.Disease)
            : Cases > 0 && lower > Expected ? (RiskGroup.High, DirectoryReason.HighRate)
            : Cases == 0 && Expected >= SilentFrom ? (RiskGroup.Silent, DirectoryReason.Silent)
            : KeyIndustry is null ? null
            : Cases > 0 && upper < Expected ? (RiskGroup.Low, DirectoryReason.LowRate)
            : AverageInsured >= OrdinaryFrom ? (RiskGroup.Ordinary, DirectoryReason.KeyIndustry)
            : null;
    }
}
