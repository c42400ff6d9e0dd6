using Model.Statistics;

namespace Model.Analysis;

/// <summary>Joint meetings of one level and year against what was to be held.</summary>
public sealed record JointMeetingYear
{
    /// <summary>Stands for the whole city's own.</summary>
    public const string City = "city";

    /// <summary>A county, or <see cref="City"/>.</summary>
    public string CountyCode { get; init; } = "";

    public int Year { get; init; }

    /// <summary>To be held in the whole year.</summary>
    public int Wanted { get; init; }

    /// <summary>Of these, due by the day of the build.</summary>
    public int Due { get; init; }

    public int Held { get; init; }

    public int Cancelled { get; init; }

    public bool IsBehind => Held < Due;
}

/// <summary>What a department did in joint meetings: came, and did what was resolved.</summary>
public sealed record JointDepartment
{
    /// <summary>Whole below which a share says little.</summary>
    public const int Few = 10;

    /// <summary>Of the code list <c>departments</c>.</summary>
    public string Department { get; init; } = "";

    /// <summary>To meetings that were held.</summary>
    public int Invited { get; init; }

    public int Attended { get; init; }

    /// <summary>Dropped ones left out.</summary>
    public int Resolutions { get; init; }

    /// <summary>Their day has passed: in time, late and overdue together.</summary>
    public int Due { get; init; }

    public int InTime { get; init; }

    public int Late { get; init; }

    public int Overdue { get; init; }

    /// <summary>Unfinished, whether due or not.</summary>
    public int Open { get; init; }

    public int Dropped { get; init; }

    public int Extensions { get; init; }

    /// <summary>到会率 in per cent; null where it was never invited.</summary>
    public Proportion? Attendance => Proportion.Of(Attended, Invited, per: 100);

    /// <summary>按期办结率 in per cent; null where nothing is due.</summary>
    public Proportion? InTimeShare => Proportion.Of(InTime, Due, per: 100);

    public static JointDepartment Sum(IReadOnlyCollection<JointDepartment> all) => new()
    {
        Invited = all.Sum(one => one.Invited),
        Attended = all.Sum(one => one.Attended),
        Resolutions = all.Sum(one => one.Resolutions),
        Due = all.Sum(one => one.Due),
        InTime = all.Sum(one => one.InTime),
        Late = all.Sum(one => one.Late),
        Overdue = all.Sum(one => one.Overdue),
        Open = all.Sum(one => one.Open),
        Dropped = all.Sum(one => one.Dropped),
        Extensions = all.Sum(one => one.Extensions),
    };
}
