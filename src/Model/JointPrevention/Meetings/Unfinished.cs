using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Model.JointPrevention.Meetings;

/// <summary>What meetings resolved and is not done: the next meeting opens with it.</summary>
public static class Unfinished
{
    /// <param name="county">A county's own meetings, or with null those of the whole city.</param>
    public static Task<List<Resolution>> OfAsync(OperationsDb db, string? county, CancellationToken stop) => db.Set<Resolution>()
        .Where(resolution => resolution.County == county && (resolution.State == ResolutionState.Open || resolution.State == ResolutionState.Reported))
        .OrderBy(resolution => resolution.DueOn)
        .ToListAsync(stop);
}
