using Model.Analysis;

namespace Dashboard.Pages.Data.Definitions;

/// <summary>Every word the pages use for a verdict, in pairs: of a plan that has ended and of one still running.</summary>
public static class VerdictGlossary
{
    /// <summary>Verdicts, and the key of the text that says what they mean.</summary>
    public static IReadOnlyList<(TargetVerdict Final, TargetVerdict Running, string Meaning)> Verdicts { get; } =
    [
        (TargetVerdict.Met, TargetVerdict.OnTrack, "means_met"),
        (TargetVerdict.Missed, TargetVerdict.OffTrack, "means_missed"),
        (TargetVerdict.Undetermined, TargetVerdict.Uncertain, "means_open"),
        (TargetVerdict.NoData, TargetVerdict.NoData, "means_no_data"),
    ];

    /// <summary>Keys of the words for the side an open verdict leans to.</summary>
    public static IReadOnlyList<(string Final, string Running, string Meaning)> Leanings { get; } =
    [
        ("LeanVeryMet", "LeanVeryMetYet", "means_very"),
        ("LeanRatherMet", "LeanRatherMetYet", "means_rather"),
        ("LeanEither", "LeanEither", "means_either"),
        ("LeanRatherMissed", "LeanRatherMissedYet", "means_rather_missed"),
        ("LeanVeryMissed", "LeanVeryMissedYet", "means_very_missed"),
    ];
}
