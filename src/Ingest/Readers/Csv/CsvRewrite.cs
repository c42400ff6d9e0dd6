using System.Buffers;
using System.Text;

namespace Ingest.Readers.Csv;

/// <summary>
/// Writes an irregular csv anew so that DuckDB can read it: every record as wide as the widest, its own number in front, one kind of line end.
/// What was irregular is noted, what the mask hides is not written.
/// </summary>
internal sealed class CsvRewrite(CsvRecords records, CsvShape shape, NoteBook notes, RowMask? mask)
{
    private readonly byte[] separator = [records.Delimiter];
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly string?[] texts = new string?[shape.Columns];
    private readonly string?[] masked = new string?[shape.Columns];

    public void WriteTo(Stream output, CancellationToken stop)
    {
        while (records.Read())
        {
            if (records.IsBlank)
            {
                continue;
            }

            stop.ThrowIfCancellationRequested();
            NoteWidth();
            Mask();
            output.Write(Encoding.ASCII.GetBytes($"{records.Record}"));
            for (var column = 1; column <= shape.Columns; column++)
            {
                output.Write(separator);
                if (!ReferenceEquals(texts[column - 1], masked[column - 1]))
                {
                    Write(output, masked[column - 1]);
                }
                else if (column <= records.FieldCount)
                {
                    Write(output, column, records.Fields[column - 1]);
                }
            }

            output.Write("\n"u8);
        }
    }

    private void Mask()
    {
        if (mask is not null)
        {
            records.Texts(texts);
            texts.CopyTo(masked, 0);
            mask(records.Record, masked);
        }
    }

    private void Write(Stream output, string? text)
    {
        if (text is not null)
        {
            output.Write("\""u8);
            var safe = text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text;
            bytes.Clear();
            Encoding.UTF8.GetBytes(safe, bytes);
            output.Write(bytes.WrittenSpan);
            output.Write("\""u8);
        }
    }

    /// <summary>Fewer fields, or more that say something: nobody can tell which column a value belongs to. Empty ones at the end are harmless.</summary>
    private void NoteWidth()
    {
        var isRagged = records.FieldCount < shape.Width;
        for (var i = shape.Width; i < records.FieldCount; i++)
        {
            isRagged |= records.Fields[i].Length > 0;
        }

        if (isRagged)
        {
            notes.Add(records.Record, LandedSheet.WholeRow, CellNote.RaggedRow);
        }
    }

    private void Write(Stream output, int column, CsvField field)
    {
        if ((field.Traits & CsvTraits.Nul) != CsvTraits.None)
        {
            notes.Add(records.Record, column, CellNote.NulCharacter);
        }

        if ((field.Traits & CsvTraits.Stray) != CsvTraits.None)
        {
            notes.Add(records.Record, column, CellNote.StrayQuote);
        }

        const CsvTraits irregular = CsvTraits.Nul | CsvTraits.Stray | CsvTraits.InnerQuote;
        if ((field.Traits & irregular) == CsvTraits.None)
        {
            output.Write(records.Raw(field));
            return;
        }

        Requote(output, field);
    }

    /// <summary>Quotes what is inside anew; a zero byte becomes its visible sign.</summary>
    private void Requote(Stream output, CsvField field)
    {
        var raw = records.Raw(field);
        var isQuoted = (field.Traits & CsvTraits.Quoted) != CsvTraits.None && (field.Traits & CsvTraits.Stray) == CsvTraits.None;
        var inside = isQuoted ? raw[1..^1] : raw;
        output.Write("\""u8);
        foreach (var value in inside)
        {
            switch (value)
            {
                case 0:
                    output.Write("\u2400"u8);
                    break;
                case (byte)'"' when !isQuoted:
                    output.Write("\"\""u8);
                    break;
                default:
                    output.WriteByte(value);
                    break;
            }
        }

        output.Write("\""u8);
    }
}
