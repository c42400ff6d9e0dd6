using Model.Statistics.ReportingLag;

namespace Model.Analysis;

/// <summary>尚未定案的月份: months whose decisions are still coming, completed from how months of the past grew. An estimate, never part of a total or verdict.</summary>
public sealed record LateMonths
{
    /// <summary>Months until nothing more is awaited. An application may be made a year after the accident (《工伤保险条例》第十七条), its decision may stand still.</summary>
    public const int Delays = 24;

    /// <summary>Below this share of its cases usually known, a month says nothing of its end.</summary>
    public const double LeastDeveloped = 0.1;

    /// <summary>As many cases must usually be known by then; with fewer the limits hold too seldom (docs/statistics/forecasting.md).</summary>
    public const int LeastKnown = 5;

    /// <summary>Cases a month from which a unit's own growth is used, and not that of the whole.</summary>
    public const int LeastForOwn = 10;

    /// <summary>Last day whose decisions are known; ages are whole months back from it. Null when nothing was decided.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Whether the growth is that of the whole scope, as the unit has too few cases for one of its own.</summary>
    public bool ByWhole { get; init; }

    /// <summary>Those that are not settled, oldest first.</summary>
    public IReadOnlyList<LateMonth> Months { get; init; } = [];

    /// <summary>Whether anything could be estimated.</summary>
    public bool AnyCompleted => Months.Any(month => month.Completed is not null);
}

/// <summary>One month.</summary>
/// <param name="Month">Of the accident.</param>
/// <param name="Known">Recognised so far, as all other figures count them.</param>
/// <param name="Developed">Share of a month's cases usually known at this age; null where its decisions cannot have come yet.</param>
/// <param name="Completed">Cases to be expected in the end; null where the month is too young or the unit has too few cases.</param>
/// <param name="Lower">Of the 95 % limits; never below what is known.</param>
/// <param name="Upper">Of the 95 % limits.</param>
public sealed record LateMonth(DateOnly Month, long Known, double? Developed, double? Completed, double? Lower, double? Upper)
{
    /// <summary>A month of which nothing is said.</summary>
    public static LateMonth Open(DateOnly month, long known, double? developed = null) => new(month, known, developed, null, null, null);

    public static LateMonth Of(DateOnly month, long known, CompletedMonth completed)
    {
        // A case decided after the last delay awaited is known all the same.
        var (lower, upper) = completed.Limits();
        return new LateMonth(month, known, completed.Developed, Math.Max(completed.Completed, known), Math.Max(lower, known), Math.Max(upper, known));
    }
}
