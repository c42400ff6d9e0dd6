using Model.Warehouse;

namespace Model.Analysis.Risk;

/// <summary>What was known of employers on a day of the past, and what came after: the material that the risk rank is learnt from.</summary>
public sealed class RiskFeatureReader(SnapshotReader reader)
{
    /// <summary>First month with enrolment, last month with it, last settled one; null where there is none.</summary>
    public RiskReach Reach() => reader.Query<RiskReach>("Analysis/Risk/reach.sql").Single();

    /// <param name="origin">Last day of a month. Nothing after it is read: decisions by their date, head counts and attributes by their month.</param>
    public IReadOnlyList<EmployerAtOrigin> At(DateOnly origin) => reader.Run<EmployerAtOrigin>(EmbeddedText.Read("Analysis/Risk/features.sql"), Named(("origin", origin)));

    /// <summary>Recognised production injuries in the twelve months after the origin by employer; who had none is not there.</summary>
    /// <param name="origin">Last day of a month.</param>
    /// <param name="knownBy">Decisions up to this day.</param>
    public IReadOnlyDictionary<string, long> Outcomes(DateOnly origin, DateOnly knownBy) => reader
        .Run<Outcome>(EmbeddedText.Read("Analysis/Risk/outcomes.sql"), Named(("origin", origin), ("known_by", knownBy)))
        .ToDictionary(o => o.EmployerCode, o => o.Cases, StringComparer.Ordinal);

    /// <summary>How each employer reported in the sixty months up to a day.</summary>
    /// <param name="through">Last day of the last settled month.</param>
    public IReadOnlyList<ReportingFacts> Reporting(DateOnly through) => reader.Run<ReportingFacts>(EmbeddedText.Read("Analysis/Risk/silence.sql"), Named(("through", through)));

    private static Dictionary<string, object?> Named(params (string Name, DateOnly Day)[] days) => days.ToDictionary(d => d.Name, d => (object?)d.Day, StringComparer.Ordinal);

    private sealed record Outcome
    {
        public string EmployerCode { get; init; } = "";

        public long Cases { get; init; }
    }
}

public sealed record RiskReach
{
    public DateOnly? FirstMonth { get; init; }

    public DateOnly? DataThrough { get; init; }

    public DateOnly? SettledThrough { get; init; }
}

/// <summary>One employer as it was known at the end of a day. No attribute of a person.</summary>
public sealed record EmployerAtOrigin
{
    public string EmployerCode { get; init; } = "";

    public string CountyCode { get; init; } = "";

    public string IndustryCode { get; init; } = "";

    public string Licence { get; init; } = "";

    public string SizeBand { get; init; } = "";

    public int? RiskClass { get; init; }

    /// <summary>At the end of the origin's month.</summary>
    public long Insured { get; init; }

    /// <summary>Person-years insured in the twelve months up to the origin.</summary>
    public double Years12 { get; init; }

    /// <summary>Person-years insured in the thirty-six months up to the origin, fewer where the history is shorter.</summary>
    public double Years36 { get; init; }

    /// <summary>Production injuries of the last twelve months that were recognised by then.</summary>
    public long Cases12 { get; init; }

    /// <summary>Of the twelve months before.</summary>
    public long Cases24 { get; init; }

    /// <summary>Of all thirty-six months.</summary>
    public long Cases36 { get; init; }

    /// <summary>Other injuries (commuting, sudden death …) of the last twelve months.</summary>
    public long Other12 { get; init; }

    /// <summary>Serious and fatal ones of the thirty-six months.</summary>
    public long Serious36 { get; init; }

    /// <summary>Applications not decided by then.</summary>
    public long OpenApplications { get; init; }

    /// <summary>Null when there was none in thirty-six months.</summary>
    public long? MonthsSinceLast { get; init; }

    /// <summary>Mean days from accident to application; null without injuries.</summary>
    public double? MeanLagDays { get; init; }

    public long Trainings12 { get; init; }

    public long Inspections12 { get; init; }

    /// <summary>Rate of the last contribution, in per cent; null when none of the last months is known.</summary>
    public double? RatePercent { get; init; }

    /// <summary>Months since it was opened; null when it is in no register.</summary>
    public long? AgeMonths { get; init; }
}

/// <summary>How one employer reported over sixty months; production injuries.</summary>
public sealed record ReportingFacts
{
    public string EmployerCode { get; init; } = "";

    public string CountyCode { get; init; } = "";

    public string IndustryCode { get; init; } = "";

    public string SizeBand { get; init; } = "";

    public long Insured { get; init; }

    /// <summary>Person-years.</summary>
    public double Years { get; init; }

    /// <summary>Person-years since the month of the last injury; all when there was none.</summary>
    public double SilentYears { get; init; }

    public long SilentMonths { get; init; }

    public long Cases { get; init; }

    public long Serious { get; init; }

    /// <summary>Applied for more than thirty days after the accident.</summary>
    public long Late { get; init; }
}
