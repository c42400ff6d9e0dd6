using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Documents;

/// <summary>Numerals, dates and texts as an official document writes them.</summary>
public static class OfficialWords
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>7.3.5.4: Arabic digits, month and day without a leading zero: 2026年11月10日.</summary>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>7.3.3: 一、（一） 1. （1） by level.</summary>
    public static string Mark(int level, int number) => level switch
    {
        1 => Chinese(number) + "、",
        2 => $"（{Chinese(number)}）",
        3 => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        4 => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have four levels."),
    };

    /// <summary>1 to 99: 一, 十, 十一, 二十, 九十九.</summary>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 1 ? Numerals[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Numerals[ones].ToString() : "");
    }

    /// <summary>A text without what XML refuses and without characters that nobody sees: controls, halves of a pair, marks that turn the direction of reading.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // An unpaired half is enumerated as the replacement character.
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)))
            {
                continue;
            }

            safe.Append(rune);
        }

        return safe.ToString();
    }

    /// <summary>Lines of a text, each safe; none of them blank.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Safe).Select(line => line.Trim()).Where(line => line.Length > 0);
}
