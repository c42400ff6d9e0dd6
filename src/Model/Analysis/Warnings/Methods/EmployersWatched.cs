using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Employers with more than their size explains, with new diseases, with deaths.</summary>
internal static class EmployersWatched
{
    /// <summary>Injuries that insured persons and division, and where the rule says so the differences among employers, make improbable: Poisson or negative binomial tail, and false discovery rate over all employers.</summary>
    public static IEnumerable<Reading> Injuries(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        foreach (var moment in Moments.Ask<Counted>(reader, "employer_counts", first, last, ("serious", rule["serious_only"] > 0)).GroupBy(row => row.KnownOn))
        {
            var tested = moment.Select(row => (Row: row, Chance: FrailTail.AtLeast(row.Cases, row.Expected!.Value, rule["with_frailty"] > 0 ? row.Frailty : 0))).ToList();
            var limit = FalseDiscovery.Limit(tested.Select(t => t.Chance), tested[0].Row.Tested, rule["false_discovery"]);
            foreach (var (row, chance) in tested)
            {
                yield return Reading(rule, row) with
                {
                    Exposure = row.Exposure,
                    Expected = row.Expected,
                    Chance = chance,
                    Score = row.Cases / row.Expected!.Value,
                    Warns = chance <= limit && row.Cases >= rule["at_least"],
                };
            }
        }
    }

    public static IEnumerable<Reading> Diseases(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) =>
        Moments.Ask<Counted>(reader, "employer_diseases", first, last, ("months", (int)rule["months"]))
            .Select(row => Reading(rule, row) with { Score = row.Cases, Warns = row.Cases >= rule["at_least"] });

    /// <summary>Each death by itself: a second one at an employer is not hidden behind the first that somebody has dealt with.</summary>
    public static IEnumerable<Reading> Deaths(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last) =>
        Moments.Ask<Counted>(reader, "employer_deaths", first, last, ("months", (int)rule["months"]))
            .Select(row => Reading(rule, row) with { Score = row.Cases, Warns = true, CameTrue = row.CasesLater is { } decided ? decided > 0 : null });

    private static Reading Reading(WarningRule rule, Counted row) => new()
    {
        Rule = rule.Id,
        Unit = row.Subject ?? row.Employer,
        UnitName = new(row.EmployerName ?? row.Employer, row.EmployerName ?? row.Employer),
        County = row.County is "000000" ? null : row.County,
        Industry = row.Industry,
        Employer = row.Employer,
        KnownOn = row.KnownOn,
        First = row.First,
        Last = row.Last,
        WindowFirst = row.First,
        Cases = row.Cases,
    };

    private sealed record Counted
    {
        public DateOnly KnownOn { get; init; }

        public DateOnly First { get; init; }

        public DateOnly Last { get; init; }

        public string? County { get; init; }

        public string? Industry { get; init; }

        public string Employer { get; init; } = "";

        public string? EmployerName { get; init; }

        /// <summary>What it is about where that is not the employer: a case.</summary>
        public string? Subject { get; init; }

        public long Cases { get; init; }

        public double Exposure { get; init; }

        /// <summary>Null where no rate is asked for.</summary>
        public double? Expected { get; init; }

        public double Frailty { get; init; }

        public long Tested { get; init; }

        public long? CasesLater { get; init; }
    }
}
