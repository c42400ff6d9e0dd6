using Microsoft.EntityFrameworkCore;
using Model.Warehouse;

namespace Model.Operations.Audit;

/// <summary>Reads the whole log and says where it was tampered with first.</summary>
public static class AuditVerification
{
    public static async Task<AuditState> OfAsync(OperationsDb db, DataFolder data, CancellationToken stop)
    {
        var heads = new AuditHeads(data);
        var signed = heads.Read();
        // A head that was cut off or changed proves nothing; those that hold are looked for while the entries pass.
        var forged = signed.FirstOrDefault(head => !heads.IsSigned(head));
        var wanted = signed.Where(heads.IsSigned).GroupBy(head => head.Number).ToDictionary(group => group.Key, group => group.Last());
        var (count, previous) = (0L, AuditChain.Start);
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Fault(entry, count + 1, previous, wanted.GetValueOrDefault(entry.Number)) is { } kind)
            {
                return new AuditState(count, signed.Count, kind, entry.Number);
            }

            wanted.Remove(entry.Number);
            (count, previous) = (count + 1, entry.Hash);
        }

        return wanted.Count > 0 ? new AuditState(count, signed.Count, AuditFault.TailMissing, count + 1)
            : forged is not null ? new AuditState(count, signed.Count, AuditFault.HeadForged, forged.Number)
            : new AuditState(count, signed.Count, null, null);
    }

    private static AuditFault? Fault(AuditEntry entry, long number, string previous, AuditHead? head) =>
        entry.Number != number ? AuditFault.EntryMissing
        : entry.Previous != previous ? AuditFault.LinkBroken
        : entry.Hash != AuditChain.HashOf(entry) ? AuditFault.EntryChanged
        : head is not null && head.Hash != entry.Hash ? AuditFault.ChainReplaced
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

/// <summary>How the log can be broken; each has a text <c>fault_…</c>.</summary>
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
