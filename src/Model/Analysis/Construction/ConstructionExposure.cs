using Model.Statistics;

namespace Model.Analysis.Construction;

/// <summary>建筑施工按单位与按项目参保: who is insured and hurt in some months. Project-insured workers are estimated: decision 050.</summary>
public sealed record ConstructionExposure
{
    /// <summary>Insured by employer, average over the months.</summary>
    public double UnitInsured { get; init; }

    public long UnitCases { get; init; }

    /// <summary>Project-insured, estimated: cost × labour share ÷ monthly wage, average over the months.</summary>
    public double EstimatedInsured { get; init; }

    /// <summary>As <see cref="EstimatedInsured"/>, with the lowest labour share where a project registered none.</summary>
    public double EstimatedLowest { get; init; }

    /// <summary>As <see cref="EstimatedInsured"/>, with the highest labour share where a project registered none.</summary>
    public double EstimatedHighest { get; init; }

    /// <summary>Month-end counts that projects sent; 0 where none does.</summary>
    public double ReportedInsured { get; init; }

    /// <summary>Cases of projects that have an estimate in the month of the accident.</summary>
    public long ProjectCases { get; init; }

    /// <summary>Cases of project-insured workers without one: in no rate.</summary>
    public long ProjectCasesWithout { get; init; }

    /// <summary>Projects with an estimate in the last month.</summary>
    public long Projects { get; init; }

    /// <summary>Projects of the last month without a cost.</summary>
    public long ProjectsWithout { get; init; }

    /// <summary>Projects of the last month whose labour share or duration is the default.</summary>
    public long ProjectsAssumed { get; init; }

    public bool AnyProject => Projects + ProjectsWithout + ProjectCases + ProjectCasesWithout > 0 || EstimatedInsured > 0;

    /// <summary>The published rate, ‰: project-insured workers on neither side.</summary>
    public PoissonRate? UnitRate => PoissonRate.Of(UnitCases, UnitInsured);

    /// <summary>What comes out without exposure, ‰: the projects' cases over those insured by employer. Wrong, and shown to say so.</summary>
    public PoissonRate? NaiveRate => PoissonRate.Of(UnitCases + ProjectCases + ProjectCasesWithout, UnitInsured);

    /// <summary>Project-insured workers alone, ‰, by the estimate. The limits hold chance in the count only.</summary>
    public PoissonRate? ProjectRate => PoissonRate.Of(ProjectCases, EstimatedInsured);

    /// <summary>All construction, ‰, by the estimate.</summary>
    public PoissonRate? WholeRate => PoissonRate.Of(UnitCases + ProjectCases, UnitInsured + EstimatedInsured);

    /// <summary>Rate of the projects, ‰, at the highest and the lowest labour share; null without exposure.</summary>
    public (double Low, double High)? ProjectRange => Range(ProjectCases, EstimatedLowest, EstimatedHighest);

    /// <summary>Rate of all construction, ‰, at the highest and the lowest labour share; null without exposure.</summary>
    public (double Low, double High)? WholeRange => Range(UnitCases + ProjectCases, UnitInsured + EstimatedLowest, UnitInsured + EstimatedHighest);

    /// <summary>Rate of the projects by the counts they sent, ‰, all their cases; null where none did.</summary>
    public PoissonRate? ReportedRate => PoissonRate.Of(ProjectCases + ProjectCasesWithout, ReportedInsured);

    private static (double, double)? Range(long cases, double lowest, double highest) => lowest > 0 ? (cases * 1000 / highest, cases * 1000 / lowest) : null;
}
