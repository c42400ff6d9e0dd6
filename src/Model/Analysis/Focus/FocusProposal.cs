namespace Model.Analysis.Focus;

/// <summary>建议的预防重点: a figure that a rule points at.</summary>
/// <param name="Figure">What it rests on.</param>
/// <param name="Rule">Which rule.</param>
public sealed record FocusProposal(FocusFigure Figure, FocusRule Rule);

/// <summary>Why something is proposed; the rules are our own (docs/statistics/focus.md).</summary>
public enum FocusRule
{
    /// <summary>发生率偏高: at least <see cref="FocusRules.LeastCases"/> injuries, and the exact interval of the ratio lies above 1.</summary>
    HighRate,

    /// <summary>可避免件数最多: most injuries above those expected, though chance may explain them.</summary>
    MostAvoidable,

    /// <summary>本县自选: the county chose it.</summary>
    Chosen,
}

/// <summary>The rules by which focuses are proposed.</summary>
public static class FocusRules
{
    /// <summary>Injuries below which no rate is proposed.</summary>
    public const int LeastCases = 5;

    /// <summary>Injuries below which an employer is not shown by name.</summary>
    public const int LeastOfEmployer = 3;

    /// <summary>Injuries above those expected from which on the largest such number is proposed.</summary>
    public const int LeastAvoidable = 3;

    private const int MostUnits = 5;
    private const int MostEmployers = 5;
    private const int MostCauses = 3;
    private const string OtherCause = "20";

    /// <param name="figures">All of the analysis.</param>
    /// <param name="overlaps">Whether two units of industry share workers: what one is proposed for, the other is not proposed for again.</param>
    public static IReadOnlyList<FocusProposal> Propose(IReadOnlyList<FocusFigure> figures, Func<FocusFigure, FocusFigure, bool> overlaps)
    {
        var units = Units(figures, overlaps);
        return
        [
            .. units,
            .. High(figures, FocusSection.Cause).Where(one => one.Figure.Code.Length > 0 && one.Figure.Code != OtherCause).Take(MostCauses),
            .. High(figures, FocusSection.Situation),
            .. High(figures, FocusSection.Disease).Take(1),
            .. figures.Where(figure => figure.Section == FocusSection.Employer && figure.IsHigh && !figure.IsSmall && figure.Cases >= LeastOfEmployer)
                .OrderByDescending(figure => figure.Believed ?? figure.Ratio).Take(MostEmployers).Select(figure => new FocusProposal(figure, FocusRule.HighRate)),
        ];
    }

    /// <summary>Industries: those with a high rate by what could be avoided, none twice; then the one with most above the expected of the rest.</summary>
    private static List<FocusProposal> Units(IReadOnlyList<FocusFigure> figures, Func<FocusFigure, FocusFigure, bool> overlaps)
    {
        var candidates = figures.Where(figure => figure.Section is FocusSection.KeyIndustry or FocusSection.Division && figure is { IsSmall: false, Cases: >= LeastCases } && figure.Code != Codes.IndustryNames.Unresolved)
            .OrderByDescending(figure => figure.Avoidable).ToList();
        var proposed = new List<FocusProposal>();
        foreach (var figure in candidates.Where(figure => figure.IsHigh).Where(IsNew).TakeWhile(_ => proposed.Count < MostUnits))
        {
            proposed.Add(new FocusProposal(figure, FocusRule.HighRate));
        }

        if (candidates.FirstOrDefault(figure => !figure.IsHigh && figure.Avoidable >= LeastAvoidable && IsNew(figure)) is { } most)
        {
            proposed.Add(new FocusProposal(most, FocusRule.MostAvoidable));
        }

        return proposed;

        bool IsNew(FocusFigure figure) => proposed.TrueForAll(one => !overlaps(one.Figure, figure));
    }

    private static IEnumerable<FocusProposal> High(IReadOnlyList<FocusFigure> figures, FocusSection section) => figures
        .Where(figure => figure.Section == section && figure is { IsHigh: true, IsSmall: false, Cases: >= LeastCases })
        .OrderByDescending(figure => figure.Avoidable)
        .Select(figure => new FocusProposal(figure, FocusRule.HighRate));
}
