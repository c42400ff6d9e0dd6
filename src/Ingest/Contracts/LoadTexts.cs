using System.Globalization;
using Model;

namespace Ingest.Contracts;

/// <summary>What loading says about a whole file, in both languages; the texts are in <c>Contracts/texts.yml</c>.</summary>
public sealed record LoadTexts
{
    private static readonly LoadTexts All = Load();

    /// <summary>Why a file is refused whole, and what to do.</summary>
    public required Dictionary<string, Bilingual> Refusals { get; init; }

    /// <summary>What is said about a file that was loaded.</summary>
    public required Dictionary<string, Bilingual> Remarks { get; init; }

    public static Refusal Refusal(string code, params object[] values) => new(code, Filled(All.Refusals, code, values));

    public static Bilingual Remark(string code, params object[] values) => Filled(All.Remarks, code, values);

    /// <summary>The texts as they stand in the file, places unfilled.</summary>
    public static LoadTexts Load()
    {
        using var reader = new StreamReader(typeof(LoadTexts).Assembly.GetManifestResourceStream("Contracts/texts.yml")!);
        return Yaml.Parse<LoadTexts>(reader.ReadToEnd());
    }

    private static Bilingual Filled(Dictionary<string, Bilingual> texts, string code, object[] values) => new(
        Filled(texts[code].Zh, values, Language.Chinese),
        Filled(texts[code].En, values, Language.English));

    private static string Filled(string text, object[] values, CultureInfo culture) =>
        string.Format(culture, text, [.. values.Select(v => v is Bilingual b ? b.In(culture) : v)]);
}

/// <summary>Why a file was refused whole: nothing of it was loaded.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Message">Why, and what to do.</param>
public sealed record Refusal(string Code, Bilingual Message);
