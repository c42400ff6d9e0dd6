using System.Globalization;
using System.Text.RegularExpressions;
using Model.Operations.Kit.Personal;

namespace Ingest.Contracts.Personal;

/// <summary>What a cell that should hold an <see cref="IdentityNumber"/> is told when it does not.</summary>
internal static partial class IdentityRule
{
    /// <summary>Name of the rule that the text breaks; null when it is a number that can exist.</summary>
    /// <param name="text">Half-width and trimmed.</param>
    /// <param name="today">Nobody is born later.</param>
    public static string? Broken(string text, DateOnly today) =>
        !Shape().IsMatch(text) ? CellRule.IdentityShape
        : !DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1900 || born > today ? CellRule.IdentityBirth
        : IdentityNumber.Check(text) != char.ToUpperInvariant(text[^1]) ? CellRule.IdentityCheck
        : null;

    [GeneratedRegex("^[1-9][0-9]{16}[0-9Xx]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
