using System.Globalization;
using Model;

namespace Dashboard.Shell;

/// <summary>How numbers, dates and money are written, in the user's language. A missing value is <c>—</c>, never 0; minus is U+2212.</summary>
public static class Format
{
    public const string None = "—";

    private const decimal FenPerYuan = 100;
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly CultureInfo Fixed = CultureInfo.InvariantCulture;

    private static bool IsEnglish => Bilingual.IsEnglish(CultureInfo.CurrentUICulture);

    /// <summary>Language of data shown as they were sent: <c>zh-CN</c> for Chinese on an English page, so that it is read out as Chinese; null where the page's own language holds.</summary>
    public static string? LanguageOf(string? text) => IsEnglish && text?.Any(letter => letter is >= '\u4E00' and <= '\u9FFF') == true ? "zh-CN" : null;

    /// <summary>2025年10月20日 · 20 October 2025.</summary>
    public static string Date(DateOnly? day) => day?.ToString(IsEnglish ? "d MMMM yyyy" : "yyyy年M月d日", Fixed) ?? None;

    /// <summary>With its day of the week: of a last day one looks whether it is a day off.</summary>
    public static string DateAndWeekday(DateOnly day) => Date(day) + (IsEnglish ? $" ({day.DayOfWeek})" : $"（星期{"日一二三四五六"[(int)day.DayOfWeek]}）");

    /// <summary>2025-10-20, for tables.</summary>
    public static string ShortDate(DateOnly? day) => day?.ToString("yyyy-MM-dd", Fixed) ?? None;

    /// <summary>2025年10月 · October 2025.</summary>
    public static string Month(DateOnly? month) => month?.ToString(IsEnglish ? "MMMM yyyy" : "yyyy年M月", Fixed) ?? None;

    /// <summary>2025-10, for tables.</summary>
    public static string ShortMonth(DateOnly? month) => month?.ToString("yyyy-MM", Fixed) ?? None;

    /// <summary>A moment in UTC as the clock on the wall shows it: 2025-10-20 03:12.</summary>
    public static string Moment(DateTime? utc) => utc is { } at
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), China).ToString("yyyy-MM-dd HH:mm", Fixed)
        : None;

    public static string Moment(DateTimeOffset? at) => Moment(at?.UtcDateTime);

    /// <summary>When a day begins on that clock.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, China.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>1,234.</summary>
    public static string Count(long? value) => value?.ToString("N0", Fixed) is { } text ? Signed(text) : None;

    /// <summary>A number with so many decimals and separators.</summary>
    public static string Number(decimal? value, int decimals) => value is { } v ? Signed(v.ToString("N" + decimals.ToString(Fixed), Fixed)) : None;

    /// <summary>A measurement as it was taken: no more decimals than it has, at most four.</summary>
    public static string Measured(decimal? value) => value is { } v ? Signed(v.ToString("0.####", Fixed)) : None;

    public static string Number(double? value, int decimals) =>
        value is { } v && double.IsFinite(v) ? Signed(v.ToString("N" + decimals.ToString(Fixed), Fixed)) : None;

    /// <summary>3.85‰.</summary>
    public static string PerThousand(double? rate) => rate is null ? None : Number(rate, 2) + "‰";

    /// <summary>3.47–4.27; the unit is said once, outside.</summary>
    public static string Interval(double? lower, double? upper, int decimals = 2) =>
        lower is null || upper is null ? None : $"{Number(lower, decimals)}–{Number(upper, decimals)}";

    /// <summary>23.1%, of a value already in per cent.</summary>
    public static string Percent(double? value, int decimals = 1) => value is null ? None : Number(value, decimals) + "%";

    /// <summary>+1.8%, −4.9%, of a change already in per cent.</summary>
    public static string Change(double? value, int decimals = 1) => value switch
    {
        null => None,
        > 0 when Math.Round(value.Value, decimals) > 0 => "+" + Percent(value, decimals),
        _ => Percent(value, decimals),
    };

    /// <summary>&lt;1%, 45%, &gt;99%, of a probability from 0 to 1.</summary>
    public static string Probability(double? value) => value switch
    {
        null => None,
        < 0.01 => "<1%",
        > 0.99 => ">99%",
        _ => Percent(value * 100, 0),
    };

    /// <summary>612万元 · CNY 6.12 million, of fen.</summary>
    public static string Money(long? fen)
    {
        if (fen is not { } value)
        {
            return None;
        }

        var yuan = value / FenPerYuan;
        return IsEnglish
            ? Math.Abs(yuan) >= 1_000_000 ? $"CNY {Number(yuan / 1_000_000, 2)} million" : $"CNY {Number(yuan, 0)}"
            : Math.Abs(yuan) switch
            {
                >= 100_000_000 => $"{Number(yuan / 100_000_000, 2)}亿元",
                >= 10_000 => $"{Number(yuan / 10_000, Math.Abs(yuan) >= 1_000_000 ? 0 : 1)}万元",
                _ => $"{Number(yuan, 0)}元",
            };
    }

    /// <summary>417,312.00元 · CNY 417,312.00, of fen; for worksheets.</summary>
    public static string MoneyExact(long? fen) => fen is { } value
        ? IsEnglish ? $"CNY {Number(value / FenPerYuan, 2)}" : $"{Number(value / FenPerYuan, 2)}元"
        : None;

    /// <summary>109.0万 · 1.09 million; small numbers in full.</summary>
    public static string Many(long? value) => value switch
    {
        null => None,
        >= 1_000_000 when IsEnglish => $"{Number(value / 1_000_000m, 2)} million",
        >= 100_000 when !IsEnglish => $"{Number(value / 10_000m, 1)}万",
        _ => Count(value),
    };

    /// <summary>八类 · class 8, as the ministry's list of 2015 names them.</summary>
    public static string RiskClass(long? value) => value switch
    {
        null => None,
        >= 1 and <= 8 when !IsEnglish => $"{"一二三四五六七八"[(int)value - 1]}类",
        _ => IsEnglish ? $"class {Count(value)}" : $"{Count(value)}类",
    };

    /// <summary>1.4 MB.</summary>
    public static string Bytes(long? value) => value switch
    {
        null => None,
        >= 1 << 30 => $"{Number(value / (double)(1 << 30), 1)} GB",
        >= 1 << 20 => $"{Number(value / (double)(1 << 20), 1)} MB",
        _ => $"{Number(value / 1024.0, 1)} KB",
    };

    private static string Signed(string text) => text.Replace('-', '\u2212');
}
