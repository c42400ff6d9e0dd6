namespace Model.Analysis;

/// <summary>The build behind every figure of a page.</summary>
public sealed record BuildFacts
{
    public string BuildId { get; init; } = "";

    public DateTime BuiltAt { get; init; }

    /// <summary>The day the business stood at.</summary>
    public DateOnly BusinessDate { get; init; }

    /// <summary>Last month with enrolment; the first day there is (<see cref="HasMonths"/> is then false) while none came.</summary>
    public DateOnly DataThrough { get; init; }

    /// <summary>False before the first enrolment: no rate has a denominator and no period can be named.</summary>
    public bool HasMonths => DataThrough > DateOnly.MinValue;

    /// <summary>Last month that may be judged; null while none may.</summary>
    public DateOnly? SettledThrough { get; init; }

    /// <summary>Last month whose cases may be compared with others: later ones still miss those that are not decided.</summary>
    public DateOnly ComparedThrough => SettledThrough ?? DataThrough;

    /// <summary><c>sample</c> or <c>production</c>.</summary>
    public string Mode { get; init; } = "";
}

/// <summary>How fresh one feed is.</summary>
public sealed record FeedFreshness
{
    public string Feed { get; init; } = "";

    public Bilingual Name { get; init; } = new();

    public Bilingual Department { get; init; } = new();

    /// <summary>Last month received; null for a feed without months or without files.</summary>
    public DateOnly? LastMonth { get; init; }

    /// <summary>Business date on which the last file came; sample data stand at one day, whenever they are loaded.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>When the machine loaded it, in UTC.</summary>
    public DateTime? LastLoadedAt { get; init; }

    public long Accepted { get; init; }

    public long Quarantined { get; init; }

    public long Read { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Days past the agreed day; zero or null when not late.</summary>
    public int? DaysLate { get; init; }

    /// <summary>A day is agreed for it; false for a feed that comes when it comes.</summary>
    public bool IsExpected { get; init; }
}
