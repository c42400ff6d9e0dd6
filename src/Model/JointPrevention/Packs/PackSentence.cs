using System.Globalization;
using Model.Operations.Kit;

namespace Model.JointPrevention.Packs;

/// <summary>评述: a sentence beside the figures, and the figure that backs it.</summary>
public sealed class PackSentence(int number, string section, string text, int? figure, string by, DateTimeOffset at)
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
    public bool NeedsFigure => Claims.SpeaksOfChange(Text) || Claims.Numbers(Text).Any();

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
        return Claims.Numbers(Text).All(own.Contains) ? PackBacking.Backed : PackBacking.OtherNumbers;
    }

    private static IEnumerable<string> Printed(PackFigure figure)
    {
        foreach (var share in new[] { figure.Change, figure.Ratio?.Lower - 1, figure.Ratio?.Upper - 1 })
        {
            yield return Claims.Bare((Math.Abs(share ?? 0) * 100).ToString("0.0", CultureInfo.InvariantCulture));
            yield return Claims.Bare((Math.Abs(share ?? 0) * 100).ToString("0", CultureInfo.InvariantCulture));
        }

        yield return Claims.Bare(Math.Abs(figure.Points ?? 0).ToString("0.0", CultureInfo.InvariantCulture));
        foreach (var number in new[] { figure.Value, figure.Lower, figure.Upper, figure.BeforeValue, figure.BeforeLower, figure.BeforeUpper }.SelectMany(Claims.Printed))
        {
            yield return number;
        }

        foreach (var count in new[] { figure.Cases, figure.BeforeCases, figure.Cases - figure.BeforeCases, figure.BeforeCases - figure.Cases })
        {
            yield return Claims.Bare(count);
        }
    }
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
