using Microsoft.EntityFrameworkCore;
using Model.Warehouse;

namespace Model.Operations.Audit;

/// <summary>Reads the whole log and says where it was tampered with first.</summary>
public static class AuditVerification
{
    public static async Task<AuditState> OfAsync(OperationsDb db, DataFolder data, CancellationToken stop)
    {
        // A head that was changed proves nothing; all that are ours must hold, also an older one of the same number as a newer.
        var heads = new AuditHeads(data).BySignature();
        var signed = heads[true].ToLookup(head => head.Number, head => head.Hash);
        var (count, previous) = (0L, AuditChain.Start);
        AuditState Broken(AuditFault fault, long at) => new(count, heads.Sum(group => group.Count()), fault, at);
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Fault(entry, count + 1, previous, signed[entry.Number]) is { } fault)
            {
                return Broken(fault, entry.Number);
            }

            (count, previous) = (count + 1, entry.Hash);
        }

        return heads[true].Any(head => head.Number > count) ? Broken(AuditFault.TailMissing, count + 1)
            : heads[false].FirstOrDefault() is { } forged ? Broken(AuditFault.HeadForged, forged.Number)
            : new AuditState(count, heads[true].Count(), null, null);
    }

    private static AuditFault? Fault(AuditEntry entry, long number, string previous, IEnumerable<string> signed) =>
        entry.Number != number ? AuditFault.EntryMissing
        : entry.Previous != previous ? AuditFault.LinkBroken
        : entry.Hash != AuditChain.HashOf(entry) ? AuditFault.EntryChanged
        : signed.Any(hash => hash != entry.Hash) ? AuditFault.ChainReplaced
        : null;
}

/// <param name="Entries">Entries that hold, from the first.</param>
/// <param name="Heads">Signed heads that were compared.</param>
/// <param name="Fault">What is wrong; null when all holds.</param>
/// <param name="At">The first entry that does not hold, by number; null when all do.</param>
public sealed record AuditState(long Entries, int Heads, AuditFault? Fault, long? At)
{
    public bool IsWhole => Fault is null;
}

/// <summary>How the log can be broken; in words: <see cref="AuditWords"/>.</summary>
public enum AuditFault
{
    /// <summary>A number is left out: an entry was taken away.</summary>
    EntryMissing,

    /// <summary>It does not carry the hash of the one before it: something was put in or taken out.</summary>
    LinkBroken,

    /// <summary>What it says is not what was hashed.</summary>
    EntryChanged,

    /// <summary>It holds by itself and differs from what was signed: the chain was computed anew.</summary>
    ChainReplaced,

    /// <summary>An entry that was signed is not there any more: the end was cut off.</summary>
    TailMissing,

    /// <summary>A line of the heads was not signed by this installation.</summary>
    HeadForged,
}
