namespace Model.Analysis.Restatements;

/// <summary>重述原因, in the order in which they are decided: of several that hold for a case the first is told.</summary>
public enum RestatementReason
{
    /// <summary>A month that was not published before.</summary>
    NewMonth,

    /// <summary>A case of a published month that arrived since.</summary>
    Late,

    /// <summary>A case that was undecided then.</summary>
    Decided,

    /// <summary>Refused or revoked then, recognised now.</summary>
    Reinstated,

    /// <summary>Recognised then, refused or revoked now, as by a court.</summary>
    Reversed,

    /// <summary>No longer among what was received.</summary>
    Removed,

    /// <summary>Recognised on another ground.</summary>
    GroundCorrected,

    /// <summary>The accident lies in another year than was sent.</summary>
    DateCorrected,

    /// <summary>The employer stands under another industry, licence, office or kind of enrolment.</summary>
    Recoded,

    /// <summary>Head counts of published months that were sent again or late.</summary>
    EnrolmentCorrected,

    /// <summary>No row explains it, and what figures are made by has changed.</summary>
    RuleChange,

    /// <summary>Neither rows nor rules explain it; a build with such a change is not published.</summary>
    Unexplained,
}

/// <summary>One build of the ledger.</summary>
public sealed record RestatementBuild
{
    public string BuildId { get; init; } = "";

    /// <summary>Null for the first.</summary>
    public string? PreviousBuild { get; init; }

    /// <summary>In UTC.</summary>
    public DateTime BuiltAt { get; init; }

    public DateOnly BusinessDate { get; init; }

    /// <summary>Last month with enrolment; null without any.</summary>
    public DateOnly? DataThrough { get; init; }

    /// <summary>Models whose definition changed, parted by blanks; null for none.</summary>
    public string? ChangedModels { get; init; }

    /// <summary>It changed a figure that the scope sees.</summary>
    public bool HasChanges { get; init; }
}

/// <summary>A joint meeting, and the build that stood on its day.</summary>
public sealed record RestatementMeeting
{
    public DateOnly HeldOn { get; init; }

    public string BuildId { get; init; } = "";
}

/// <summary>What an incidence is made of.</summary>
/// <param name="Cases">Recognised injuries.</param>
/// <param name="InsuredMonths">Sum of the month-end counts.</param>
/// <param name="Months">Months with enrolment.</param>
public sealed record RestatedFigure(long Cases, long InsuredMonths, int Months)
{
    /// <summary>Null without a month.</summary>
    public double? AverageInsured => Months > 0 ? (double)InsuredMonths / Months : null;

    /// <summary>‰; null where nobody was insured.</summary>
    public double? RatePer1000 => InsuredMonths > 0 ? 1000d * Cases * Months / InsuredMonths : null;

    public RestatedFigure Plus(long cases, long insuredMonths, int months) => new(Cases + cases, InsuredMonths + insuredMonths, Months + months);
}

/// <summary>What one reason did to a figure.</summary>
/// <param name="Added">Cases that entered.</param>
/// <param name="Removed">Cases that left.</param>
/// <param name="InsuredMonths">Person-months added or taken away.</param>
/// <param name="From">The figure before this reason, with all earlier ones taken in.</param>
/// <param name="To">The figure with this reason.</param>
public sealed record RestatedStep(RestatementReason Reason, long Added, long Removed, long InsuredMonths, RestatedFigure From, RestatedFigure To)
{
    public long Cases => Added - Removed;

    /// <summary>‰; null where one side has no rate.</summary>
    public double? RateEffect => To.RatePer1000 - From.RatePer1000;
}

/// <summary>A year's figure then and now, and the reasons between them: they add up to the difference exactly.</summary>
public sealed record RestatedYear(int Year, RestatedFigure Before, RestatedFigure After, IReadOnlyList<RestatedStep> Steps)
{
    public bool HasChanged => Steps.Count > 0;
}

/// <summary>A case that entered or left.</summary>
public sealed record RestatedCase
{
    public string BuildId { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    /// <summary>1 where it entered, −1 where it left.</summary>
    public int Change { get; init; }

    public string Reason { get; init; } = "";

    public string EmployerCode { get; init; } = "";

    public DateOnly? MonthBefore { get; init; }

    public DateOnly? MonthAfter { get; init; }

    public string? CountyBefore { get; init; }

    public string? CountyAfter { get; init; }

    public string? IndustryBefore { get; init; }

    public string? IndustryAfter { get; init; }

    public string? ResultBefore { get; init; }

    public string? ResultAfter { get; init; }

    public string? GroundBefore { get; init; }

    public string? GroundAfter { get; init; }

    public string? Feed { get; init; }

    public int BatchId { get; init; }

    public string? FileName { get; init; }

    public string? Sheet { get; init; }

    public int RowNumber { get; init; }
}

/// <summary>An employer's month of which the insured changed.</summary>
public sealed record RestatedExposure
{
    public string BuildId { get; init; } = "";

    public string EmployerCode { get; init; } = "";

    public DateOnly Month { get; init; }

    public string Reason { get; init; } = "";

    public long InsuredAdded { get; init; }

    /// <summary>Null where no count had been sent.</summary>
    public long? InsuredBefore { get; init; }

    public long? InsuredAfter { get; init; }

    public string? CountyBefore { get; init; }

    public string? CountyAfter { get; init; }

    public string? IndustryBefore { get; init; }

    public string? IndustryAfter { get; init; }

    public string? Feed { get; init; }

    public int BatchId { get; init; }

    public string? FileName { get; init; }

    public string? Sheet { get; init; }

    public int RowNumber { get; init; }
}
