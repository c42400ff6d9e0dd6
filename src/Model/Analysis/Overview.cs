using Model.Statistics;

namespace Model.Analysis;

/// <summary>The few numbers of the first page. A null is a number that the data do not give.</summary>
public sealed record OverviewNumbers
{
    /// <summary>Last month with enrolment.</summary>
    public DateOnly DataThrough { get; init; }

    /// <summary>Last month that may be judged; null while none may.</summary>
    public DateOnly? SettledThrough { get; init; }

    /// <summary>参保人数 at the end of <see cref="DataThrough"/>, project-insured included.</summary>
    public long Insured { get; init; }

    /// <summary>按项目参保 among them.</summary>
    public long InsuredByProject { get; init; }

    public long? InsuredYearBefore { get; init; }

    /// <summary>Employers with at least one insured person in that month.</summary>
    public long Employers { get; init; }

    /// <summary>Last month with benefit payments.</summary>
    public DateOnly? PaidMonth { get; init; }

    /// <summary>享受待遇人数: distinct people paid in <see cref="PaidMonth"/>.</summary>
    public long? PeoplePaid { get; init; }

    /// <summary>Payments in <see cref="PaidMonth"/>: the rows that <see cref="PeoplePaid"/> are counted in.</summary>
    public long? Payments { get; init; }

    /// <summary>Recognised deaths (all grounds) by accident in the last twelve settled months.</summary>
    public long Deaths12 { get; init; }

    /// <summary>The twelve months before.</summary>
    public long DeathsBefore { get; init; }

    /// <summary>Recognised injuries, all grounds, in the last twelve settled months.</summary>
    public long Injuries12 { get; init; }

    public long Commuting12 { get; init; }

    /// <summary>Share of commuting among them in per cent; null when there was none.</summary>
    public Proportion? CommutingShare { get; init; }
}

/// <summary>Published figures and what the warehouse gives for them.</summary>
public sealed record PublishedFigures
{
    public DateOnly Month { get; init; }

    public long Insured { get; init; }

    public long PeoplePaid { get; init; }
}

/// <summary>New cases of occupational disease in one year, up to the same month in each.</summary>
public sealed record DiseaseYear
{
    public int Year { get; init; }

    /// <summary>Months of the year with data.</summary>
    public int Months { get; init; }

    public long NewCases { get; init; }

    /// <summary>尘肺病.</summary>
    public long Pneumoconiosis { get; init; }

    public long Other => NewCases - Pneumoconiosis;

    /// <summary>New cases of the year up to the month that the latest year has reached.</summary>
    public long NewCasesToDate { get; init; }

    public long PneumoconiosisToDate { get; init; }

    /// <summary>Exact 95 % limits of the expected count of new cases.</summary>
    public double Lower { get; init; }

    public double Upper { get; init; }
}
