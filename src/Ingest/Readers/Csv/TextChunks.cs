using System.Globalization;

namespace Ingest.Readers.Csv;

/// <summary>A text in pieces that end with a line, so that each can be decoded by itself. In GB 18030 and UTF-16 alike a line feed is never part of another character.</summary>
/// <param name="unit">Bytes of a code unit: 1, or 2 for UTF-16.</param>
internal sealed class TextChunks(FileStream text, int chunkBytes, int lineBytes, int unit, bool isBigEndian) : IDisposable
{
    private byte[] buffer = new byte[chunkBytes];
    private int filled;
    private int length;
    private long offset;
    private long line = 1;

    public ReadOnlySpan<byte> Chunk => buffer.AsSpan(0, length);

    public ReadOnlySpan<byte> Text(TextLine line) => buffer.AsSpan(line.Start, line.Length);

    public bool Next()
    {
        line += length == 0 ? 0 : CountLines();
        offset += length;
        buffer.AsSpan(length, filled - length).CopyTo(buffer);
        filled -= length;
        while (true)
        {
            filled += text.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            length = filled < buffer.Length ? filled : LastLineEnd(filled);
            if (length > 0 || filled == 0)
            {
                return length > 0;
            }

            if (buffer.Length > lineBytes)
            {
                throw new FileRefused("record_too_long", line.ToString(CultureInfo.InvariantCulture));
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <summary>The lines of this piece.</summary>
    public IEnumerable<TextLine> Lines()
    {
        var number = line;
        for (var start = 0; start < length;)
        {
            var next = NextLine(start);
            yield return new TextLine(number++, offset + start, start, next - start);
            start = next;
        }
    }

    public void Dispose() => buffer = [];

    private int CountLines()
    {
        var count = 0;
        for (var start = 0; start < length; start = NextLine(start))
        {
            count++;
        }

        return count;
    }

    private int NextLine(int start)
    {
        for (var at = start; at + unit <= length; at += unit)
        {
            if (unit == 1)
            {
                var found = buffer.AsSpan(at, length - at).IndexOfAny((byte)'\n', (byte)'\r');
                at = found < 0 ? length : at + found;
            }

            if (at < length && UnitAt(at) is '\n' or '\r')
            {
                var isPair = UnitAt(at) == '\r' && at + (2 * unit) <= length && UnitAt(at + unit) == '\n';
                return at + (isPair ? 2 * unit : unit);
            }
        }

        return length;
    }

    private int LastLineEnd(int end)
    {
        for (var at = end - (end % unit) - unit; at >= 0; at -= unit)
        {
            if (UnitAt(at) is '\n' || (UnitAt(at) is '\r' && at + (2 * unit) <= end && UnitAt(at + unit) != '\n'))
            {
                return at + unit;
            }
        }

        return 0;
    }

    private int UnitAt(int at) =>
        unit == 1 ? buffer[at]
        : isBigEndian ? (buffer[at] << 8) | buffer[at + 1]
        : (buffer[at + 1] << 8) | buffer[at];
}

/// <summary>A line of a piece, its end included.</summary>
/// <param name="Number">1-based, in the whole text.</param>
/// <param name="Offset">Of its first byte, in the whole text.</param>
/// <param name="Start">In the piece.</param>
internal readonly record struct TextLine(long Number, long Offset, int Start, int Length);
