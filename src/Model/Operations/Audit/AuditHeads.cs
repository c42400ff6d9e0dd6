using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Model.Warehouse;

namespace Model.Operations.Audit;

/// <summary>
/// The log's last entry of a day, signed and written outside the store. Whoever can write the store can compute a whole new chain or cut its
/// tail; they cannot make it end where it ended when the head was signed. Keep a copy where the server's administrators cannot write.
/// </summary>
public sealed class AuditHeads(DataFolder data)
{
    private static readonly HashAlgorithmName Sha256 = HashAlgorithmName.SHA256;

    /// <summary>Writes today's head, once an entry came since the last one.</summary>
    public async Task SignAsync(OperationsDb db, DateTimeOffset now, CancellationToken stop)
    {
        var last = await db.Audit.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(stop);
        if (last is null || (Read() is [.., var newest] && newest.Hash == last.Hash))
        {
            return;
        }

        using var key = Key();
        var head = new AuditHead(now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), last.Number, last.Hash, "");
        var signed = head with { Signature = Convert.ToBase64String(key.SignData(head.Signed(), Sha256)) };
        Directory.CreateDirectory(Path.GetDirectoryName(data.AuditHeads)!);
        await using var file = new FileStream(data.AuditHeads, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(signed) + "\n"), stop);
        file.Flush(flushToDisk: true);
    }

    /// <summary>All heads, oldest first within each: those that this installation signed under true, all others under false.</summary>
    public ILookup<bool, AuditHead> BySignature()
    {
        using var key = File.Exists(data.AuditKeyFile) ? Key() : null;
        return Read().ToLookup(head => key is not null && IsSigned(key, head));
    }

    private static bool IsSigned(ECDsa key, AuditHead head)
    {
        var signature = new byte[256];
        return Convert.TryFromBase64String(head.Signature, signature, out var bytes) && key.VerifyData(head.Signed(), signature.AsSpan(0, bytes), Sha256);
    }

    /// <summary>A line that cannot be read is a head with an empty signature.</summary>
    private IReadOnlyList<AuditHead> Read() => File.Exists(data.AuditHeads) ? [.. File.ReadLines(data.AuditHeads).Where(line => line.Length > 0).Select(Parse)] : [];

    private static AuditHead Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHead>(line) ?? Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private static AuditHead Unreadable { get; } = new("", 0, "", "");

    private ECDsa Key()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key.ImportFromPem(KeyFile.ReadOrMake(data, data.AuditKeyFile, key.ExportPkcs8PrivateKeyPem));
        return key;
    }
}

/// <summary>Where the chain ended at a moment.</summary>
/// <param name="At">ISO 8601, UTC.</param>
/// <param name="Number">Number of the last entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Signature">Over the three, ECDSA P-256 with SHA-256, base64.</param>
public sealed record AuditHead(string At, long Number, string Hash, string Signature)
{
    internal byte[] Signed() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At}|{Number}|{Hash}"));
}
