using System.IO.Compression;

namespace Model.Operations.Kit.Attachments;

/// <summary>Kinds of files that may be attached. None of them can run anything: no macros, no html, no svg.</summary>
public enum FileKind
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
}

/// <summary>What a kind of file is called, and how it is known by its own bytes.</summary>
public static class FileKinds
{
    private const int MostEntries = 5000;
    private const long MostExpanded = 512L << 20;

    /// <summary>A part of an office file packs to a tenth or so. One that packs to less than a hundredth was made to burst; small ones may repeat themselves.</summary>
    private const int MostRatio = 100;
    private const long RatioFrom = 8L << 20;

    private static readonly Dictionary<string, FileKind> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileKind.Pdf,
        [".docx"] = FileKind.Docx,
        [".xlsx"] = FileKind.Xlsx,
        [".png"] = FileKind.Png,
        [".jpg"] = FileKind.Jpeg,
        [".jpeg"] = FileKind.Jpeg,
    };

    /// <summary>Endings that may be chosen, for the field of a form: <c>.pdf,.docx,…</c>.</summary>
    public static string Accepted { get; } = string.Join(',', ByEnding.Keys);

    /// <returns>Null for an ending that is not taken.</returns>
    public static FileKind? Of(string name) => ByEnding.TryGetValue(Path.GetExtension(name), out var kind) ? kind : null;

    public static string ContentType(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether the bytes are what the ending says.</summary>
    public static bool Is(FileKind kind, Stream content)
    {
        var start = new byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var bytes = start.AsSpan(0, read);
        return kind switch
        {
            FileKind.Pdf => bytes.StartsWith("%PDF-"u8),
            FileKind.Png => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            FileKind.Jpeg => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            FileKind.Docx => bytes.StartsWith("PK\x03\x04"u8) && IsPackage(content, "word/document.xml"),
            FileKind.Xlsx => bytes.StartsWith("PK\x03\x04"u8) && IsPackage(content, "xl/workbook.xml"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    // An office file is a zip: of a fair size, with the part that makes it what it says, and without macros.
    private static bool IsPackage(Stream content, string part)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MostEntries
                && zip.Entries.Sum(entry => entry.Length) <= MostExpanded
                && !zip.Entries.Any(entry => entry.Length > RatioFrom && entry.Length > MostRatio * entry.CompressedLength)
                && zip.GetEntry(part) is not null
                && !zip.Entries.Any(entry => entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
