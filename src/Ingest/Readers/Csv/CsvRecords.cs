using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ingest.Readers.Csv;

/// <summary>
/// Walks the records of a UTF-8 csv (RFC 4180) without turning them into strings. It only finds where things are; DuckDB reads the values.
/// </summary>
/// <param name="text">From its first byte; a byte-order mark is skipped.</param>
/// <param name="isSample">The text is the head of a file: what it cuts off is no error.</param>
internal sealed class CsvRecords(Stream text, byte delimiter, LandingLimits limits, bool isSample = false)
{
    private static readonly SearchValues<byte> InQuotes = SearchValues.Create("\"\n\r\0"u8);

    private readonly SearchValues<byte> inPlain = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r', (byte)'"', 0]);
    private readonly CsvField[] fields = new CsvField[limits.Columns + 1];
    private byte[] buffer = new byte[256 << 10];
    private int start;
    private int end;
    private bool atEnd;
    private long linesInRecord;
    private bool begun;

    public byte Delimiter => delimiter;

    public int FieldCount { get; private set; }

    /// <summary>1-based, blank lines counted: the row that a spreadsheet shows it in.</summary>
    public int Record { get; private set; }

    /// <summary>1-based line of the text at which the record begins; differs from <see cref="Record"/> after quoted line breaks.</summary>
    public long Line { get; private set; } = 1;

    public LineEnds LineEnds { get; private set; }

    public bool IsBlank => FieldCount == 1 && fields[0].Length == 0;

    public ReadOnlySpan<CsvField> Fields => fields.AsSpan(0, FieldCount);

    public ReadOnlySpan<byte> Raw(CsvField field) => buffer.AsSpan(field.Start, field.Length);

    /// <summary>The fields as text, quotes resolved, empty ones null; a zero byte becomes its visible sign.</summary>
    /// <param name="cells">At least as long as the record; the rest becomes null.</param>
    public void Texts(Span<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i < FieldCount ? Text(fields[i]) : null;
        }
    }

    /// <exception cref="FileRefused">A quote is never closed, a record is too long or has too many fields.</exception>
    public bool Read()
    {
        if (!begun)
        {
            SkipMark();
        }

        Line += linesInRecord;
        while (true)
        {
            if (start == end && atEnd)
            {
                return false;
            }

            var next = Parse();
            if (next >= 0)
            {
                start = next;
                Record++;
                return true;
            }

            if (atEnd)
            {
                return isSample ? false : throw Unterminated();
            }

            Fill();
        }
    }

    private string? Text(CsvField field)
    {
        var raw = Raw(field);
        var isWrapped = (field.Traits & (CsvTraits.Quoted | CsvTraits.Stray)) == CsvTraits.Quoted;
        var value = Encoding.UTF8.GetString(isWrapped ? raw[1..^1] : raw);
        value = isWrapped ? value.Replace("\"\"", "\"", StringComparison.Ordinal) : value;
        value = (field.Traits & CsvTraits.Nul) == CsvTraits.None ? value : value.Replace('\0', '\u2400');
        return value.Length == 0 ? null : value;
    }

    private void SkipMark()
    {
        begun = true;
        Fill();
        start = buffer.AsSpan(0, end).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Moves the unfinished record to the front and reads on behind it.</summary>
    private void Fill()
    {
        var kept = end - start;
        if (kept > limits.RecordBytes)
        {
            throw new FileRefused("record_too_long", Line.ToString(CultureInfo.InvariantCulture));
        }

        if (kept > buffer.Length / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        buffer.AsSpan(start, kept).CopyTo(buffer);
        (start, end) = (0, kept);
        var read = text.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        end += read;
        atEnd = end < buffer.Length;
    }

    /// <returns>Where the next record begins; −1 when the buffer ends first.</returns>
    private int Parse()
    {
        FieldCount = 0;
        linesInRecord = 1;
        var at = start;
        while (true)
        {
            var field = at;
            var traits = CsvTraits.None;
            at = at < end && buffer[at] == (byte)'"' ? SkipQuoted(at, ref traits) : at;
            at = at < 0 ? at : SkipPlain(at, ref traits);
            if (at < 0 || (at == end && !atEnd))
            {
                return -1;
            }

            Add(field, at, traits);
            if (at == end)
            {
                return end;
            }

            if (buffer[at] != delimiter)
            {
                return EndOfLine(at);
            }

            at++;
        }
    }

    /// <returns>The byte after the closing quote; −1 when the buffer ends first.</returns>
    private int SkipQuoted(int open, ref CsvTraits traits)
    {
        traits |= CsvTraits.Quoted;
        var at = open + 1;
        while (true)
        {
            var found = buffer.AsSpan(at, end - at).IndexOfAny(InQuotes);
            at += found;
            if (found < 0 || (at + 1 == end && !atEnd))
            {
                return -1;
            }

            var next = at + 1 < end ? buffer[at + 1] : (byte)0;
            switch (buffer[at])
            {
                case (byte)'"' when next != (byte)'"':
                    return at + 1;
                case (byte)'"':
                    at++;
                    break;
                case 0:
                    traits |= CsvTraits.Nul;
                    break;
                default:
                    traits |= CsvTraits.Break;
                    linesInRecord += buffer[at] == (byte)'\r' && next == (byte)'\n' ? 0 : 1;
                    break;
            }

            at++;
        }
    }

    /// <returns>The delimiter or line end after the field; the end of the buffer when neither comes.</returns>
    private int SkipPlain(int at, ref CsvTraits traits)
    {
        var from = at;
        while (true)
        {
            var found = buffer.AsSpan(at, end - at).IndexOfAny(inPlain);
            at = found < 0 ? end : at + found;
            if (at > from && (traits & CsvTraits.Quoted) != CsvTraits.None)
            {
                // A quote that closes and goes on, lines later, was closed by somebody else's opening quote: rows were swallowed.
                traits |= (traits & CsvTraits.Break) == CsvTraits.None ? CsvTraits.Stray : throw Unterminated();
            }

            if (at == end || (buffer[at] != (byte)'"' && buffer[at] != 0))
            {
                return at;
            }

            traits |= buffer[at] == 0 ? CsvTraits.Nul : CsvTraits.InnerQuote;
            at++;
        }
    }

    private int EndOfLine(int at)
    {
        if (buffer[at] == (byte)'\n')
        {
            LineEnds |= LineEnds.Lf;
            return at + 1;
        }

        if (at + 1 == end && !atEnd)
        {
            return -1;
        }

        var isPair = at + 1 < end && buffer[at + 1] == (byte)'\n';
        LineEnds |= isPair ? LineEnds.CrLf : LineEnds.Cr;
        return at + (isPair ? 2 : 1);
    }

    private void Add(int from, int to, CsvTraits traits)
    {
        if (FieldCount == limits.Columns)
        {
            throw new FileRefused(
                "csv_too_many_columns", Line.ToString(CultureInfo.InvariantCulture), limits.Columns.ToString(CultureInfo.InvariantCulture));
        }

        fields[FieldCount++] = new CsvField(from, to - from, traits);
    }

    private FileRefused Unterminated() => new("unterminated_quote", Line.ToString(CultureInfo.InvariantCulture));
}
