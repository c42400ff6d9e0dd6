using Dashboard.Shell;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>States as the pages show them.</summary>
public static class MeetingWordsOnPage
{
    public static string Of(MeetingState state) => MeetingWords.Of(state).Capital();

    public static string Of(MeetingVerb verb) => MeetingWords.Of(verb).Capital();

    public static string Of(ResolutionState state) => ResolutionWords.Of(state).Capital();

    public static string Of(ResolutionVerb verb) => ResolutionWords.Of(verb).Capital();

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
