namespace Ingest.Readers.Csv;

/// <summary>Which of comma, semicolon and tab parts the fields: the one that cuts most lines into the same number of fields.</summary>
internal static class CsvDelimiter
{
    private const int SampleBytes = 64 << 10;

    private static readonly byte[] Candidates = [(byte)',', (byte)';', (byte)'\t'];

    public static byte Of(Stream text, LandingLimits limits)
    {
        var head = new byte[SampleBytes];
        var length = text.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        text.Position = 0;
        return Candidates.MaxBy(candidate => Agreement(head, length, candidate, limits));
    }

    /// <summary>Lines that have the commonest number of fields, times the delimiters in each; 0 when most lines have none.</summary>
    private static int Agreement(byte[] head, int length, byte delimiter, LandingLimits limits)
    {
        var records = new CsvRecords(new MemoryStream(head, 0, length), delimiter, limits, isSample: true);
        var linesByFields = new Dictionary<int, int>();
        try
        {
            while (records.Read())
            {
                linesByFields[records.FieldCount] = linesByFields.GetValueOrDefault(records.FieldCount) + 1;
            }
        }
        catch (FileRefused)
        {
            // Quotes or width make no sense with this delimiter. If they make none with the best either, the full read says so.
            return -1;
        }

        return linesByFields.Count == 0 ? 0 : linesByFields.Max(pair => pair.Value * (pair.Key - 1));
    }
}
