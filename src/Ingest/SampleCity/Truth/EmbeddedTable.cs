using System.Globalization;
using Model.Codes;

namespace Ingest.SampleCity.Truth;

/// <summary>A csv of the truth that travels inside this assembly.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<T> Read<T>(string name, Func<Row, T> of)
    {
        using var text = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"SampleCity/Truth/{name}.csv")
            ?? throw new FileNotFoundException("Not embedded.", name);
        using var reader = new StreamReader(text);
        var rows = Csv.Parse(reader.ReadToEnd());
        return [.. rows.Skip(1).Select(cells => of(new Row(rows[0], cells)))];
    }

    internal readonly record struct Row(string[] Header, string[] Cells)
    {
        public string Text(string column) => Cells[Array.IndexOf(Header, column)];

        public double Number(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

        public string[] List(string column) => Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries);
    }
}
