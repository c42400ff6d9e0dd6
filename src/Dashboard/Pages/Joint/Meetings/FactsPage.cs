using Dashboard.Shell.Forms;
using Model.JointPrevention.Meetings;

namespace Dashboard.Pages.Joint.Meetings;

/// <summary>A form with when, where and what for.</summary>
public abstract class FactsPage(RecordTools tools) : MeetingPage(tools)
{
    private const int LongestName = 200;
    private const int LongestPurpose = 2000;

    /// <summary>What was typed; wrong fields are marked.</summary>
    protected MeetingFacts Facts() => new(Required("title", LongestName), Day("day"), TimeOrNone("time"), Optional("place", LongestName), Optional("chair", LongestName), Optional("purpose", LongestPurpose));

    protected static Typed Of(MeetingFacts facts) => Typed.Of(("title", facts.Title), ("day", Write(facts.PlannedOn)), ("time", Write(facts.StartsAt)), ("place", facts.Place), ("chair", facts.Chair), ("purpose", facts.Purpose));
}
