using System.Globalization;
using Dashboard.Shell;
using Model;

namespace Dashboard.Pages.Overview;

/// <summary>Shares of 1 in words: changes with their sign, reductions without.</summary>
public static class Shares
{
    /// <summary>−4.9% for −0.049.</summary>
    public static string Change(double? share, int decimals = 1) =>
        // A hair below nothing is nothing: no −0.0%.
        Format.Change(share is { } s && Math.Abs(s * 100) < 0.5 * Math.Pow(10, -decimals) ? 0 : share * 100, decimals);

    /// <summary>−12.1%至+3.0%; the signs make a dash hard to read.</summary>
    public static string ChangeInterval(double? lower, double? upper)
    {
        if (lower is null || upper is not { } high)
        {
            return Format.None;
        }

        var between = Bilingual.IsEnglish(CultureInfo.CurrentUICulture) ? " to " : "至";
        return Change(lower) + between + (double.IsFinite(high) ? Change(high) : "∞");
    }

    /// <summary>20% for 0.2.</summary>
    public static string Whole(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>甲、乙和丙 as the language joins names.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var (all, english) = (names.ToArray(), Bilingual.IsEnglish(CultureInfo.CurrentUICulture));
        return string.Concat(all.Select((name, i) => i == 0 ? name : (english ? i == all.Length - 1 ? " and " : ", " : "、") + name));
    }
}
