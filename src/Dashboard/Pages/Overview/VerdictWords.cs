using Microsoft.Extensions.Localization;
using Model.Analysis;

namespace Dashboard.Pages.Overview;

/// <summary>A verdict as it is shown: shape, colour role and word.</summary>
/// <param name="Role"><c>met</c>, <c>on</c>, <c>un</c> or <c>off</c>: class and icon.</param>
public sealed record VerdictMark(string Role, string Word);

/// <summary>Words for verdicts. An undecided one says which way it leans and how strongly; the rule is on the definitions page.</summary>
public sealed class VerdictWords(IStringLocalizer<OverviewTexts> text)
{
    /// <summary>From here on one side is 很可能.</summary>
    public const double VeryLikely = 0.9;

    /// <summary>From here on one side is 较可能; below, both are possible.</summary>
    public const double RatherLikely = 2.0 / 3;

    public VerdictMark Mark(TargetVerdict verdict) => new(
        verdict switch
        {
            TargetVerdict.Met => "met",
            TargetVerdict.OnTrack => "on",
            TargetVerdict.Missed or TargetVerdict.OffTrack => "off",
            _ => "un",
        },
        text[verdict.ToString()]);

    /// <summary>很可能未达标 …; null where the evidence has decided or there is none.</summary>
    public string? Lean(TargetStatus status)
    {
        if (status.Lean is null || Likelihood.OfReaching(status) is not { } reaching)
        {
            return null;
        }

        var strength = Math.Max(reaching, 1 - reaching) switch
        {
            >= VeryLikely => "Very",
            >= RatherLikely => "Rather",
            _ => "Either",
        };
        var side = reaching >= 0.5 ? "Met" : "Missed";
        return strength == "Either" ? text["LeanEither"] : text[$"Lean{strength}{side}{(status.IsFinal ? "" : "Yet")}"];
    }

    /// <summary>Why there is no verdict.</summary>
    public string NoDataReason(TargetStatus status) =>
        status.Baseline?.Rate is null ? text["NoDenominator", status.UnitName] : text["NothingSettled"];
}
