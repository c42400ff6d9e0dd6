namespace Model.Analysis;

/// <summary>What the rows of a disease table stand for.</summary>
public enum DiseaseBy
{
    City,

    /// <summary>职业病名称.</summary>
    Kind,

    /// <summary>尘肺期别; pneumoconiosis only.</summary>
    Stage,
    County,
    Industry,
}

public sealed record DiseaseQuery
{
    public required DiseaseBy By { get; init; }

    /// <summary>First year; null for the first there is.</summary>
    public int? From { get; init; }

    public int? To { get; init; }

    public string? County { get; init; }

    public string? Industry { get; init; }

    /// <summary>Only 尘肺病.</summary>
    public bool PneumoconiosisOnly { get; init; }
}

/// <summary>New occupational disease (first diagnosis, by date of diagnosis) of one unit in one year.</summary>
public sealed record DiseaseRow
{
    public string Code { get; init; } = "";

    public Bilingual Name { get; init; } = new();

    public int Year { get; init; }

    /// <summary>Months of the year with enrolment.</summary>
    public int Months { get; init; }

    public long NewCases { get; init; }

    public long Pneumoconiosis { get; init; }

    /// <summary>Deaths of people with an occupational disease, by date of death.</summary>
    public long Deaths { get; init; }

    public double AverageInsured { get; init; }

    /// <summary>New cases per 100,000 insured; null when nobody was insured.</summary>
    public double? RatePer100000 { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }
}
