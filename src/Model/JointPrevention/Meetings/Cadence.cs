using Microsoft.EntityFrameworkCore;
using Model.Operations;
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

    /// <param name="county">A county's own meetings, or with null the city's.</param>
    public static async Task<CadenceState> ReadAsync(OperationsDb db, string? county, int year, DateOnly today, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var cadence = await db.Set<Cadence>().AsNoTracking().FirstOrDefaultAsync(cadence => cadence.County == county && cadence.Year == year, stop);
        var held = await db.Set<Meeting>().CountAsync(meeting => meeting.County == county && meeting.HeldOn >= first && meeting.HeldOn <= last, stop);
        return Of(year, cadence?.Wanted ?? Cadence.Usual, held, today);
    }
}
