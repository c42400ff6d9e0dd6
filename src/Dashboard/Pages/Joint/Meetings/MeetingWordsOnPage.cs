using Dashboard.Shell;
using Model;
using Model.Codes;
using Model.JointPrevention.Meetings;
using Model.Operations.Kit;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>Departments, levels and states as the pages show them, and who speaks for whom.</summary>
public static class MeetingWordsOnPage
{
    private static readonly CodeList Departments = CodeList.Named("departments");

    /// <summary>Null stands for nobody in particular.</summary>
    public static string Department(string? code) => code is null ? Format.None : Departments.NameOf(code).ToString();

    public static IEnumerable<(string Value, string Words)> DepartmentOptions => Departments.Codes.Select(code => (code, Department(code)));

    public static IEnumerable<string> DepartmentCodes => Departments.Codes;

    /// <summary>Department that a user answers for on a record: their own, at their own level.</summary>
    /// <returns>Null for who speaks for none there.</returns>
    public static string? SpeaksFor(CurrentUser user, Record record) =>
        user.Access.Department is { } department && (record.County is null ? user.SeesCity : user.Access.Counties.Contains(record.County, StringComparer.Ordinal)) ? department : null;

    /// <summary>As a button or label says it: names of states and verbs are also parts of sentences, so English ones begin small.</summary>
    public static string Of(MeetingState state) => Capital(MeetingWords.Of(state));

    public static string Of(MeetingVerb verb) => Capital(MeetingWords.Of(verb));

    public static string Of(ResolutionState state) => Capital(ResolutionWords.Of(state));

    public static string Of(ResolutionVerb verb) => Capital(ResolutionWords.Of(verb));

    private static string Capital(Bilingual name) => $"{name}" is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>Shape of a meeting's state.</summary>
    public static string Kind(MeetingState state, bool isOverdue) => isOverdue ? "off" : state switch
    {
        MeetingState.Closed => "met",
        MeetingState.Cancelled => "un",
        MeetingState.Planned => "un",
        _ => "on",
    };

    /// <summary>Shape of a resolution's state.</summary>
    public static string Kind(ResolutionState state, bool isOverdue) => isOverdue ? "off" : state switch
    {
        ResolutionState.Done => "met",
        ResolutionState.Dropped => "un",
        _ => "on",
    };
}
