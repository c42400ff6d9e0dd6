using Model.Operations.Kit.Deadlines;

namespace Dashboard.Shell;

/// <summary>A period as pages show it.</summary>
public static class ClockOnPage
{
    /// <summary>Class of its label.</summary>
    public static string Class(ClockStanding standing) => standing switch
    {
        ClockStanding.Overdue or ClockStanding.DoneLate => "clock clock-over",
        ClockStanding.DueSoon => "clock clock-due",
        ClockStanding.Suspended => "clock clock-held",
        ClockStanding.DoneInTime => "clock clock-done",
        _ => "clock",
    };
}
