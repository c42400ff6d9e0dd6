using System.Text;

namespace Ingest.Readers;

/// <summary>What a file is by its first bytes; its name is not asked.</summary>
internal enum FileKind
{
    Empty,
    Zip,

    /// <summary>OLE2 compound file: an old .xls, or a workbook protected by a password.</summary>
    Ole2,
    Html,

    /// <summary>Pdf, picture, program, other archive.</summary>
    Other,
    Text,
}

internal static class FileSniffing
{
    /// <summary>First bytes of what people attach by mistake.</summary>
    private static readonly byte[][] Others =
    [
        "%PDF"u8.ToArray(), "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
        "MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46],
    ];

    public static FileKind Of(Stream file)
    {
        Span<byte> head = stackalloc byte[1024];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return Of(head);
    }

    private static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return FileKind.Empty;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return FileKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileKind.Ole2;
        }

        foreach (var other in Others)
        {
            if (head.StartsWith(other))
            {
                return FileKind.Other;
            }
        }

        return IsMarkup(head) ? FileKind.Html : FileKind.Text;
    }

    /// <summary>Web pages and "XML spreadsheets" saved under a spreadsheet's name begin with a tag.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }
}
