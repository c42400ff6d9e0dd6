using Model.Codes;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>
/// A count against the unit's own past: the exact one-sided chance of as many (or as few) given both counts (<see cref="RateComparison"/>), and of
/// all units compared at a moment those whose chance passes the stated false discovery rate (<see cref="FalseDiscovery"/>).
/// </summary>
internal static class Comparisons
{
    public static IEnumerable<Reading> Cells(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) =>
        Judged(rule, Moments.Ask<Compared>(reader, "recent_cells", first, last, ("past", (int)rule["past_months"])), isMore: true, row => new(
            $"{row.Industry}@{row.County}",
            Joined(CountyNames.Of(row.County!), IndustryNames.Of(row.Industry!)))
        {
            Industry = row.Industry,
        });

    public static IEnumerable<Reading> Situations(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) =>
        Judged(rule, Moments.Ask<Compared>(reader, "recent_situations", first, last, ("past", (int)rule["past_months"])), isMore: true, row => new(
            $"{row.Ground}@{row.County ?? "city"}",
            Joined(row.County is null ? new("全市", "Whole city") : CountyNames.Of(row.County), CodeList.Named("grounds").NameOf(row.Ground!)))
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["ground"] = row.Ground! },
        });

    public static IEnumerable<Reading> Reported(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) =>
        Judged(rule, Moments.Ask<Compared>(reader, "reported_months", first, last, ("years", (int)rule["past_years"])), isMore: false, row => new(row.County!, CountyNames.Of(row.County!)));

    private static IEnumerable<Reading> Judged(WarningRule rule, IEnumerable<Compared> rows, bool isMore, Func<Compared, About> about)
    {
        foreach (var moment in rows.GroupBy(row => row.KnownOn))
        {
            var tested = moment.Select(row => (Row: row, Chance: Chance(row.Cases, row.Exposure, row.PastCases, row.PastExposure, isMore))).ToList();
            var limit = FalseDiscovery.Limit(tested.Select(t => t.Chance), tested.Count, rule["false_discovery"]);
            foreach (var (row, chance) in tested)
            {
                var isHeeded = chance <= limit;
                yield return Reading(rule, row, chance, about(row)) with
                {
                    Warns = isHeeded && (isMore ? row.Cases : Expected(row)) >= rule["at_least"],
                    // What was reported in the end is no longer so few: some had been missing.
                    CameTrue = isMore || row.CasesLater is null ? null : Chance(row.CasesLater.Value, row.Exposure, row.PastCasesLater!.Value, row.PastExposure, isMore: false) > rule["false_discovery"],
                };
            }
        }
    }

    private static Reading Reading(WarningRule rule, Compared row, double chance, About about)
    {
        var (lower, upper) = RateRatio.Limits(row.Cases, row.Exposure, row.PastCases, row.PastExposure, 0.95);
        var expected = Expected(row);
        return new()
        {
            Rule = rule.Id,
            Unit = about.Unit,
            UnitName = about.Name,
            County = row.County,
            Industry = about.Industry,
            KnownOn = row.KnownOn,
            First = row.First,
            Last = row.Last,
            WindowFirst = row.First,
            Cases = row.Cases,
            Exposure = row.Exposure,
            Expected = expected,
            Lower = lower,
            Upper = double.IsFinite(upper) ? upper : null,
            Chance = chance,
            Score = row.Cases == 0 || expected == 0 ? row.Cases + expected : Math.Max(row.Cases / expected, expected / row.Cases),
            Words = about.Words,
        };
    }

    private static double Expected(Compared row) => row.PastCases / row.PastExposure * row.Exposure;

    private static double Chance(long cases, double exposure, long pastCases, double pastExposure, bool isMore)
    {
        // A unit without any case in either time says nothing, and most cells are such.
        if (cases + pastCases == 0)
        {
            return 1;
        }

        var compared = RateComparison.Of(cases, exposure, pastCases, pastExposure);
        return isMore ? compared.Greater : compared.Less;
    }

    private static Bilingual Joined(Bilingual place, Bilingual what) => new($"{place.Zh} {what.Zh}", $"{place.En} · {what.En}");

    private sealed record About(string Unit, Bilingual Name)
    {
        public string? Industry { get; init; }

        public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private sealed record Compared
    {
        public DateOnly KnownOn { get; init; }

        public DateOnly First { get; init; }

        public DateOnly Last { get; init; }

        public string? County { get; init; }

        public string? Industry { get; init; }

        public string? Ground { get; init; }

        public long Cases { get; init; }

        public double Exposure { get; init; }

        public long PastCases { get; init; }

        public double PastExposure { get; init; }

        public long? CasesLater { get; init; }

        public long? PastCasesLater { get; init; }
    }
}
