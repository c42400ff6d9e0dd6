using Microsoft.EntityFrameworkCore;
using Model.Operations;

namespace Model.JointPrevention.Inspections.Directory;

/// <summary>What applying the rules does, or would do.</summary>
/// <param name="Added">Employers that come in.</param>
/// <param name="Changed">Those whose group or reason is another now.</param>
/// <param name="Removed">Those that a rule had put there and none does any more.</param>
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
        List<DirectoryEntry> added = [.. candidates
            .Where(candidate => !entries.ContainsKey(candidate.EmployerCode))
            .Select(candidate => DirectoryEntry.ByRules(candidate, warehouse.Build, by, at))
            .OfType<DirectoryEntry>()];
        List<DirectoryEntry> removed = [.. entries.Values.Where(entry => entry.Reason != DirectoryReason.ByHand && known.GetValueOrDefault(entry.EmployerCode)?.Judge() is null)];
        List<DirectoryEntry> changed = [.. entries.Values.Except(removed).Where(entry => known.TryGetValue(entry.EmployerCode, out var candidate) && entry.Renew(candidate, warehouse.Build))];
        db.AddRange(added);
        removed.ForEach(entry => entry.Delete(by, at, NoLonger));
        return new(added, changed, removed, entries.Count - removed.Count - changed.Count);
    }
}
