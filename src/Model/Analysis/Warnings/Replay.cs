using Model.Analysis.Warnings.Methods;
using Model.Calendar;
using Model.Warehouse;

namespace Model.Analysis.Warnings;

/// <summary>回放: each rule as if each past end of a month were today. The same queries as of today, cut at the day; what came of a warning is looked up afterwards and never shown to the rule.</summary>
public static class Replay
{
    /// <summary>Readings of a rule at the ends of months between two days and on the last of them.</summary>
    public static IReadOnlyList<Reading> Readings(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) => [.. MethodOf.Rule(rule).Find(rule, reader, first, last)];

    /// <summary>The rule's past, from its first month with enrolment to the day of the build.</summary>
    public static (RuleHistory History, IReadOnlyList<PastAlarm> Alarms) Of(WarningRule rule, SnapshotReader reader, DateTimeOffset at)
    {
        var build = new FreshnessReader(reader).Build();
        var (method, last) = (MethodOf.Rule(rule), Month.Of(build.BusinessDate).AddDays(-1));
        var first = reader.Query<DateOnly?>("Analysis/Warnings/first_month.sql").Single() ?? last;
        IReadOnlyList<PastAlarm> alarms = method.NeedsNow || first >= last ? [] : Alarms(rule, method, Readings(rule, reader, first, last), last, at);
        var judged = alarms.Count(alarm => alarm.CameTrue is not null);
        return (
            new()
            {
                Rule = rule.Id,
                Build = build.BuildId,
                IsMeasured = !method.NeedsNow,
                First = first,
                Last = last,
                Alarms = alarms.Count,
                Judged = judged,
                FalseAlarms = alarms.Count(alarm => alarm.CameTrue == false),
            },
            alarms);
    }

    private static IReadOnlyList<PastAlarm> Alarms(WarningRule rule, MethodOf method, IReadOnlyList<Reading> readings, DateOnly end, DateTimeOffset at)
    {
        var days = readings.Select(reading => reading.KnownOn).Distinct().Order().ToList();
        var windows = days.ToDictionary(day => day, _ => DateOnly.MinValue);
        foreach (var reading in readings)
        {
            windows[reading.KnownOn] = windows[reading.KnownOn] > reading.WindowFirst ? windows[reading.KnownOn] : reading.WindowFirst;
        }

        return [.. readings.GroupBy(reading => reading.Unit).SelectMany(unit => Episodes([.. unit.Where(reading => reading.Warns).OrderBy(reading => reading.KnownOn)], days)
                .Select(episode => (Alarm: episode[0], Months: episode.Count, CameTrue: Outcome(method, episode[0], [.. unit.OrderBy(reading => reading.KnownOn)], windows, end))))
            .OrderBy(alarm => alarm.Alarm.KnownOn).ThenBy(alarm => alarm.Alarm.Unit, StringComparer.Ordinal)
            .Select((alarm, place) => Kept(rule, place + 1, alarm.Alarm, alarm.Months, alarm.CameTrue, at))];
    }

    /// <summary>Warnings at moments that follow each other are one.</summary>
    private static IEnumerable<List<Reading>> Episodes(List<Reading> warned, List<DateOnly> days)
    {
        List<Reading>? open = null;
        foreach (var reading in warned)
        {
            if (open is not null && days.IndexOf(open[^1].KnownOn) + 1 == days.IndexOf(reading.KnownOn))
            {
                open.Add(reading);
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = [reading];
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool? Outcome(MethodOf method, Reading alarm, List<Reading> ofUnit, Dictionary<DateOnly, DateOnly> windows, DateOnly end)
    {
        if (method.CameTrue is not { } cameTrue)
        {
            return alarm.CameTrue;
        }

        var after = windows.Where(window => window.Value > alarm.Last).Select(window => window.Key).DefaultIfEmpty(DateOnly.MaxValue).Min();
        if (after < DateOnly.MaxValue)
        {
            return cameTrue(alarm, ofUnit.Find(reading => reading.KnownOn == after));
        }

        // Where a rule reads nothing of a moment at which nobody has a case, the calendar says that the time is over.
        var isOver = alarm.Last == alarm.KnownOn && end >= alarm.Last.AddDays(alarm.Last.DayNumber - alarm.WindowFirst.DayNumber + 1);
        return isOver ? cameTrue(alarm, null) : null;
    }

    private static PastAlarm Kept(WarningRule rule, int number, Reading alarm, int months, bool? cameTrue, DateTimeOffset at)
    {
        var why = WarningWords.Why(rule, alarm);
        return new()
        {
            Rule = rule.Id,
            Number = number,
            KnownOn = alarm.KnownOn,
            County = alarm.County,
            CreatedBy = Warning.Program,
            CreatedAt = at,
            UnitZh = alarm.UnitName.Zh,
            UnitEn = alarm.UnitName.En,
            WhyZh = why.Zh,
            WhyEn = why.En,
            Months = months,
            CameTrue = cameTrue,
        };
    }
}
