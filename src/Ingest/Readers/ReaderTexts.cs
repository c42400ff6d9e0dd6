using System.Globalization;
using Model;

namespace Ingest.Readers;

/// <summary>What the readers say, in both languages; the texts are in <c>Readers/texts.yml</c>.</summary>
public sealed record ReaderTexts
{
    private static readonly ReaderTexts All = Load();

    /// <summary>Why a file is refused whole, and what to do.</summary>
    public required Dictionary<string, Bilingual> Refusals { get; init; }

    /// <summary>What is said about a file that was read.</summary>
    public required Dictionary<string, Bilingual> Remarks { get; init; }

    /// <summary>Why a cell or row cannot be trusted.</summary>
    public required Dictionary<string, Bilingual> Notes { get; init; }

    public static Bilingual Refusal(string code, IReadOnlyList<string> values) => Filled(All.Refusals, code, values);

    public static Bilingual Remark(LandingRemark remark) => Filled(All.Remarks, remark.Code, remark.Values);

    /// <param name="code">One of <see cref="CellNote"/>.</param>
    public static Bilingual Note(string code) => Filled(All.Notes, code, []);

    /// <summary>The texts as they stand in the file, places unfilled.</summary>
    public static ReaderTexts Load()
    {
        using var stream = typeof(ReaderTexts).Assembly.GetManifestResourceStream("Readers/texts.yml")!;
        using var reader = new StreamReader(stream);
        return Yaml.Parse<ReaderTexts>(reader.ReadToEnd());
    }

    private static Bilingual Filled(Dictionary<string, Bilingual> texts, string code, IReadOnlyList<string> values)
    {
        var text = texts[code];
        object[] places = [.. values];
        return new Bilingual(
            string.Format(CultureInfo.InvariantCulture, text.Zh, places),
            string.Format(CultureInfo.InvariantCulture, text.En, places));
    }
}
