using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Model.Operations.Audit;

/// <summary>Links entries: each carries the hash of the one before, so that one taken out, put in or rewritten breaks all that follow.</summary>
internal static class AuditChain
{
    /// <summary>Annotation of a property whose value is never written into the log, only that it changed.</summary>
    public const string Secret = "Audit:Secret";

    /// <summary>Annotation of a property that follows from others: the log has those.</summary>
    public const string Derived = "Audit:Derived";

    private const string Masked = "•••";

    public static string Start { get; } = new('0', 64);

    /// <summary>SHA-256 over the entry as a JSON array in a fixed order; text is not escaped differently by language or culture.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        entry.Number, entry.At.ToUnixTimeMilliseconds(), entry.By, entry.From, entry.Action, entry.Subject, entry.Before, entry.After, entry.Reason, entry.Previous,
    })));

    /// <summary>Takes from the tracked entity what changed, before it is saved and forgotten.</summary>
    public static void Describe(OperationsDb db, AuditEntry entry)
    {
        if (entry.Concerns is not { } entity)
        {
            entry.Describe("", null, Json(entry.Facts));
            return;
        }

        var tracked = db.Entry(entity);
        var rows = ChangedRow.Of(db, entity);
        entry.Describe("", Json(With(Before(tracked), rows, row => row.Before is { } before ? Before(before) : null)), Json((object?)With(After(tracked), rows, row => row.After is { } after ? After(after) : null) ?? entry.Facts));
    }

    /// <summary>Names the subject, now that it has its key.</summary>
    public static void Name(OperationsDb db, AuditEntry entry)
    {
        if (entry.Concerns is { } entity)
        {
            var tracked = db.Entry(entity);
            var key = tracked.Metadata.FindPrimaryKey()!.Properties.Select(property => tracked.Property(property).CurrentValue);
            entry.Describe($"{tracked.Metadata.ClrType.Name} {string.Join(' ', key)}", entry.Before, entry.After);
        }
    }

    /// <summary>Numbers and chains entries after the last that is stored. The caller's transaction keeps other writers out.</summary>
    public static async Task AppendAsync(OperationsDb db, IReadOnlyList<AuditEntry> entries, DateTimeOffset now, CancellationToken stop)
    {
        var last = await db.Audit.AsNoTracking().OrderByDescending(entry => entry.Number).Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(stop);
        var (number, hash) = last is null ? (0L, Start) : (last.Number, last.Hash);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        foreach (var entry in entries)
        {
            entry.Chain(++number, at, hash);
            hash = entry.Hash;
            db.Audit.Add(entry);
        }
    }

    /// <summary>What is said of a record, and under the name of each of its lists those of its rows that changed.</summary>
    private static Dictionary<string, object?>? With(Dictionary<string, object?>? values, IReadOnlyList<ChangedRow> rows, Func<ChangedRow, object?> side)
    {
        foreach (var list in rows.GroupBy(row => row.List, StringComparer.Ordinal))
        {
            (values ??= []).Add(list.Key, list.First().Number is null ? side(list.First()) : list.ToDictionary(row => row.Number!.Value, side));
        }

        return values;
    }

    private static Dictionary<string, object?>? Before(EntityEntry tracked) => tracked.State switch
    {
        EntityState.Modified => Values(tracked, property => property.IsModified, property => property.OriginalValue),
        EntityState.Deleted => Values(tracked, _ => true, property => property.OriginalValue),
        _ => null,
    };

    private static Dictionary<string, object?>? After(EntityEntry tracked) => tracked.State switch
    {
        EntityState.Added => Values(tracked, property => !property.Metadata.IsPrimaryKey(), property => property.CurrentValue),
        EntityState.Modified => Values(tracked, property => property.IsModified, property => property.CurrentValue),
        _ => null,
    };

    private static Dictionary<string, object?> Values(EntityEntry tracked, Func<PropertyEntry, bool> which, Func<PropertyEntry, object?> value) =>
        tracked.Properties.Where(property => property.Metadata.FindAnnotation(Derived) is null && which(property)).ToDictionary(
            property => property.Metadata.Name,
            property => property.Metadata.FindAnnotation(Secret) is null || value(property) is null ? value(property) : Masked,
            StringComparer.Ordinal);

    private static string? Json(object? facts) => facts is null ? null : JsonSerializer.Serialize(facts, Readable);

    /// <summary>Chinese as itself, states by their names: people read this.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };
}
