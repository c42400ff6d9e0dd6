using Model.Operations.Kit;

namespace Model.JointPrevention.Meetings;

/// <summary>会议频次: how many meetings a year are to be held, where it is not the usual number.</summary>
public sealed class Cadence : Record
{
    /// <summary>At least two a year (domain: example of other cities; every office may decide otherwise).</summary>
    public const int Usual = 2;

    public const int Most = 12;

    public required int Year { get; init; }

    public required int Wanted { get; set; }
}

/// <summary>How a year stands against its cadence: the k-th of N meetings is due by the end of the k-th of N equal parts of the year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Wanted">Meetings that are to be held.</param>
/// <param name="Held">Meetings that were.</param>
/// <param name="NextBy">Last day of the next; null when all were held.</param>
/// <param name="IsOverdue">That day has passed.</param>
public sealed record CadenceState(int Year, int Wanted, int Held, DateOnly? NextBy, bool IsOverdue)
{
    public static CadenceState Of(int year, int wanted, int held, DateOnly today)
    {
        var next = held >= wanted ? (DateOnly?)null : new DateOnly(year, 1, 1).AddMonths(12 * (held + 1) / wanted).AddDays(-1);
        return new(year, wanted, held, next, next < today);
    }
}
