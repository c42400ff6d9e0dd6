using Model.Statistics;
using Model.Statistics.Effects;
using Model.Warehouse;

namespace Model.Analysis.Effects;

/// <summary>Did a training or an inspection help? Employers of the reader's scope, on both sides.</summary>
public sealed class EventEffectReader(SnapshotReader reader)
{
    private const string Mart = "mart_event_comparison";
    private const double PerThousand = 1000;

    /// <summary>Years with an event, oldest first; empty where an earlier release built the snapshot.</summary>
    public IReadOnlyList<int> Years(EventKind kind) => [.. All(new EventChoices(kind)).Where(a => a.Treated > 0).Select(a => a.Year).Distinct().Order()];

    /// <summary>Industry groups with an event: <see cref="IndustryGroups"/>.</summary>
    public IReadOnlyList<string> Industries(EventKind kind) =>
        [.. IndustryGroups.Ordered(All(new EventChoices(kind)).Where(a => a.Treated > 0).Select(a => a.Industry).Distinct(StringComparer.Ordinal))];

    /// <returns>Null where no employer had the event.</returns>
    public EventEffect? Read(EventChoices choices) => reader.Remember($"effect {choices}", () => Calculate(choices), effect => (effect?.Years.Count ?? 0) + (effect?.Industries.Count ?? 0) + 1);

    private EventEffect? Calculate(EventChoices choices)
    {
        var all = All(choices);
        var treated = all.Sum(a => a.Treated);
        if (treated == 0)
        {
            return null;
        }

        // Tens of thousands of rows that nobody asks for again: what is kept is the answer.
        var rows = reader.Run<Compared>(EmbeddedText.Read("Analysis/Effects/event_comparison.sql"), Parameters(choices));
        var after = EventComparison.Of(Observed(rows, r => r.AfterCases, r => r.AfterInsured));
        return new EventEffect
        {
            Choices = choices,
            Treated = treated,
            Compared = rows.Count(r => r.IsTreated),
            Others = rows.Count(r => !r.IsTreated),
            After = after,
            Commuting = EventComparison.Of(Observed(rows, r => r.AfterCommuting, r => r.AfterInsured)),
            Early = EventComparison.Of(Observed(rows, r => r.EarlyCases, r => r.EarlyInsured)),
            BeforeAfter = Change(rows, after, all),
            Years = [.. Parts(rows.GroupBy(r => $"{r.Year}", StringComparer.Ordinal)).OrderBy(p => p.Code, StringComparer.Ordinal)],
            Industries = [.. Parts(rows.GroupBy(r => r.Industry, StringComparer.Ordinal)) is var parts ? IndustryGroups.Ordered(parts.Select(p => p.Code)).Select(code => parts.Single(p => p.Code == code)) : []],
        };
    }

    private static List<EventPart> Parts(IEnumerable<IGrouping<string, Compared>> groups) =>
        [.. groups.Select(g => new EventPart(g.Key, g.Count(r => r.IsTreated), EventComparison.Of(Observed(g, r => r.AfterCases, r => r.AfterInsured))))];

    private static BeforeAfter? Change(List<Compared> rows, EventComparison after, IReadOnlyList<Everybody> all)
    {
        var before = EventComparison.Of(Observed(rows, r => r.LastYearCases, r => r.LastYearInsured));
        if (before is not { Treated: > 0, OthersStandardised: { } othersBefore } || after is not { Treated: > 0, OthersStandardised: { } othersAfter } || Trend(all) is not { } trend)
        {
            return null;
        }

        // Counts of those with the event are whole.
        var naive = RateComparison.Of((long)Math.Round(after.Treated), after.TreatedExposed, (long)Math.Round(before.Treated), before.TreatedExposed);
        return new BeforeAfter(
            new RateInterval(naive.Ratio!.Value, naive.Lower, naive.Upper),
            new SideRates(before.Treated / before.TreatedExposed * PerThousand, after.Treated / after.TreatedExposed * PerThousand),
            new SideRates(othersBefore.Ratio * PerThousand, othersAfter.Ratio * PerThousand),
            othersAfter with { Ratio = othersAfter.Ratio / othersBefore.Ratio },
            trend);
    }

    /// <summary>Rate after ÷ rate of the year before of everybody, each year and industry weighing as much as those with the event have person-time in it.</summary>
    private static double? Trend(IReadOnlyList<Everybody> all)
    {
        var known = all.Where(a => a is { AfterInsured: > 0, LastYearInsured: > 0 }).ToList();
        var after = known.Sum(a => a.TreatedAfterInsured * a.AfterCases / a.AfterInsured) / known.Sum(a => a.TreatedAfterInsured);
        var before = known.Sum(a => a.TreatedLastYearInsured * a.LastYearCases / a.LastYearInsured) / known.Sum(a => a.TreatedLastYearInsured);
        return after / before is var trend && double.IsFinite(trend) && trend > 0 ? trend : null;
    }

    private static List<Observation> Observed(IEnumerable<Compared> rows, Func<Compared, double> cases, Func<Compared, double> exposed) =>
        [.. rows.Select(r => new Observation(r.Employer, r.Stratum, r.IsTreated, cases(r), exposed(r)))];

    private IReadOnlyList<Everybody> All(EventChoices choices) =>
        reader.Holds(Mart) ? reader.Query<Everybody>("Analysis/Effects/event_comparison_all.sql", Parameters(choices)) : [];

    private static Dictionary<string, object?> Parameters(EventChoices choices) => new(StringComparer.Ordinal)
    {
        ["event"] = choices.Event.Word(),
        ["year"] = choices.Year,
        ["county"] = choices.County,
        ["industry"] = choices.Industry,
    };

    private sealed record Compared
    {
        public string Employer { get; init; } = "";

        public int Year { get; init; }

        public string Industry { get; init; } = "";

        public int Stratum { get; init; }

        public bool IsTreated { get; init; }

        public double LastYearCases { get; init; }

        public double LastYearInsured { get; init; }

        public double AfterCases { get; init; }

        public double AfterCommuting { get; init; }

        public double AfterInsured { get; init; }

        public double EarlyCases { get; init; }

        public double EarlyInsured { get; init; }
    }

    private sealed record Everybody
    {
        public int Year { get; init; }

        public string Industry { get; init; } = "";

        public int Treated { get; init; }

        public double TreatedAfterInsured { get; init; }

        public double TreatedLastYearInsured { get; init; }

        public double AfterCases { get; init; }

        public double AfterInsured { get; init; }

        public double LastYearCases { get; init; }

        public double LastYearInsured { get; init; }
    }
}
