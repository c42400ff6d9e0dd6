using System.Globalization;
using Ingest.SampleCity.Chance;

namespace Ingest.SampleCity.Files;

/// <summary>
/// Types values the way offices do. Everything here still means what it says: full-width digits, stray blanks, dates as text in several
/// spellings or as bare serials. The shares are documented per mille in <c>docs/sample-city.md</c>.
/// </summary>
internal sealed class Typist(SeededStream chance, DateHabit habit)
{
    /// <summary>Share of cells of each kind that are not typed as the file's habit is.</summary>
    private const double Odd = 0.006;

    private static readonly string[] Blanks = [" ", "　", "  ", "\u00a0"];

    public Cell Text(string? text)
    {
        if (text is null || !chance.Chance(Odd))
        {
            return Cell.Of(text);
        }

        var blank = chance.Pick(Blanks);
        return Cell.Of(chance.NextDouble() switch { < 0.4 => text + blank, < 0.8 => blank + text, _ => blank + text + blank });
    }

    /// <param name="number">Value.</param>
    /// <param name="oddness">1 for the usual share of odd spellings; less where a row has many numbers.</param>
    public Cell Number(long number, double oddness = 1) => !chance.Chance(Odd * oddness) ? Cell.Of(number) : chance.NextDouble() switch
    {
        < 0.4 => Cell.Of(FullWidth(number.ToString(CultureInfo.InvariantCulture))),
        < 0.7 => Cell.Of(number.ToString("N0", CultureInfo.InvariantCulture)),
        < 0.9 => Cell.Of(number.ToString(CultureInfo.InvariantCulture) + " "),
        _ => Cell.Of(number, CellStyle.Thousands),
    };

    public Cell Number(int? number) => number is { } value ? Number((long)value) : Cell.Blank;

    public Cell Date(DateOnly? date) => date is not { } day ? Cell.Blank : chance.Chance(5 * Odd) ? OddDate(day) : habit switch
    {
        DateHabit.Dates => Cell.Of(Cell.Serial(day), CellStyle.Date),
        DateHabit.ChineseDates => Cell.Of(Cell.Serial(day), CellStyle.ChineseDate),
        DateHabit.Text => Cell.Of(Written(day, "yyyy-MM-dd")),
        DateHabit.Slashes => Cell.Of(Written(day, "yyyy/M/d")),
        _ => throw new InvalidOperationException($"No habit {habit}."),
    };

    public Cell YesNo(bool yes, string yesWord = "是", string noWord = "否") => Text(yes ? yesWord : noWord);

    public static string FullWidth(string ascii) => string.Create(ascii.Length, ascii, static (wide, narrow) =>
    {
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = narrow[i] is > ' ' and <= '~' ? (char)(narrow[i] + 0xFEE0) : narrow[i];
        }
    });

    private Cell OddDate(DateOnly day) => chance.Next(6) switch
    {
        0 => Cell.Of(Cell.Serial(day)),
        1 => Cell.Of(Written(day, "yyyy.M.d")),
        2 => Cell.Of(Written(day, "yyyy年M月d日")),
        3 => Cell.Of(Written(day, "yyyyMMdd")),
        4 => Cell.Of(FullWidth(Written(day, "yyyy-M-d"))),
        _ => Cell.Of(Written(day, "yyyy/MM/dd") + " "),
    };

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>How a file's clerk enters dates.</summary>
internal enum DateHabit
{
    /// <summary>Real dates.</summary>
    Dates,

    /// <summary>Real dates shown as 2022年6月5日.</summary>
    ChineseDates,

    /// <summary>Text 2022-06-05.</summary>
    Text,

    /// <summary>Text 2022/6/5.</summary>
    Slashes,
}
