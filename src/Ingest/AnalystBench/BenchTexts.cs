using System.Globalization;
using Ingest.Contracts;
using Model;

namespace Ingest.AnalystBench;

/// <summary>What the analyst's bench says, in both languages; the texts are in <c>AnalystBench/texts.yml</c>.</summary>
public static class BenchTexts
{
    private static readonly Dictionary<string, Bilingual> All = Load();

    public static Bilingual Of(string key, params object[] values) => new(
        Filled(All[key].Zh, values, Language.Chinese),
        Filled(All[key].En, values, Language.English));

    /// <summary>Title of a column that is read or answered; the name itself where the user brought the column.</summary>
    public static Bilingual Title(string column) => All.GetValueOrDefault($"column_{column}") ?? new Bilingual(column, column);

    /// <summary>A value as people read it: seven digits, coded words (signal, flag, note, method) in words.</summary>
    public static Bilingual Shown(string column, object? value) => value switch
    {
        null => new Bilingual("", ""),
        bool yes => yes ? new Bilingual("是", "yes") : new Bilingual("", ""),
        double number => new Bilingual(number.ToString("G7", Language.Chinese), number.ToString("G7", Language.English)),
        string word when column is "signal" or "flag" or "note" or "method" or "model" or "why" && All.TryGetValue($"word_{word}", out var said) => said,
        _ => new Bilingual($"{value}", $"{value}"),
    };

    /// <summary>The texts as they stand in the file, places unfilled.</summary>
    public static Dictionary<string, Bilingual> Load()
    {
        using var reader = new StreamReader(typeof(BenchTexts).Assembly.GetManifestResourceStream("AnalystBench/texts.yml")!);
        return Yaml.Parse<Dictionary<string, Bilingual>>(reader.ReadToEnd());
    }

    private static string Filled(string text, object[] values, CultureInfo culture) =>
        string.Format(culture, text, [.. values.Select(v => v is Bilingual b ? b.In(culture) : v)]);
}
