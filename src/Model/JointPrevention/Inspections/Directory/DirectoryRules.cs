using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Model.JointPrevention.Inspections.Directory;

/// <summary>What applying the rules does, or would do.</summary>
/// <param name="Added">Employers that come in.</param>
/// <param name="Changed">Those whose group or reason is another now.</param>
/// <param name="Removed">Those that a rule had put there and none does any more, and those that moved to another county: they come in there the next time.</param>
/// <param name="Kept">Those that stay as they are, put there by hand among them.</param>
public sealed record DirectoryChange(IReadOnlyList<DirectoryEntry> Added, IReadOnlyList<DirectoryEntry> Changed, IReadOnlyList<DirectoryEntry> Removed, int Kept)
{
    public bool IsNothing => Added.Count + Changed.Count + Removed.Count == 0;
}

/// <summary>按规则更新目录: holds the directory against what the warehouse knows now, within the scope of both.</summary>
public static class DirectoryRules
{
    /// <summary>Says why entries were taken out, in the directory's own record.</summary>
    public const string NoLonger = "规则不再命中";

    /// <summary>Changes the store's entries without saving: whoever only wants to see leaves it at that.</summary>
    public static async Task<DirectoryChange> ApplyAsync(OperationsDb db, CandidateReader warehouse, string by, DateTimeOffset at, CancellationToken stop)
    {
        var entries = await db.Set<DirectoryEntry>().ToDictionaryAsync(entry => entry.EmployerCode, StringComparer.Ordinal, stop);
        var candidates = warehouse.All();
        var known = candidates.ToDictionary(candidate => candidate.EmployerCode, StringComparer.Ordinal);
        // An employer that moved stands in another county's directory until that county, or the city, takes it out.
        var listed = (await db.Set<DirectoryEntry>().IgnoreQueryFilters([OperationsDb.Filters.County]).Select(entry => entry.EmployerCode).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        List<DirectoryEntry> added = [.. candidates
            .Where(candidate => !listed.Contains(candidate.EmployerCode))
            .Select(candidate => DirectoryEntry.ByRules(candidate, warehouse.Build, by, at))
            .OfType<DirectoryEntry>()];
        List<DirectoryEntry> removed = [.. entries.Values.Where(entry => entry.Reason != DirectoryReason.ByHand && (known.GetValueOrDefault(entry.EmployerCode) is not { } now || now.Judge() is null || InspectedEmployer.CountyOf(now.CountyCode) != entry.County))];
        List<DirectoryEntry> changed = [.. entries.Values.Except(removed).Where(entry => known.TryGetValue(entry.EmployerCode, out var candidate) && entry.Renew(candidate, warehouse.Build))];
        db.AddRange(added);
        removed.ForEach(entry => entry.Delete(by, at, NoLonger));
        return new(added, changed, removed, entries.Count - removed.Count - changed.Count);
    }
}
