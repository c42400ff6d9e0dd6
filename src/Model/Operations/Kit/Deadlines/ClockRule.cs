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

    /// <summary>Of a statutory period; none where the document itself gives it.</summary>
    public int Length { get; init; }

    public ClockUnit Unit { get; init; }

    /// <summary>自定期限: where the law leaves the length to the authority, what it may choose among. Null for a statutory period.</summary>
    public ClockChoice? Given { get; init; }

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
    /// <param name="length">With extensions.</param>
    /// <param name="unit">What the length is in.</param>
    /// <param name="stops">Half-open: the day it stops is not counted, the day it goes on is.</param>
    /// <param name="by">What is counted by.</param>
    public Reckoned<DateOnly> LastDay(DateOnly start, int length, ClockUnit unit, IReadOnlyList<(DateOnly SuspendedOn, DateOnly ResumedOn)> stops, Reckoning by)
    {
        var due = Count(start, length, unit, stops, by.Calendar);
        if (!by.Rolls(this))
        {
            return due;
        }

        var rolled = by.Calendar.WorkingDayFrom(due.Value);
        return rolled with { IsProvisional = rolled.IsProvisional || due.IsProvisional };
    }

    internal static Reckoned<DateOnly> Count(DateOnly start, int length, ClockUnit unit, IReadOnlyList<(DateOnly SuspendedOn, DateOnly ResumedOn)> stops, WorkingDays calendar)
    {
        var days = stops.Sum(s => s.ResumedOn.DayNumber - s.SuspendedOn.DayNumber);
        return unit switch
        {
            ClockUnit.CalendarDays => new(start.AddDays(length + days), false),
            ClockUnit.Months => new(start.AddMonths(length).AddDays(days), false),
            ClockUnit.WorkingDays => calendar.AddWorkingDays(start, length + stops.Sum(s => calendar.WorkingDaysBetween(s.SuspendedOn.AddDays(-1), s.ResumedOn.AddDays(-1)).Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
    }

    private static Dictionary<string, List<ClockRule>> Load() => EmbeddedText.Paths("Operations/Kit/Deadlines/Rules", ".yml")
        .SelectMany(Yaml.ReadEmbedded<Dictionary<string, List<ClockRule>>>)
        .ToDictionary(rule => rule.Key, rule => rule.Value.Select(version => version with { Id = rule.Key }).OrderBy(v => v.InForceFrom).ToList(), StringComparer.Ordinal);
}

/// <summary>延长: at most so often, each time at most so long, in the unit of the period.</summary>
public sealed record ClockExtensionRule
{
    /// <summary>Null where the law sets no limit.</summary>
    public int? Times { get; init; }

    /// <summary>Null where the law sets no limit.</summary>
    public int? Length { get; init; }
}

/// <summary>What a document may give: in which days, and how long at most.</summary>
public sealed record ClockChoice
{
    public List<ClockUnit> Units { get; init; } = [];

    /// <summary>In any of the units; null where the law sets no limit.</summary>
    public int? Longest { get; init; }
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
