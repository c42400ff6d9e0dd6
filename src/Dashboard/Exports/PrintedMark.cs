using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dashboard.Exports;

/// <summary>
/// Puts a line at the head and foot of every printed page of a workbook. The library writes neither, so the file is copied and only the end
/// of each sheet is written anew; no sheet is ever in memory as a whole.
/// </summary>
internal static class PrintedMark
{
    // Excel takes no longer one.
    private const int LongestText = 200;

    // More than the library writes behind the last row.
    private const int TailBytes = 512;
    private const int BlockBytes = 1 << 16;

    public static async Task CopyAsync(Stream workbook, Stream marked, string text, CancellationToken stop)
    {
        await using var from = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        await using var to = new ZipArchive(marked, ZipArchiveMode.Create, leaveOpen: true);
        var end = End(text);
        foreach (var entry in from.Entries)
        {
            await using var source = await entry.OpenAsync(stop);
            await using var target = await to.CreateEntry(entry.FullName, CompressionLevel.Fastest).OpenAsync(stop);
            if (entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            {
                await CopySheetAsync(source, target, end, stop);
            }
            else
            {
                await source.CopyToAsync(target, stop);
            }
        }
    }

    private static async Task CopySheetAsync(Stream source, Stream target, byte[] end, CancellationToken stop)
    {
        var block = new byte[BlockBytes];
        var held = 0;
        while (true)
        {
            var read = await source.ReadAsync(block.AsMemory(held), stop);
            if (read == 0)
            {
                break;
            }

            held += read;
            var free = Math.Max(0, held - TailBytes);
            await target.WriteAsync(block.AsMemory(0, free), stop);
            block.AsSpan(free, held - free).CopyTo(block);
            held -= free;
        }

        await target.WriteAsync(block.AsMemory(0, EndOfRows(block.AsSpan(0, held))), stop);
        await target.WriteAsync(end, stop);
    }

    // The library's own end refers to a drawing without pictures, at a place where the format allows none: it is left out.
    private static int EndOfRows(ReadOnlySpan<byte> tail)
    {
        var rows = tail.LastIndexOf("</x:sheetData>"u8);
        if (rows < 0)
        {
            throw new InvalidDataException("The library ends a sheet in another way than it used to.");
        }

        return tail.LastIndexOf("<x:drawing "u8) is >= 0 and var drawing && drawing < rows ? drawing : rows;
    }

    private static byte[] End(string text)
    {
        // An ampersand begins a code, two are one.
        var line = SecurityElement.Escape(text[..Math.Min(LongestText, text.Length)].Replace("&", "&&", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(
            $"</x:sheetData><x:headerFooter><x:oddHeader>&amp;C{line}</x:oddHeader><x:oddFooter>&amp;L{line}&amp;R&amp;P/&amp;N</x:oddFooter></x:headerFooter></x:worksheet>");
    }
}
