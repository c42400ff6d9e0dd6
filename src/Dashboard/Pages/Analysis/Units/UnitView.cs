using Model;
using Model.Analysis;
using Model.Analysis.Construction;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Where a population stands under one plan.</summary>
public sealed record PlanStanding(TargetPlan Plan, TargetStatus Status);

/// <summary>A county of an industry, or an industry of a county, with its standing where the plan has one.</summary>
public sealed record Place(PartFigures Figures, TargetStatus? Status, bool MayBeRanked)
{
    public string Code => Figures.Now.Code;

    public Bilingual Name => Figures.Now.Name;
}

/// <summary>All that the page of one industry or county shows, read from one snapshot.</summary>
public sealed record UnitView
{
    public required BuildFacts Build { get; init; }

    public required Population Population { get; init; }

    public required UnitChoices Choices { get; init; }

    public required UnitFigures Figures { get; init; }

    /// <summary>Every plan that knows the population, the chosen one included.</summary>
    public required IReadOnlyList<PlanStanding> Standings { get; init; }

    /// <summary>Twelve months by month against the chosen plan's path; empty without a plan.</summary>
    public required IReadOnlyList<TargetPoint> Path { get; init; }

    /// <summary>Months between the limits of their usual variation; null where counts are too small for it.</summary>
    public Variation? Variation { get; init; }

    /// <summary>Months not settled, completed by an estimate; in no other figure of the page.</summary>
    public required LateMonths Late { get; init; }

    /// <summary>Construction with the estimated exposure of project-insured workers, in no other figure of the page; null for all else.</summary>
    public ConstructionExposure? Construction { get; init; }

    /// <summary>A county's key industries of the chosen plan together, as which the plan judges it; null for industries.</summary>
    public UnitView? KeyIndustries { get; init; }

    /// <summary>What it is compared with.</summary>
    public UnitFigures? With { get; init; }

    /// <summary>The parts of <see cref="With"/>, by the same cuts; empty when nothing is compared.</summary>
    public IReadOnlyDictionary<IncidenceBy, IReadOnlyList<PartFigures>> WithParts { get; init; } = new Dictionary<IncidenceBy, IReadOnlyList<PartFigures>>();

    public required IReadOnlyList<PartFigures> Causes { get; init; }

    public required IReadOnlyList<PartFigures> Severities { get; init; }

    public required IReadOnlyList<PartFigures> Sizes { get; init; }

    public required IReadOnlyList<PartFigures> Grounds { get; init; }

    /// <summary>Counties of an industry; key industries of a county; empty for an industry within a county.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Divisions of a county by cases; empty for industries.</summary>
    public required IReadOnlyList<Place> Divisions { get; init; }

    /// <summary>Newest injuries of the period.</summary>
    public required RowsPage Rows { get; init; }

    /// <summary>Where the chosen plan records that the population's process has changed.</summary>
    public IReadOnlyList<Recalculation> Recalculations => [.. Choices.Plan?.RecalculationsOf(Population.IndustryCode, Population.County) ?? []];

    public PlanStanding? Standing => Standings.FirstOrDefault(standing => standing.Plan == Choices.Plan);

    /// <summary>Last twelve months that may be judged.</summary>
    public IncidenceRow? LatestSettled => Figures.Rolling.LastOrDefault(row => row.IsSettled);
}
