using System.Globalization;
using Dashboard.Shell;
using Model;
using Model.Analysis;
using Model.Statistics;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>Figures of the analysis pages in words, in the language of the reader.</summary>
public static class Say
{
    private static bool IsEnglish => Bilingual.IsEnglish(CultureInfo.CurrentUICulture);

    /// <summary>3.85‰（3.47–4.27）.</summary>
    public static string RateWithInterval(double? rate, double? lower, double? upper) => rate is null
        ? Format.None
        : Bracketed(Format.PerThousand(rate), Format.Interval(lower, upper));

    public static string RateWithInterval(IncidenceRow row) => RateWithInterval(row.RatePer1000, row.Lower, row.Upper);

    public static string Bracketed(string words, string within) => IsEnglish ? $"{words} ({within})" : $"{words}（{within}）";

    /// <summary>A ratio's limits as changes: −12.3%至+4.0%.</summary>
    public static string ChangeInterval(RateRatio ratio)
    {
        var (lower, upper) = (Change(ratio.Lower - 1), double.IsFinite(ratio.Upper) ? Change(ratio.Upper - 1) : "∞");
        return IsEnglish ? $"{lower} to {upper}" : $"{lower}至{upper}";
    }

    /// <summary>−4.9% for −0.049.</summary>
    public static string Change(double share) => Format.Change(share * 100);

    /// <summary>4.9% for −0.049: the words beside it say which way.</summary>
    public static string Size(double share) => Format.Percent(Math.Abs(share) * 100);

    /// <summary>Sentences one after the other, as the language sets them apart.</summary>
    public static string Sentences(IEnumerable<string> sentences) => string.Join(IsEnglish ? " " : "", sentences);

    /// <summary>+25, −4, ±0; empty when unknown.</summary>
    public static string More(long? cases) => cases switch
    {
        null => "",
        0 => "±0",
        > 0 => "+" + Format.Count(cases),
        _ => Format.Count(cases),
    };

    /// <summary>2025年, 2026年1–10月, 2025年9月至2026年8月.</summary>
    public static string Period(DateOnly first, DateOnly last)
    {
        if (first.Year == last.Year && first.Month == 1)
        {
            var year = first.Year.ToString(CultureInfo.InvariantCulture);
            return last.Month == 12
                ? IsEnglish ? year : year + "年"
                : IsEnglish ? $"January–{Format.Month(last)}" : string.Create(CultureInfo.InvariantCulture, $"{year}年1–{last.Month}月");
        }

        return IsEnglish ? $"{Format.Month(first)} to {Format.Month(last)}" : $"{Format.Month(first)}至{Format.Month(last)}";
    }

    public static string Period(ReportPeriod period) => Period(period.First, period.Last);
}
