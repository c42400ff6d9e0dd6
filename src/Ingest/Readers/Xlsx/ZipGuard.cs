using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ingest.Readers.Xlsx;

/// <summary>What a zip may be before anything in it is read. Nothing is ever unpacked to disk, so a member's name can lead nowhere; a dangerous one still refuses the file.</summary>
internal static class ZipGuard
{
    /// <summary>Least bytes of one entry in the central directory.</summary>
    private const int LeastEntryBytes = 46;

    /// <summary>Root elements begin long before this; a longer prolog hides something.</summary>
    private const int PrologBytes = 4096;

    public static ZipArchive Open(Stream file, LandingLimits limits)
    {
        RefuseHugeDirectory(file, limits);
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RefuseEntries(archive, limits);
            return archive;
        }
        catch (InvalidDataException)
        {
            throw new FileRefused("broken_workbook");
        }
    }

    /// <summary>
    /// The archive's own count may lie and the directory is read whole into memory, so its size is what is measured: from where it says it begins to the end of the file.
    /// </summary>
    private static void RefuseHugeDirectory(Stream file, LandingLimits limits)
    {
        var tail = new byte[(int)Math.Min(file.Length, 22 + ushort.MaxValue)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > tail.Length)
        {
            throw new FileRefused("broken_workbook");
        }

        var begins = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (file.Length - begins > (long)limits.ZipEntries * (LeastEntryBytes + 256) + tail.Length)
        {
            throw new FileRefused("zip_too_many_parts", limits.ZipEntries.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void RefuseEntries(ZipArchive archive, LandingLimits limits)
    {
        if (archive.Entries.Count > limits.ZipEntries)
        {
            throw new FileRefused("zip_too_many_parts", limits.ZipEntries.ToString(CultureInfo.InvariantCulture));
        }

        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            RefuseName(entry.FullName);
            unpacked += entry.Length;
            if (unpacked > limits.UnpackedBytes || (IsSharedStrings(entry) && entry.Length > limits.SharedStringBytes))
            {
                throw new FileRefused("zip_unpacks_too_large", Megabytes.Of(limits.UnpackedBytes));
            }

            if (entry.Length >= limits.PackingRatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > limits.PackingRatio)
            {
                throw new FileRefused("zip_bomb", Megabytes.Of(archive.Entries.Sum(e => e.Length)), limits.PackingRatio.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool IsSharedStrings(ZipArchiveEntry entry) => entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    private static void RefuseName(string name)
    {
        if (name.Split('/', '\\').Contains("..") || name.Contains(':', StringComparison.Ordinal))
        {
            throw new FileRefused("zip_dangerous_name", Printable(name));
        }
    }

    /// <summary>Refuses a document type declaration in any xml part: it is how outside files and endless entities come in, and no spreadsheet program writes one.</summary>
    public static void RefuseDocumentTypes(ZipArchive archive)
    {
        var prolog = new byte[PrologBytes];
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            using var part = entry.Open();
            var length = part.ReadAtLeast(prolog, prolog.Length, throwOnEndOfStream: false);
            RefuseProlog(prolog.AsSpan(0, length), entry.FullName);
        }
    }

    /// <summary>Other encodings than UTF-8 would hide a declaration from a look at bytes.</summary>
    private static void RefuseProlog(ReadOnlySpan<byte> prolog, string part)
    {
        if (prolog.IndexOf((byte)0) >= 0)
        {
            throw new FileRefused("broken_workbook_part", Printable(part));
        }

        if (prolog.IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw new FileRefused("document_type", Printable(part));
        }

        for (var at = prolog.IndexOf((byte)'<'); at >= 0 && at + 1 < prolog.Length;)
        {
            if (prolog[at + 1] is not ((byte)'?' or (byte)'!'))
            {
                return;
            }

            var next = prolog[(at + 1)..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (prolog.Length == PrologBytes)
        {
            throw new FileRefused("broken_workbook_part", Printable(part));
        }
    }

    private static string Printable(string name) =>
        new StringBuilder().AppendJoin("", name.Take(80).Select(c => char.IsControl(c) ? '?' : c)).ToString();
}
