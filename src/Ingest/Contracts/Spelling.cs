using System.Text;

namespace Ingest.Contracts;

/// <summary>How the same text is written in different widths. One table serves C# (headers, code names) and SQL (cells), so that both fold alike.</summary>
internal static class Spelling
{
    /// <summary>Blanks that senders cannot see: no-break, ideographic, figure and thin spaces.</summary>
    public const string WideBlanks = "\u00a0\u3000\u2002\u2003\u2007\u2009\u202f";

    /// <summary>Marks without width: byte order mark, zero-width space and joiners. Dropped.</summary>
    public const string Weightless = "\ufeff\u200b\u200c\u200d\u2060";

    /// <summary>Trimmed at both ends of every cell.</summary>
    public const string Blanks = " \t\r\n\v\f" + WideBlanks + Weightless;

    /// <summary>Full-width forms of ASCII, then the blanks, the minus sign and the yen sign; then what is dropped.</summary>
    public static readonly string From = FullWidth() + WideBlanks + "−￥" + Weightless;

    /// <summary>Same places as <see cref="From"/>; shorter by what is dropped.</summary>
    public static readonly string To = HalfWidth() + new string(' ', WideBlanks.Length) + "-¥";

    /// <summary>RE2: something <see cref="From"/> would change stands in the text, or a blank at its ends. Asked first, because translating is slow and seldom needed.</summary>
    public static readonly string NeedsFolding = $@"[\x{{ff01}}-\x{{ff5e}}−￥{WideBlanks}{Weightless}]|" + NeedsTrimming;

    /// <summary>RE2: a blank stands at an end of the text.</summary>
    public const string NeedsTrimming = $@"^[{Blanks}]|[{Blanks}]$";

    /// <summary>RE2: anything but blanks stands in the text.</summary>
    public const string HasText = $@"[^{Blanks}]";

    private static readonly char[] BlankCharacters = [.. Blanks];

    /// <summary>Half-width, trimmed, lower case: how code names are compared.</summary>
    public static string Fold(string text) => Folded(text).ToLowerInvariant();

    public static string Trimmed(string text) => text.Trim(BlankCharacters);

    /// <summary>Half-width and trimmed, as cells are judged.</summary>
    public static string Folded(string text)
    {
        if (Ascii.IsValid(text))
        {
            return Trimmed(text);
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = From.IndexOf(c, StringComparison.Ordinal);
            _ = at < 0 ? folded.Append(c) : at < To.Length ? folded.Append(To[at]) : folded;
        }

        return Trimmed(folded.ToString());
    }

    private static string FullWidth() => string.Concat(Enumerable.Range(0xff01, 94).Select(c => (char)c));

    private static string HalfWidth() => string.Concat(Enumerable.Range('!', 94).Select(c => (char)c));
}
