using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Independent;

/// <summary>What texts in departments' files mean.</summary>
internal static partial class PlainText
{
    /// <summary>GB 32100 leaves out I, O, S, V and Z.</summary>
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The last day that is not in the future: the sample's business date.</summary>
    public static readonly DateOnly Today = new(2026, 11, 10);

    /// <summary>Half width, no blanks at the ends.</summary>
    public static string Fold(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text.Trim();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c is '\u3000' or '\u00a0' ? ' ' : c);
        }

        return folded.ToString().Trim();
    }

    /// <summary>2023-1-5, 2023/1/5, 2023.1.5, 2023年1月5日, 20230105, or a spreadsheet's day number.</summary>
    public static DateOnly? Day(string text)
    {
        string[] formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
        if (DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= 20_000 and < 60_000
            ? new DateOnly(1899, 12, 30).AddDays(serial)
            : null;
    }

    /// <summary>1234 or 1,234, perhaps with a sign or a fraction of zero.</summary>
    public static long? Whole(string text)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return NumberInGroups().IsMatch(text) && decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            ? (long)number
            : null;
    }

    /// <summary>统一社会信用代码: GB 32100-2015, weights 3^(i-1) modulo 31.</summary>
    public static bool IsCreditCode(string code)
    {
        if (!CreditShape().IsMatch(code))
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            sum += CreditAlphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return CreditAlphabet[(31 - (sum % 31)) % 31] == code[17];
    }

    /// <summary>公民身份号码: GB 11643-1999, weights 2^(17-i) modulo 11, with a date of birth that is one.</summary>
    public static bool IsIdentityNumber(string number)
    {
        if (!IdentityShape().IsMatch(number)
            || !DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born.Year < 1900 || born > Today)
        {
            return false;
        }

        var sum = 0;
        foreach (var digit in number[..17])
        {
            sum = ((sum + (digit - '0')) * 2) % 11;
        }

        return "10X98765432"[sum] == char.ToUpperInvariant(number[17]);
    }

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.0*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberInGroups();

    [GeneratedRegex("^[0-9A-HJ-NP-RT-UW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RT-UW-Y]{10}$", RegexOptions.None, 1000)]
    private static partial Regex CreditShape();

    [GeneratedRegex("^[1-9][0-9]{16}[0-9Xx]$", RegexOptions.None, 1000)]
    private static partial Regex IdentityShape();
}
