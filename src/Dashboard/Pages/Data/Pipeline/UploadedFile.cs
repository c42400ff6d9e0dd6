using System.Security.Cryptography;
using Ingest.Jobs;
using Model;
using Model.Operations;
using Model.Operations.Kit.Attachments;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>A file from the browser on its way into the inbox. Ending, first bytes, size and the workbook's directory are looked at here; what its rows are worth, the ingest process judges.</summary>
public static class UploadedFile
{
    /// <summary>What one upload may weigh; larger files go into the inbox folder directly.</summary>
    public const long MostBytes = 64L << 20;

    private const int LongestName = 120;

    /// <returns>Why it is not taken; null when it may go on.</returns>
    public static async Task<Bilingual?> JudgeAsync(IFormFile file)
    {
        await using var stream = file.OpenReadStream();
        return UploadGuard.Refusal(stream, file.FileName, MostBytes);
    }

    /// <summary>Puts it into the inbox: under a name nobody reads while it grows, renamed when it is whole and the scanner found nothing in it.</summary>
    /// <returns>Or why it is not taken.</returns>
    public static async Task<(Upload? Upload, Bilingual? Refusal)> KeepAsync(IFormFile file, DataFolder data, IVirusScanner scanner, string by, DateTimeOffset at, CancellationToken stop)
    {
        Directory.CreateDirectory(data.Inbox);
        var growing = Path.Combine(data.Inbox, $".{Guid.NewGuid():N}.part");
        try
        {
            var hash = await CopyAsync(file, growing, stop);
            return await scanner.FindAsync(growing, stop) is { } found
                ? (null, ScanRefusals.Infected(found).Words)
                : (Kept(file, growing, data, hash, by, at), null);
        }
        catch (NotScannedException)
        {
            return (null, NotScannedException.Refusal.Words);
        }
        finally
        {
            File.Delete(growing);
        }
    }

    private static async Task<byte[]> CopyAsync(IFormFile file, string growing, CancellationToken stop)
    {
        await using var target = File.Create(growing);
        await file.CopyToAsync(target, stop);
        target.Position = 0;
        return await SHA256.HashDataAsync(target, stop);
    }

    private static Upload Kept(IFormFile file, string growing, DataFolder data, byte[] hash, string by, DateTimeOffset at)
    {
        var stored = Settle(growing, data.Inbox, SafeName(file.FileName));
        return new Upload
        {
            OriginalName = Shown(file.FileName),
            StoredName = stored,
            Bytes = file.Length,
            Sha256 = Convert.ToHexStringLower(hash),
            By = by,
            At = at,
        };
    }

    /// <summary>A plain file name: no folder, no control or reserved character, no leading dot, not too long, its ending kept.</summary>
    public static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Select(c => char.IsControl(c) || "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c)).TrimStart('.', ' ').TrimEnd('.', ' ');
        var ending = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        return (stem.Length == 0 ? "file" : Cut(stem)) + ending.ToLowerInvariant();
    }

    private static string Settle(string growing, string inbox, string name)
    {
        for (var n = 1; ; n++)
        {
            var free = n == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}";
            try
            {
                File.Move(growing, Path.Combine(inbox, free));
                return free;
            }
            catch (IOException) when (File.Exists(Path.Combine(inbox, free)))
            {
                // Another file of that name waits; both are kept.
            }
        }
    }

    private static string Shown(string name) => Cut(string.Concat(name.Where(c => !char.IsControl(c))));

    // A rare character is two of a string's: half of one is no text, and PostgreSQL refuses it.
    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
}
