using System.Globalization;
using Model.Codes;

namespace Model.Statistics.Published;

/// <summary>A table of results that others published (<c>data/oracles</c>, with sources), row by row by column name.</summary>
internal static class PublishedTable
{
    public static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = Csv.Parse(EmbeddedText.Read($"Oracles/{file}"));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <returns>Null for an empty cell.</returns>
    public static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
