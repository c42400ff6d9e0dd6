using System.Text.RegularExpressions;

namespace Model.Operations.Kit.Personal;

/// <summary>Personal values as people type them, and as everybody may see them.</summary>
public static partial class PersonalText
{
    private const int LongestName = 100;

    // Code points between a full-width character and its half-width twin.
    private const int Width = 0xfee0;

    /// <summary>As it is kept: half-width; of numbers without the blanks and dashes that people group digits by.</summary>
    /// <returns>Null when it is no such value.</returns>
    public static string? Tidy(PersonalKind kind, string typed)
    {
        var text = string.Concat(typed.Trim().Select(sign => sign is > '\uff00' and < '\uff5f' ? (char)(sign - Width) : sign));
        var number = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '‐' or '–')));
        return kind switch
        {
            PersonalKind.Mobile => MobileShape().Match(number) is { Success: true } found ? found.Groups["number"].Value : null,
            PersonalKind.Name => text.Length is > 0 and <= LongestName ? text : null,
            PersonalKind.Identity => IdentityNumber.IsOne(number) ? number.ToUpperInvariant() : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <param name="text">As <see cref="Tidy"/> gives it.</param>
    public static string Mask(PersonalKind kind, string text) => kind switch
    {
        PersonalKind.Mobile => Middle(text, 3, 4),
        PersonalKind.Name => PersonName.Masked(text),
        PersonalKind.Identity => Middle(text, 4, 4),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A text in which the value stands as its mask, however its signs are spaced, dashed or widened there.</summary>
    public static string Without(string text, string clear, string mask)
    {
        var signs = clear.Select(sign => sign is > ' ' and < '\u007f' ? $"[{Regex.Escape($"{sign}")}{(char)(sign + Width)}]" : Regex.Escape($"{sign}"));
        return Regex.Replace(text, string.Join(@"[\s\-‐–－.]*", signs), mask.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Why a typed value is not kept.</summary>
    public static Refusal Refusal(PersonalKind kind) => kind switch
    {
        PersonalKind.Mobile => new("no_mobile", new("手机号须为 11 位，以 1 开头。", "A mobile number has 11 digits and begins with 1.")),
        PersonalKind.Name => new("no_name", new($"姓名须填写，不超过 {LongestName} 字。", $"A name is needed, of {LongestName} characters at most.")),
        PersonalKind.Identity => new("no_identity", new("身份号码须为 18 位，末位校验码须正确。", "An identity number has 18 characters, the last of which checks the others.")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Middle(string text, int before, int after) => string.Concat(text.AsSpan(0, before), new string('*', text.Length - before - after), text.AsSpan(text.Length - after));

    [GeneratedRegex(@"^(\+?86)?(?<number>1[3-9][0-9]{9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MobileShape();
}
