using System.Buffers.Binary;
using System.Text.Unicode;

namespace Ingest.Readers.Csv;

/// <summary>Encodings that departments send.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>Covers GBK and GB 2312.</summary>
    Gb18030,
}

/// <summary>Settles the encoding of a whole file: byte-order mark, then UTF-16 by its zeros, then UTF-8 if every byte agrees, else GB 18030.</summary>
internal static class TextEncodings
{
    private const int ChunkBytes = 1 << 20;

    /// <exception cref="FileRefused">UTF-8 that breaks off inside its last character.</exception>
    public static TextEncoding Detect(FileStream file, CancellationToken stop)
    {
        var head = new byte[64 << 10];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return ByHead(head.AsSpan(0, length)) ?? ByWhole(file, stop);
    }

    private static TextEncoding? ByHead(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? TextEncoding.Utf16LittleEndian
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextEncoding.Utf16BigEndian
        : head.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? TextEncoding.Gb18030
        : LooksUtf16(head, zeroAt: 1) ? TextEncoding.Utf16LittleEndian
        : LooksUtf16(head, zeroAt: 0) ? TextEncoding.Utf16BigEndian
        : null;

    /// <summary>In UTF-16 without a mark every comma, digit and line end has its zero on the same side; a stray zero in other text has not.</summary>
    private static bool LooksUtf16(ReadOnlySpan<byte> head, int zeroAt)
    {
        var (zeros, misplaced, lineEnds) = (0, 0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            zeros += head[i + zeroAt] == 0 ? 1 : 0;
            misplaced += head[i + 1 - zeroAt] == 0 ? 1 : 0;
            var unit = BinaryPrimitives.ReadUInt16LittleEndian(head[i..]);
            lineEnds += (zeroAt == 1 ? unit : BinaryPrimitives.ReverseEndianness(unit)) is '\n' or '\r' ? 1 : 0;
        }

        return lineEnds > 0 && zeros * 50 >= head.Length / 2 && misplaced * 4 <= zeros;
    }

    private static TextEncoding ByWhole(FileStream file, CancellationToken stop)
    {
        var buffer = new byte[ChunkBytes];
        var (kept, offset, hasWideText) = (0, 0L, false);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var read = file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var chunk = buffer.AsSpan(0, kept + read);
            var isLast = chunk.Length < buffer.Length;
            var whole = chunk.Length - Utf8Text.UnfinishedTail(chunk);
            if (!Utf8.IsValid(chunk[..whole]))
            {
                file.Position = 0;
                return TextEncoding.Gb18030;
            }

            hasWideText |= !System.Text.Ascii.IsValid(chunk[..whole]);
            kept = chunk.Length - whole;
            if (isLast)
            {
                file.Position = 0;
                return kept == 0 ? TextEncoding.Utf8
                    : hasWideText ? throw Transcoding.CutOff(file, offset + whole)
                    : TextEncoding.Gb18030;
            }

            chunk[whole..].CopyTo(buffer);
            offset += whole;
        }
    }
}
