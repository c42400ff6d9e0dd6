namespace Ingest.Readers.Xlsx;

/// <summary>
/// Walks the tags of a UTF-8 xml part at the speed of a byte search; text between tags is skipped. It judges nothing: whether the part is
/// well-formed the reader of the values finds out.
/// </summary>
internal sealed class XmlTags(Stream part, string partName, long mostBytes)
{
    private const int LongestTag = 1 << 16;

    private readonly byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private bool atEnd;
    private int tagStart;
    private int tagLength;

    /// <summary>Bytes unpacked so far.</summary>
    public long Read { get; private set; }

    /// <summary>Between the angle brackets, e.g. <c>c r="A1" s="2"</c>, <c>/c</c>, <c>v/</c>. Valid until the next step.</summary>
    public ReadOnlySpan<byte> Tag => buffer.AsSpan(tagStart, tagLength);

    /// <summary>Another tag follows at once: the element's text is empty. Asking ends the validity of <see cref="Tag"/>.</summary>
    public bool IsFollowedByTag
    {
        get
        {
            if (start == end)
            {
                Fill();
            }

            return start < end && buffer[start] == (byte)'<';
        }
    }

    public bool Next()
    {
        while (true)
        {
            var open = buffer.AsSpan(start, end - start).IndexOf((byte)'<');
            if (open < 0)
            {
                start = end;
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            start += open;
            if (end - start < LongestTag && !atEnd)
            {
                Fill();
            }

            if (!IsMarked())
            {
                return TakeTag();
            }
        }
    }

    /// <summary>Skips comments and literal text; a document type declaration is refused.</summary>
    private bool IsMarked()
    {
        var rest = buffer.AsSpan(start, end - start);
        if (!rest.StartsWith("<!"u8))
        {
            return false;
        }

        if (rest.StartsWith("<!--"u8))
        {
            SkipPast("-->"u8);
            return true;
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            SkipPast("]]>"u8);
            return true;
        }

        throw new FileRefused("document_type", partName);
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf(mark);
            if (found >= 0)
            {
                start += found + mark.Length;
                return;
            }

            start = Math.Max(start, end - mark.Length + 1);
            if (!Fill())
            {
                throw new FileRefused("broken_workbook_part", partName);
            }
        }
    }

    private bool TakeTag()
    {
        var close = buffer.AsSpan(start, end - start).IndexOf((byte)'>');
        if (close < 0)
        {
            throw new FileRefused("broken_workbook_part", partName);
        }

        (tagStart, tagLength) = (start + 1, close - 1);
        start += close + 1;
        return true;
    }

    /// <summary>Keeps what is not yet taken and reads on behind it.</summary>
    private bool Fill()
    {
        if (atEnd)
        {
            return false;
        }

        var kept = end - start;
        buffer.AsSpan(start, kept).CopyTo(buffer);
        var read = part.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
        (start, end) = (0, kept + read);
        atEnd = end < buffer.Length;
        Read += read;
        if (Read > mostBytes)
        {
            throw new FileRefused("zip_unpacks_too_large", Megabytes.Of(mostBytes));
        }

        return read > 0;
    }
}
