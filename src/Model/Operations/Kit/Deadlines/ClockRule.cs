using Model.Calendar;

namespace Model.Operations.Kit.Deadlines;

/// <summary>
/// 法定期限: how long something may take, and by which law. Data, not code: <c>Deadlines/Rules/&lt;line of work&gt;.yml</c>.
/// A rule has a version for each law it was made by; a clock keeps that of the day it started.
/// </summary>
public sealed record ClockRule
{
    private static readonly Dictionary<string, List<ClockRule>> All = Load();

    public string Id { get; init; } = "";

    /// <summary>What has to be done in time.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>The event whose day the period starts on; that day itself is not counted (民法典第二百零一条).</summary>
    public required Bilingual Starts { get; init; }

    /// <summary>First day of the law, <c>yyyy-MM-dd</c>; blank when it was never otherwise.</summary>
    public DateOnly InForceFrom { get; init; }

    public required int Length { get; init; }

    public required ClockUnit Unit { get; init; }

    public RollOver Rolls { get; init; }

    /// <summary>Whether the period can be suspended (中止): it goes on, and does not start anew, when the cause is gone.</summary>
    public bool Suspends { get; init; }

    /// <summary>Null where the law knows no extension (延长).</summary>
    public ClockExtensionRule? Extension { get; init; }

    /// <summary>Law and article.</summary>
    public required Bilingual Basis { get; init; }

    /// <summary>待核定: what of it nobody has confirmed yet; shown as such.</summary>
    public Bilingual? ToBeConfirmed { get; init; }

    public static IEnumerable<string> Ids => All.Keys;

    public static IReadOnlyList<ClockRule> VersionsOf(string id) => All[id];

    /// <summary>The version in force on the day a period starts; the first where it starts before all of them.</summary>
    public static ClockRule InForce(string id, DateOnly startedOn) => All[id].LastOrDefault(rule => rule.InForceFrom <= startedOn) ?? All[id][0];

    /// <summary>The last day of a period.</summary>
    /// <param name="start">Not counted.</param>
    /// <param name="extended">By how much, in the unit of the rule.</param>
    /// <param name="stops">Half-open: the day it stops is not counted, the day it goes on is.</param>
    /// <param name="by">What is counted by.</param>
    public Reckoned<DateOnly> LastDay(DateOnly start, int extended, IReadOnlyList<(DateOnly SuspendedOn, DateOnly ResumedOn)> stops, Reckoning by)
    {
        var days = stops.Sum(s => s.ResumedOn.DayNumber - s.SuspendedOn.DayNumber);
        var due = Unit switch
        {
            ClockUnit.CalendarDays => new(start.AddDays(Length + extended + days), false),
            ClockUnit.Months => new(start.AddMonths(Length + extended).AddDays(days), false),
            ClockUnit.WorkingDays => by.Calendar.AddWorkingDays(start, Length + extended + stops.Sum(s => by.Calendar.WorkingDaysBetween(s.SuspendedOn.AddDays(-1), s.ResumedOn.AddDays(-1)).Value)),
            _ => throw new InvalidOperationException($"No such unit: {Unit}."),
        };
        if (!by.Rolls(this))
        {
            return due;
        }

        var rolled = by.Calendar.WorkingDayFrom(due.Value);
        return rolled with { IsProvisional = rolled.IsProvisional || due.IsProvisional };
    }

    private static Dictionary<string, List<ClockRule>> Load() => EmbeddedText.Paths("Operations/Kit/Deadlines/Rules", ".yml")
        .SelectMany(Yaml.ReadEmbedded<Dictionary<string, List<ClockRule>>>)
        .ToDictionary(rule => rule.Key, rule => rule.Value.Select(version => version with { Id = rule.Key }).OrderBy(v => v.InForceFrom).ToList(), StringComparer.Ordinal);
}

/// <summary>延长: at most so often, each time at most so long, in the unit of the period.</summary>
public sealed record ClockExtensionRule
{
    public required int Times { get; init; }

    public required int Length { get; init; }
}

public enum ClockUnit
{
    CalendarDays,
    WorkingDays,

    /// <summary>Ends on the same day of the month, or on that month's last (民法典第二百零二条).</summary>
    Months,
}

/// <summary>Whether a last day that is a day off moves to the next working day (民法典第二百零三条).</summary>
public enum RollOver
{
    /// <summary>A duty of the authority: it does not grant itself the days.</summary>
    Never,

    /// <summary>Practice differs: the installation decides.</summary>
    AsDecided,

    /// <summary>The law says so.</summary>
    Always,
}
