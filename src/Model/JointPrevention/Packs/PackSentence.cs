using System.Globalization;
using System.Text.RegularExpressions;

namespace Model.JointPrevention.Packs;

/// <summary>评述: a sentence beside the figures, and the figure that backs it.</summary>
public sealed partial class PackSentence(int number, string section, string text, int? figure, string by, DateTimeOffset at)
{
    public const int Longest = 500;

    /// <summary>Within the pack; numbers of sentences taken out are not given again.</summary>
    public int Number { get; private set; } = number;

    public string Section { get; private set; } = section;

    public string Text { get; private set; } = text;

    /// <summary><see cref="PackFigure.Number"/>; null for a sentence that rests on none.</summary>
    public int? Figure { get; private set; } = figure;

    public string By { get; private set; } = by;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>It speaks of a change or names a number, so a figure must back it.</summary>
    public bool NeedsFigure => Change().IsMatch(Text) || Numbers().Any();

    /// <summary>Whether the figure backs it: it is named, and every number of the sentence is one of its own as they are printed.</summary>
    /// <param name="backing">The figure that is named; null for none.</param>
    public PackBacking BackedBy(PackFigure? backing)
    {
        if (!NeedsFigure)
        {
            return PackBacking.NotNeeded;
        }

        if (backing is null)
        {
            return PackBacking.Missing;
        }

        var own = Printed(backing).ToHashSet(StringComparer.Ordinal);
        return Numbers().All(own.Contains) ? PackBacking.Backed : PackBacking.OtherNumbers;
    }

    /// <summary>Numbers of the sentence as bare digits; years, months and parts of names such as "12个月" are none.</summary>
    private IEnumerable<string> Numbers() => Number_().Matches(Period().Replace(Text, " ")).Select(match => Bare(match.Value));

    private static IEnumerable<string> Printed(PackFigure figure)
    {
        foreach (var value in new[] { figure.Value, figure.Lower, figure.Upper, figure.BeforeValue, figure.BeforeLower, figure.BeforeUpper })
        {
            foreach (var decimals in new[] { "0", "0.0", "0.00" })
            {
                yield return Bare(value?.ToString(decimals, CultureInfo.InvariantCulture) ?? "");
            }
        }

        foreach (var share in new[] { figure.Change, figure.Ratio?.Lower - 1, figure.Ratio?.Upper - 1 })
        {
            yield return Bare((Math.Abs(share ?? 0) * 100).ToString("0.0", CultureInfo.InvariantCulture));
            yield return Bare((Math.Abs(share ?? 0) * 100).ToString("0", CultureInfo.InvariantCulture));
        }

        yield return Bare(Math.Abs(figure.Points ?? 0).ToString("0.0", CultureInfo.InvariantCulture));
        foreach (var count in new[] { figure.Cases, figure.BeforeCases, figure.Cases - figure.BeforeCases, figure.BeforeCases - figure.Cases })
        {
            yield return Bare(count?.ToString(CultureInfo.InvariantCulture) ?? "");
        }
    }

    // 1,234 and 3.50 are 1234 and 3.5.
    private static string Bare(string number)
    {
        var plain = number.Replace(",", "", StringComparison.Ordinal);
        return plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;
    }

    [GeneratedRegex("升|降|增|减|涨|落|回落|高于|低于|多于|少于|超过|不及|好转|恶化|翻番|持平|\\b(rise|rose|risen|fall|fell|fallen|up|down|more|fewer|less|higher|lower|increas\\w*|decreas\\w*|declin\\w*|worse|better)\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(@"\d{4}\s*[年/–-]\s*(\d{1,2}\s*[–-]\s*)?(\d{1,2}\s*月?)?|\b(19|20)\d{2}\b|\d{1,2}\s*(个月|月|日|季度|年|县)|\d+\s+(months|years|counties)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number_();
}

/// <summary>Whether a sentence rests on a figure.</summary>
public enum PackBacking
{
    /// <summary>It speaks of no change and names no number.</summary>
    NotNeeded,
    Backed,

    /// <summary>It speaks of a change or a number, and names no figure.</summary>
    Missing,

    /// <summary>It names a figure, but a number of the sentence is none of that figure's.</summary>
    OtherNumbers,
}
