namespace Ingest.Readers.Csv;

/// <summary>What can be said of UTF-8 by looking at bytes.</summary>
internal static class Utf8Text
{
    /// <summary>Bytes at the end that begin a character which does not end there: 0 to 3.</summary>
    public static int UnfinishedTail(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
                return needed > back ? back : 0;
            }
        }

        return 0;
    }

    /// <summary>Characters of three bytes, as Chinese ones have.</summary>
    public static int ThreeByteCharacters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            count += (value & 0xF0) == 0xE0 ? 1 : 0;
        }

        return count;
    }
}
