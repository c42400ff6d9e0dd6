using Model.Warehouse;

namespace Model.Analysis.Restatements;

/// <summary>重述台账: what changed in published figures since a build, and why.</summary>
public sealed class RestatementReader(SnapshotReader reader)
{
    /// <summary>The unit of all industries together.</summary>
    public const string Whole = "all";

    /// <summary>Newest first; none in a snapshot of a release that kept no ledger.</summary>
    public IReadOnlyList<RestatementBuild> Builds() =>
        reader.Holds("restatement_build") ? reader.Query<RestatementBuild>("Analysis/Restatements/restatement_builds.sql") : [];

    /// <summary>The last joint meeting that the ledger reaches back to; null for none.</summary>
    public RestatementMeeting? LastMeeting() =>
        reader.Holds("restatement_build") ? reader.Query<RestatementMeeting>("Analysis/Restatements/restatement_meeting.sql").SingleOrDefault() : null;

    /// <summary>Every year with a figure, then and now.</summary>
    /// <param name="population">The whole, a key industry, a county, or both; divisions are not kept.</param>
    /// <param name="measure">Production or all.</param>
    /// <param name="since">A build of <see cref="Builds"/>: what came after it is told.</param>
    public IReadOnlyList<RestatedYear> Years(Population population, Measure measure, string since)
    {
        var values = Values(population, measure, since);
        var steps = reader.Query<Step>("Analysis/Restatements/restated_steps.sql", values).ToLookup(step => step.Year);
        return [.. reader.Query<YearNow>("Analysis/Restatements/restated_years.sql", values).Select(year => Told(year, [.. steps[year.Year]]))];
    }

    /// <param name="reason">Null for all.</param>
    public IReadOnlyList<RestatedCase> Cases(Population population, Measure measure, string since, int year, RestatementReason? reason) =>
        reader.Query<RestatedCase>("Analysis/Restatements/restated_cases.sql", Values(population, measure, since, year, reason));

    /// <inheritdoc cref="Cases"/>
    public IReadOnlyList<RestatedExposure> Exposure(Population population, Measure measure, string since, int year, RestatementReason? reason) =>
        reader.Query<RestatedExposure>("Analysis/Restatements/restated_exposure.sql", Values(population, measure, since, year, reason));

    private static Dictionary<string, object?> Values(Population population, Measure measure, string since, int? year = null, RestatementReason? reason = null) => new(StringComparer.Ordinal)
    {
        ["unit"] = population.KeyIndustry ?? Whole,
        ["county"] = population.County,
        ["measure"] = measure.Word(),
        ["since"] = since,
        ["year"] = year,
        ["reason"] = reason?.Word(),
    };

    // What was published then is what is published now less all that came since: a build is refused whose reasons do not add up to that.
    private static RestatedYear Told(YearNow now, IReadOnlyList<Step> changes)
    {
        var after = new RestatedFigure(now.Cases, now.InsuredMonths, now.Months);
        var before = after.Plus(-changes.Sum(c => c.Added - c.Removed), -changes.Sum(c => c.InsuredMonths), -now.MonthsAdded);
        if ((before.Cases, before.InsuredMonths, after.Cases, after.InsuredMonths) is (0, 0, 0, 0))
        {
            // Nobody was there then or now: months that came and went changed nothing.
            return new RestatedYear(now.Year, after, after, []);
        }

        var steps = new List<RestatedStep>();
        var figure = before;
        foreach (var reason in Enum.GetValues<RestatementReason>())
        {
            var change = changes.SingleOrDefault(c => Words.Choice<RestatementReason>(c.Reason) == reason) ?? new Step();
            // A month that comes or goes changes the average of everybody, also of those without a row in it.
            var months = reason switch
            {
                RestatementReason.NewMonth => now.MonthsNew,
                RestatementReason.EnrolmentCorrected => now.MonthsAdded - now.MonthsNew,
                _ => 0,
            };
            var next = figure.Plus(change.Added - change.Removed, change.InsuredMonths, months);
            if (change is not { Added: 0, Removed: 0, InsuredMonths: 0 } || months != 0)
            {
                steps.Add(new RestatedStep(reason, change.Added, change.Removed, change.InsuredMonths, figure, next));
            }

            figure = next;
        }

        return new RestatedYear(now.Year, before, after, steps);
    }

    private sealed record Step
    {
        public int Year { get; init; }

        public string Reason { get; init; } = "";

        public long Added { get; init; }

        public long Removed { get; init; }

        public long InsuredMonths { get; init; }
    }

    private sealed record YearNow
    {
        public int Year { get; init; }

        public long Cases { get; init; }

        public long InsuredMonths { get; init; }

        public int Months { get; init; }

        public int MonthsNew { get; init; }

        public int MonthsAdded { get; init; }
    }
}
