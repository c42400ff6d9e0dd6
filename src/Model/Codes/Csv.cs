using Microsoft.VisualBasic.FileIO;

namespace Model.Codes;

/// <summary>Reads the small csv files that travel inside the assembly (RFC 4180, UTF-8). Departments' files are read by Ingest.</summary>
public static class Csv
{
    public static List<string[]> Parse(string text)
    {
        using var parser = new TextFieldParser(new StringReader(text)) { Delimiters = [","], TrimWhiteSpace = false };
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
