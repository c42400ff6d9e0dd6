using System.Security.Cryptography;
using Model.Warehouse;

namespace Model.Operations.Kit.Attachments;

/// <summary>A file as it is kept.</summary>
/// <param name="Name">As it was called, without folders and without characters that nobody sees.</param>
/// <param name="Kind">What its bytes are.</param>
/// <param name="Bytes">How many.</param>
/// <param name="Sha256">Where they lie.</param>
public sealed record StoredFile(string Name, FileKind Kind, long Bytes, string Sha256);

/// <summary>Files that people attach, in a folder that no web server looks into, each under the hash of its bytes: what was kept cannot change unseen, and the same file lies there once.</summary>
public sealed class AttachmentStore(DataFolder data, IVirusScanner scanner)
{
    public const long MostBytes = 20L << 20;

    private const int LongestName = 120;

    /// <summary>Judges a file and keeps it.</summary>
    /// <param name="name">As the sender calls it.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<(StoredFile? File, Refusal? Refusal)> KeepAsync(string name, Stream content, CancellationToken stop)
    {
        if (FileKinds.Of(name) is not { } kind)
        {
            return (null, AttachmentRefusals.OtherKind);
        }

        Directory.CreateDirectory(data.Attachments);
        var growing = Path.Combine(data.Attachments, $".{Guid.NewGuid():N}.part");
        try
        {
            return await JudgeAsync(SafeName(name), kind, growing, content, stop);
        }
        finally
        {
            File.Delete(growing);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no more those that were kept.</exception>
    public Stream Open(Attachment attachment)
    {
        var stream = File.OpenRead(PathOf(attachment.Sha256));
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != attachment.Sha256)
        {
            stream.Dispose();
            throw new InvalidDataException($"Attachment {attachment.Sha256} was changed on disk.");
        }

        stream.Position = 0;
        return stream;
    }

    private async Task<(StoredFile? File, Refusal? Refusal)> JudgeAsync(string name, FileKind kind, string growing, Stream content, CancellationToken stop)
    {
        string hash;
        long length;
        await using (var target = File.Create(growing))
        {
            if (await CopyAsync(content, target, stop) is { } refusal)
            {
                return (null, refusal);
            }

            if (!FileKinds.Is(kind, target))
            {
                return (null, AttachmentRefusals.NotWhatItSays);
            }

            target.Position = 0;
            (hash, length) = (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, stop)), target.Length);
        }

        if (await ScanAsync(growing, stop) is { } scanned)
        {
            return (null, scanned);
        }

        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(growing, path, overwrite: true);
        return (new StoredFile(name, kind, length, hash), null);
    }

    private async Task<Refusal?> ScanAsync(string path, CancellationToken stop)
    {
        try
        {
            return await scanner.FindAsync(path, stop) is { } found ? ScanRefusals.Infected(found) : null;
        }
        catch (NotScannedException)
        {
            return NotScannedException.Refusal;
        }
    }

    private static async Task<Refusal?> CopyAsync(Stream content, FileStream target, CancellationToken stop)
    {
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (target.Length + read > MostBytes)
            {
                return AttachmentRefusals.TooLarge;
            }

            await target.WriteAsync(buffer.AsMemory(0, read), stop);
            await target.FlushAsync(stop);
        }

        return target.Length == 0 ? AttachmentRefusals.Empty : null;
    }

    private string PathOf(string sha256) => Path.Combine(data.Attachments, sha256[..2], sha256);

    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar && System.Text.Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format)));
        var (stem, ending) = (Path.GetFileNameWithoutExtension(clean), Path.GetExtension(clean).ToLowerInvariant());
        return (stem.Length <= LongestName ? stem : stem[..(char.IsHighSurrogate(stem[LongestName - 1]) ? LongestName - 1 : LongestName)]) + ending;
    }
}

internal static class AttachmentRefusals
{
    public static Refusal Empty { get; } = new("empty", new("文件是空的。", "The file is empty."));

    public static Refusal OtherKind { get; } = new("other_kind", new("只收 pdf、docx、xlsx、png、jpg 文件。", "Only pdf, docx, xlsx, png and jpg files are taken."));

    public static Refusal TooLarge { get; } = new("too_large", new("文件超过20 MB。请压缩图片或分成几个文件。", "The file is larger than 20 MB: make its pictures smaller or divide it."));

    public static Refusal NotWhatItSays { get; } = new("not_what_it_says", new("文件内容与扩展名不符，或含有宏。请另存为所标格式后再上传。", "The contents are not what the ending says, or hold macros: save it in that format and send it again."));
}
