using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Ingest.Readers.Csv;

/// <summary>Writes a text of another encoding as UTF-8. Never a replacement character: what cannot be read is refused with its place.</summary>
internal static class Transcoding
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>
    /// A line of GB 18030 that happens to be UTF-8 with this many Chinese characters does not occur: the bytes would have to agree nine times over.
    /// </summary>
    private const int ConvincingCharacters = 3;

    public static void ToUtf8(FileStream source, TextEncoding encoding, string target, Landing landing)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var decoder = Encoding.GetEncoding(CodePage(encoding), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var breaks = encoding == TextEncoding.Gb18030 ? 1 : 2;
        using var output = new FileStream(target, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 });
        using var lines = new TextChunks(source, ChunkBytes, landing.Limits.RecordBytes, breaks, isBigEndian: encoding == TextEncoding.Utf16BigEndian);
        var (characters, bytes) = (new char[ChunkBytes], new byte[ChunkBytes]);
        while (lines.Next())
        {
            landing.Stop.ThrowIfCancellationRequested();
            landing.Progress.Report(new LandingProgress(0, source.Position / 2, source.Length));
            if (encoding == TextEncoding.Gb18030)
            {
                RefuseUtf8Lines(source, lines);
            }

            Grow(ref characters, lines.Chunk.Length);
            var count = Decode(decoder, lines, characters);
            Grow(ref bytes, Encoding.UTF8.GetMaxByteCount(count));
            output.Write(bytes.AsSpan(0, Encoding.UTF8.GetBytes(characters.AsSpan(0, count), bytes)));
        }
    }

    /// <summary>The refusal of UTF-8 that ends inside a character.</summary>
    public static FileRefused CutOff(FileStream file, long offset) => new("text_cut_off", LineOf(file, offset), Invariant(offset + 1));

    private static int CodePage(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => 1200,
        TextEncoding.Utf16BigEndian => 1201,
        _ => 54936,
    };

    private static int Decode(Encoding decoder, TextChunks lines, char[] characters)
    {
        try
        {
            return decoder.GetChars(lines.Chunk, characters);
        }
        catch (DecoderFallbackException)
        {
            var bad = lines.Lines().First(line => !CanDecode(decoder, lines.Text(line)));
            throw new FileRefused("unreadable_text", Invariant(bad.Number), Invariant(bad.Offset + 1));
        }
    }

    private static bool CanDecode(Encoding decoder, ReadOnlySpan<byte> line)
    {
        try
        {
            decoder.GetCharCount(line);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The file is not UTF-8 as a whole; a line that plainly is means that two encodings were pasted together.</summary>
    private static void RefuseUtf8Lines(FileStream source, TextChunks lines)
    {
        foreach (var line in lines.Lines())
        {
            var text = lines.Text(line);
            if (!Ascii.IsValid(text) && Utf8.IsValid(text) && Utf8Text.ThreeByteCharacters(text) >= ConvincingCharacters)
            {
                throw new FileRefused("mixed_encodings", FirstOther(source, line.Number));
            }
        }
    }

    /// <summary>The line at which the encoding changes: the later of the first UTF-8 line and the first other one.</summary>
    private static string FirstOther(FileStream source, long utf8Line)
    {
        source.Position = 0;
        using var lines = new TextChunks(source, ChunkBytes, int.MaxValue, 1, isBigEndian: false);
        while (lines.Next())
        {
            foreach (var line in lines.Lines())
            {
                if (!Utf8.IsValid(lines.Text(line)))
                {
                    return Invariant(Math.Max(line.Number, utf8Line));
                }
            }
        }

        return Invariant(utf8Line);
    }

    private static string LineOf(FileStream file, long offset)
    {
        file.Position = 0;
        using var lines = new TextChunks(file, ChunkBytes, int.MaxValue, 1, isBigEndian: false);
        var number = 1L;
        while (lines.Next())
        {
            foreach (var line in lines.Lines())
            {
                if (line.Offset <= offset)
                {
                    number = line.Number;
                }
            }
        }

        return Invariant(number);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
