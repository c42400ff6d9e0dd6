using System.Globalization;

namespace Model;

/// <summary>A text in the product's two languages.</summary>
public sealed record Bilingual
{
    public Bilingual() { }

    public Bilingual(string zh, string en) => (Zh, En) = (zh, en);

    public string Zh { get; init; } = "";

    public string En { get; init; } = "";

    /// <summary>The text for a culture: Chinese unless the culture is English.</summary>
    public string In(CultureInfo culture) => IsEnglish(culture) ? En : Zh;

    /// <summary>The text for the current UI culture.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public static bool IsEnglish(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);
}
