using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>One way to look at the data: readings at the ends of months between two days and on the last of them.</summary>
/// <param name="Find">Rule, city's reader, first and last day to readings of all units, whether they warn or not.</param>
/// <param name="CameTrue">Of a warning and the first reading of the same unit whose months lie after it, null when there is none: whether what was warned of came. Null where <see cref="Reading.CameTrue"/> says it.</param>
/// <param name="NeedsNow">Only the last day can be asked: what was known before is not kept.</param>
internal sealed record MethodOf(
    Func<WarningRule, SnapshotReader, DateOnly, DateOnly, IEnumerable<Reading>> Find,
    Func<Reading, Reading?, bool>? CameTrue,
    bool NeedsNow = false)
{
    public static MethodOf Rule(WarningRule rule) => rule.Method switch
    {
        WarningMethod.OffPath => new(PlanUnitsWatched.OffPath, (_, later) => later is { } l && l.Value > l.Expected),
        WarningMethod.UnlikelyTarget => new(UnlikelyTarget.Find, null),
        WarningMethod.ChartSignal => new(PlanUnitsWatched.Charts, (alarm, later) => later is { } l && l.Cases / l.Exposure > alarm.Expected * 12 / 1000),
        WarningMethod.MoreInCells => new(Comparisons.Cells, HigherThanExpected),
        WarningMethod.MoreInSituations => new(Comparisons.Situations, HigherThanExpected),
        WarningMethod.FewerReported => new(Comparisons.Reported, null),
        WarningMethod.EmployerInjuries => new(EmployersWatched.Injuries, HigherThanExpected),
        WarningMethod.EmployerDiseases => new(EmployersWatched.Diseases, (_, later) => later is { Cases: > 0 }),
        WarningMethod.EmployerDeaths => new(EmployersWatched.Deaths, null),
        WarningMethod.OverdueFeed => new(FeedsWatched.Overdue, null, NeedsNow: true),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Method, null),
    };

    /// <summary>More in the months after than the rate that was expected then gives for as many insured persons; a unit without any had fewer.</summary>
    private static bool HigherThanExpected(Reading alarm, Reading? later) => later is { } l && l.Cases / l.Exposure > alarm.Expected / alarm.Exposure;
}
