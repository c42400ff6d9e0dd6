namespace Ingest.Readers.Csv;

/// <summary>What a walk over a csv found out.</summary>
/// <param name="Columns">Fields of the widest record.</param>
/// <param name="Width">Fields of most records; others are ragged.</param>
/// <param name="Rows">Records that are not blank.</param>
/// <param name="LineEnds">How its lines end.</param>
/// <param name="IsPlain">DuckDB can read the file as it lies, record n being row n.</param>
internal sealed record CsvShape(int Columns, int Width, long Rows, LineEnds LineEnds, bool IsPlain)
{
    public static CsvShape Of(CsvRecords records, Action<int> everyFewRecords)
    {
        var recordsByFields = new int[256];
        var firstOfFields = new List<int>();
        var (rows, isPlain) = (0L, true);
        while (records.Read())
        {
            if ((records.Record & 0x3FFF) == 0)
            {
                everyFewRecords(records.Record);
            }

            if (records.IsBlank)
            {
                isPlain = false;
                continue;
            }

            rows++;
            if (records.FieldCount >= recordsByFields.Length)
            {
                Array.Resize(ref recordsByFields, records.FieldCount + 256);
            }

            if (recordsByFields[records.FieldCount]++ == 0)
            {
                firstOfFields.Add(records.FieldCount);
            }

            foreach (var field in records.Fields)
            {
                isPlain &= (field.Traits & ~CsvTraits.Quoted) == CsvTraits.None;
            }
        }

        var hasOneEnd = records.LineEnds is LineEnds.None or LineEnds.Lf or LineEnds.CrLf;
        return new CsvShape(
            firstOfFields.DefaultIfEmpty().Max(),
            Commonest(recordsByFields, firstOfFields),
            rows,
            records.LineEnds,
            isPlain && hasOneEnd && firstOfFields.Count == 1);
    }

    /// <summary>The first met of the commonest counts. A line without any delimiter is a title or a remark, not a measure of the others.</summary>
    private static int Commonest(int[] recordsByFields, List<int> firstOfFields) =>
        firstOfFields.Where(fields => fields > 1).DefaultIfEmpty(1).MaxBy(fields => recordsByFields[fields]);
}
