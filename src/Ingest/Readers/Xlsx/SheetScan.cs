using System.Buffers.Text;
using System.Globalization;

namespace Ingest.Readers.Xlsx;

/// <summary>Looks through a sheet's xml before its values are read: how far it reaches, and what the reader of the values would not tell.</summary>
internal sealed class SheetScan
{
    private readonly string sheet;
    private readonly LandingLimits limits;
    private readonly IReadOnlySet<int> chineseDateStyles;
    private readonly XmlTags tags;
    private readonly SheetFacts facts = new();
    private int row;
    private int column;
    private bool hasFormula;
    private bool hasValue;
    private bool isText;

    private SheetScan(Worksheet sheet, IReadOnlySet<int> chineseDateStyles, Stream xml, LandingLimits limits)
    {
        (this.sheet, this.chineseDateStyles, this.limits) = (sheet.Name, chineseDateStyles, limits);
        tags = new XmlTags(xml, sheet.Part.FullName, limits.UnpackedBytes);
    }

    /// <exception cref="FileRefused">The sheet is too wide or too long, or its rows make no sense.</exception>
    public static SheetFacts Of(Worksheet sheet, Workbook workbook, LandingLimits limits, CancellationToken stop)
    {
        using var xml = sheet.Part.Open();
        return new SheetScan(sheet, workbook.ChineseDateStyles, xml, limits).Run(stop);
    }

    private SheetFacts Run(CancellationToken stop)
    {
        while (tags.Next())
        {
            var tag = new XmlTag(tags.Tag);
            if (tag.Name is [(byte)'c'])
            {
                Cell(tag);
            }
            else if (tag.Name is [(byte)'v'])
            {
                Value(tag);
            }
            else if (tag.Name is [(byte)'f'])
            {
                hasFormula |= !tag.IsEnd;
            }
            else if (!tag.IsEnd)
            {
                Other(tag, stop);
            }
        }

        return facts;
    }

    private void Other(XmlTag tag, CancellationToken stop)
    {
        if (tag.Name.SequenceEqual("row"u8))
        {
            stop.ThrowIfCancellationRequested();
            Row(tag);
        }
        else if (tag.Name.SequenceEqual("dimension"u8))
        {
            var reference = tag["ref"u8];
            var last = CellReference.Parse(reference[(reference.IndexOf((byte)':') + 1)..]);
            RefuseBeyond(last.Row, last.Column);
        }
        else if (tag.Name.SequenceEqual("mergeCell"u8) && MergedRange.Parse(tag["ref"u8]) is { } range)
        {
            AddMerge(range);
        }
    }

    private void Row(XmlTag tag)
    {
        var number = CellReference.Parse(tag["r"u8]).Row;
        var next = number == 0 ? row + 1 : number;
        if (next <= row)
        {
            throw new FileRefused("rows_out_of_order", sheet, Text(next));
        }

        RefuseBeyond(next, 0);
        (row, column) = (next, 0);
        facts.AddRow(row);
        facts.HiddenRows += tag["hidden"u8] is [(byte)'1'] or [(byte)'t', ..] ? 1 : 0;
    }

    private void Cell(XmlTag tag)
    {
        if (!tag.IsEnd)
        {
            var given = CellReference.Parse(tag["r"u8]);
            column = given.Column == 0 ? column + 1 : given.Column;
            RefuseBeyond(given.Row, column);
            if (given.Row > 0 && given.Row != row)
            {
                throw new FileRefused("rows_out_of_order", sheet, Text(row));
            }

            facts.AddColumn(column);
            MarkChineseDate(tag);
            isText = tag["t"u8] is [(byte)'s', (byte)'t', (byte)'r'];
        }

        else if (hasFormula && !hasValue && !isText)
        {
            // A formula whose result is the empty text says so (t="str"); one without any type was never calculated.
            facts.FormulasWithoutValue.Add((row, column));
        }

        (hasFormula, hasValue) = (false, false);
    }

    private void MarkChineseDate(XmlTag tag)
    {
        if (chineseDateStyles.Count > 0 && Utf8Parser.TryParse(tag["s"u8], out int style, out _) && chineseDateStyles.Contains(style))
        {
            facts.ChineseDates.Add(row, column);
        }
    }

    private void Value(XmlTag tag)
    {
        if (!tag.IsEnd && !tag.IsEmpty)
        {
            hasValue |= !tags.IsFollowedByTag;
        }
    }

    private void AddMerge(MergedRange range)
    {
        facts.Merges.Add(range);
        if (facts.Merges.Count > limits.Notes)
        {
            throw new FileRefused("too_many_merged_cells", sheet, Text(limits.Notes));
        }
    }

    private void RefuseBeyond(int lastRow, int lastColumn)
    {
        if (lastColumn > limits.Columns)
        {
            throw new FileRefused("too_many_columns", sheet, CellReference.Letters(Math.Min(lastColumn, 100_000)), Text(limits.Columns));
        }

        if (lastRow > limits.SheetRows)
        {
            throw new FileRefused("too_many_rows", sheet, Text(lastRow), Text(limits.SheetRows));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
