using System.Globalization;
using Model.Codes;

namespace Model.Tests.Statistics;

/// <summary>Rows of a published table in <c>tests/oracles</c>, by column.</summary>
internal static class Oracle
{
    public static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        var lines = Csv.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "oracles", file)));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
