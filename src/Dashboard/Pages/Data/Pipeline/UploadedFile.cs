using System.Security.Cryptography;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>A file from the browser on its way into the inbox. What its contents are worth, the ingest process judges behind its guards.</summary>
public static class UploadedFile
{
    /// <summary>What one upload may weigh; larger files go into the inbox folder directly.</summary>
    public const long MostBytes = 64L << 20;

    private const int LongestName = 120;
    private const int Looked = 4096;

    /// <returns>Null when the file may go on.</returns>
    public static async Task<UploadRefusal?> JudgeAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null || file.Length == 0)
        {
            return UploadRefusal.Nothing;
        }

        if (file.Length > MostBytes)
        {
            return UploadRefusal.TooLarge;
        }

        var start = new byte[Math.Min(Looked, file.Length)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(start, stop);
        return Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".xlsx" => start.AsSpan().StartsWith("PK\x03\x04"u8) ? null : UploadRefusal.NotWhatItSays,
            ".csv" or ".txt" => IsText(start) ? null : UploadRefusal.NotWhatItSays,
            ".xls" => UploadRefusal.OldExcel,
            _ => UploadRefusal.OtherKind,
        };
    }

    /// <summary>Puts it into the inbox: under a name nobody reads while it grows, renamed when it is whole.</summary>
    public static async Task<Upload> KeepAsync(IFormFile file, DataFolder data, string by, DateTimeOffset at, CancellationToken stop)
    {
        Directory.CreateDirectory(data.Inbox);
        var growing = Path.Combine(data.Inbox, $".{Guid.NewGuid():N}.part");
        byte[] hash;
        await using (var target = File.Create(growing))
        {
            await file.CopyToAsync(target, stop);
            target.Position = 0;
            hash = await SHA256.HashDataAsync(target, stop);
        }

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

    // UTF-16 text has zero bytes and begins with its mark; anything else with a zero byte is no text.
    private static bool IsText(byte[] start) =>
        start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !start.AsSpan().Contains((byte)0);
}

/// <summary>Why a file was not put into the inbox; each has a text <c>upload_…</c>.</summary>
public enum UploadRefusal
{
    Nothing,
    TooLarge,

    /// <summary>The ending says one thing, the first bytes another.</summary>
    NotWhatItSays,

    /// <summary>The format before 2007.</summary>
    OldExcel,
    OtherKind,
}
