using System.Linq.Expressions;

namespace Model.JointPrevention.Inspections;

/// <summary>屡查屡犯的单位: an employer at which more than one inspection found something. Counted by the store, from an index alone.</summary>
public sealed class RepeatOffender
{
    private const int Hazard = 1 << (int)FindingKind.Hazard;
    private const int Precursor = 1 << (int)FindingKind.Precursor;
    private const int Exceedance = 1 << (int)FindingKind.Exceedance;
    private const int ProjectNotInsured = 1 << (int)FindingKind.ProjectNotInsured;
    private const int PolicyNotDone = 1 << (int)FindingKind.PolicyNotDone;

    public required string Code { get; init; }

    /// <summary>Inspections at which something was found.</summary>
    public required int Times { get; init; }

    /// <summary>In all of them.</summary>
    public required int Findings { get; init; }

    /// <summary>Day of the last of them.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The inspection that was arranged last.</summary>
    public required int LastId { get; init; }

    /// <summary>Inspections that found a safety hazard; the others likewise.</summary>
    public required int Hazards { get; init; }

    public required int Precursors { get; init; }

    public required int Exceedances { get; init; }

    public required int NotInsured { get; init; }

    public required int NotDone { get; init; }

    /// <summary>A kind was found again.</summary>
    public static Expression<Func<RepeatOffender, bool>> HasSame { get; } =
        row => row.Hazards > 1 || row.Precursors > 1 || row.Exceedances > 1 || row.NotInsured > 1 || row.NotDone > 1;

    /// <param name="inspections">Those that the scope sees.</param>
    /// <param name="since">First day that counts.</param>
    public static IQueryable<RepeatOffender> Of(IQueryable<Inspection> inspections, DateOnly since) => inspections
        .Where(i => i.VisitedOn >= since && i.Found > 0)
        .GroupBy(i => i.EmployerCode)
        .Where(rows => rows.Count() > 1)
        .Select(rows => new RepeatOffender
        {
            Code = rows.Key,
            Times = rows.Count(),
            Findings = rows.Sum(i => i.Found),
            Last = rows.Max(i => i.VisitedOn)!.Value,
            LastId = rows.Max(i => i.Id),
            Hazards = rows.Count(i => (i.FoundKinds & Hazard) != 0),
            Precursors = rows.Count(i => (i.FoundKinds & Precursor) != 0),
            Exceedances = rows.Count(i => (i.FoundKinds & Exceedance) != 0),
            NotInsured = rows.Count(i => (i.FoundKinds & ProjectNotInsured) != 0),
            NotDone = rows.Count(i => (i.FoundKinds & PolicyNotDone) != 0),
        });
}
