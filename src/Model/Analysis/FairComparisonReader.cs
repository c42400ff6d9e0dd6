using Model.Codes;
using Model.Statistics;
using Model.Statistics.Credibility;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>
/// Counties compared fairly: indirectly standardised by division and size band, directly by section, with funnel limits and a
/// credibility estimate over the last years. The reference is the whole scope of the reader, so only the whole city makes sense of it.
/// </summary>
public sealed class FairComparisonReader(SnapshotReader reader)
{
    /// <summary>Years whose experience is believed together.</summary>
    public const int SeenYears = 5;

    private static readonly Dictionary<string, string> Sections = Classified();

    /// <param name="year">Null for the last.</param>
    /// <param name="measure">Injuries counted.</param>
    /// <returns>Null when no whole year is settled, or not this one.</returns>
    public FairComparison? Read(int? year = null, Measure measure = Measure.Production) =>
        reader.Remember($"fair comparison {year} {measure}", () => Calculate(year, measure), fair => fair?.Counties.Count ?? 0);

    private FairComparison? Calculate(int? asked, Measure measure)
    {
        var cells = reader.Query<Cell>("Analysis/strata.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["measure"] = measure.Word() });
        var years = cells.Select(c => c.Year).Distinct().OrderDescending().ToList();
        if (years.Count == 0 || (asked is { } wanted && !years.Contains(wanted)))
        {
            return null;
        }

        var year = asked ?? years[0];
        var seen = years.Where(y => y <= year).Take(SeenYears).Order().ToList();
        var now = cells.Where(c => c.Year == year).ToList();
        var sections = SectionsEverywhere(now);
        var fit = Believe(cells, seen);
        var believed = fit?.Units.ToDictionary(u => u.Name, StringComparer.Ordinal);
        var (fine, coarse) = (Sum(now, c => c.Stratum), Sum(now, c => sections.Contains(c.Section) ? c.Section : ""));
        return new FairComparison
        {
            Year = year,
            Measure = measure,
            Years = years,
            Seen = seen,
            City = PoissonRate.Of(now.Sum(c => c.Cases), now.Sum(c => c.InsuredYears)),
            Sections = sections,
            Structure = fit?.Structure,
            Counties = [.. CodeList.Named("counties").Codes.Where(code => now.Exists(c => c.County == code)).Select(code =>
                County(code, [.. now.Where(c => c.County == code)], fine, coarse, sections, believed?.GetValueOrDefault(code)))],
        };
    }

    private static FairCounty County(string code, List<Cell> own, List<Stratum> fine, List<Stratum> coarse, List<string> sections, Believed? believed)
    {
        var (cases, insured) = (own.Sum(c => c.Cases), own.Sum(c => c.InsuredYears));
        var indirect = Standardisation.Indirect(Sum(own, c => c.Stratum), fine);
        var (direct, gap) = Standardisation.Direct(Sum(own, c => sections.Contains(c.Section) ? c.Section : ""), coarse);
        return new FairCounty
        {
            Code = code,
            Name = CountyNames.Of(code),
            Cases = cases,
            AverageInsured = insured,
            Crude = PoissonRate.Of(cases, insured),
            Indirect = indirect,
            Direct = direct,
            Gap = gap,
            Place = indirect.Expected is > 0 and var expected ? Funnel.Of(expected).PlaceOf(cases) : null,
            Believed = believed,
        };
    }

    /// <summary>Each county's observed ÷ expected of each year, weighed by the expected: the mix and the city's trend are out of it.</summary>
    private static CredibilityFit? Believe(IReadOnlyList<Cell> cells, List<int> seen)
    {
        var observed = seen.SelectMany(year =>
        {
            var all = cells.Where(c => c.Year == year).ToList();
            var fine = Sum(all, c => c.Stratum);
            return all.GroupBy(c => c.County, StringComparer.Ordinal).Select(g => (County: g.Key, Indirect: Standardisation.Indirect(Sum([.. g], c => c.Stratum), fine)));
        });
        var units = observed.Where(o => o.Indirect.Ratio is not null).GroupBy(o => o.County, o => new Observation(o.Indirect.Ratio!.Value, o.Indirect.Expected!.Value), StringComparer.Ordinal)
            .Select(g => new Experience(g.Key, null, [.. g])).ToList();
        return BuhlmannStraub.Lack(units) is null ? BuhlmannStraub.Fit(units) : null;
    }

    /// <summary>Sections in which every county has enough insured to have a rate of its own; a county without them would have no direct rate.</summary>
    private static List<string> SectionsEverywhere(List<Cell> cells)
    {
        var counties = cells.Where(c => c.County != CountyNames.Unresolved).Select(c => c.County).Distinct(StringComparer.Ordinal).Count();
        return [.. cells.Where(c => c.Section.Length > 0 && c.County != CountyNames.Unresolved)
            .GroupBy(c => (c.Section, c.County)).Where(g => g.Sum(c => c.InsuredYears) >= SmallNumbers.LeastInsured)
            .GroupBy(g => g.Key.Section, StringComparer.Ordinal).Where(g => g.Count() == counties).Select(g => g.Key).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Classified()
    {
        var list = CodeList.Named("industries");
        return list.Rows.ToDictionary(row => row[0], row => list.Value(row, "section") ?? "", StringComparer.Ordinal);
    }

    private static List<Stratum> Sum(List<Cell> cells, Func<Cell, string> key) =>
        [.. cells.GroupBy(key, StringComparer.Ordinal).Select(g => new Stratum(g.Key, g.Sum(c => c.Cases), g.Sum(c => c.InsuredYears)))];

    private sealed record Cell
    {
        public int Year { get; init; }

        public string County { get; init; } = "";

        public string Industry { get; init; } = "";

        public string Size { get; init; } = "";

        public double InsuredYears { get; init; }

        public long Cases { get; init; }

        /// <summary>门类; empty for an industry that could not be resolved.</summary>
        public string Section => Sections.GetValueOrDefault(Industry, "");

        public string Stratum => $"{Industry} {Size}";
    }
}
