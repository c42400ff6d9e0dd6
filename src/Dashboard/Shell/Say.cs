using System.Globalization;
using Model;
using Model.Analysis;
using Model.Statistics;

namespace Dashboard.Shell;

/// <summary>Figures in words, in the language of the reader: rates with intervals, changes, periods, lists of names. How a single number is written is in <see cref="Format"/>.</summary>
public static class Say
{
    private static bool IsEnglish => Bilingual.IsEnglish(CultureInfo.CurrentUICulture);

    /// <summary>As a button or label says it: names of states and verbs are also parts of sentences, so English ones begin small.</summary>
    public static string Capital(this Bilingual name) => $"{name}" is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>3.85‰（3.47–4.27）.</summary>
    public static string RateWithInterval(double? rate, double? lower, double? upper) => rate is null
        ? Format.None
        : Bracketed(Format.PerThousand(rate), Format.Interval(lower, upper));

    public static string RateWithInterval(IncidenceRow row) => RateWithInterval(row.RatePer1000, row.Lower, row.Upper);

    public static string Bracketed(string words, string within) => IsEnglish ? $"{words} ({within})" : $"{words}（{within}）";

    /// <summary>A ratio's limits as changes: −12.3%至+4.0%; the signs make a dash hard to read.</summary>
    public static string ChangeInterval(RateRatio? ratio) => ratio is null ? Format.None : ChangeInterval(ratio.Lower, ratio.Upper);

    /// <summary>The same of limits alone.</summary>
    public static string ChangeInterval(double lower, double upper, int decimals = 1)
    {
        var (from, to) = (Change(lower - 1, decimals), double.IsFinite(upper) ? Change(upper - 1, decimals) : "∞");
        return IsEnglish ? $"{from} to {to}" : $"{from}至{to}";
    }

    /// <summary>−4.9% for −0.049.</summary>
    public static string Change(double? share, int decimals = 1) =>
        // A hair below nothing is nothing: no −0.0%.
        Format.Change(share is { } s && Math.Abs(s * 100) < 0.5 * Math.Pow(10, -decimals) ? 0 : share * 100, decimals);

    /// <summary>20% for 0.2, as many decimals as it has.</summary>
    public static string Whole(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>甲、乙、丙 · A, B and C.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Concat(all.Select((name, i) => i == 0 ? name : (IsEnglish ? i == all.Length - 1 ? " and " : ", " : "、") + name));
    }

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

    /// <summary>+25（−4%至+31%）: cases more than a year earlier, and the limits of the rate's change; without limits where there is no rate to change.</summary>
    public static string More(PartFigures part) => More(part.MoreCases, part.Ratio);

    /// <summary>The same of counts over times as long.</summary>
    public static string More(long now, long before) => More(now - before, RateRatio.Of(now, 1, before, 1));

    private static string More(long? cases, RateRatio? ratio) => ratio is null ? More(cases) : Bracketed(More(cases), ChangeInterval(ratio.Lower, ratio.Upper, 0));

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
