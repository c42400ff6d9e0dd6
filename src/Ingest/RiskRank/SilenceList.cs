using Model.Analysis.Risk;
using Model.Statistics;
using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>
/// 可能少报: employers whose reporting is unlikely for their like. Three kinds of evidence, each an exact chance under "reports like its
/// like": too many of the injuries serious, too many applied for late, too long without any. Put together by Fisher; how many of the
/// flagged must be expected to be false is stated by Benjamini and Hochberg.
/// </summary>
internal static class SilenceList
{
    /// <summary>Who is expected to have fewer injuries than this in the sixty months cannot be told from a lucky one and is not looked at: chosen by the expectation, not by what was seen (Bourgon and others 2010).</summary>
    public const double LeastExpected = 1;

    /// <param name="facts">All employers of the city.</param>
    /// <returns>The unlikeliest first.</returns>
    public static IReadOnlyList<SilentEmployer> Of(IReadOnlyList<ReportingFacts> facts)
    {
        var expectations = new Expectations(facts);
        var looked = facts.Select(f => Judge(f, expectations)).Where(s => s.Expected >= LeastExpected)
            .OrderBy(s => s.Chance).ThenByDescending(s => s.Expected).ThenBy(s => s.Facts.EmployerCode, StringComparer.Ordinal)
            .ToList();
        var rates = FalseDiscovery.Rates([.. looked.Select(s => s.Chance)]);
        return [.. looked.Select((s, at) => s with { Rank = at + 1, DiscoveryRate = rates[at] })];
    }

    private static SilentEmployer Judge(ReportingFacts facts, Expectations like)
    {
        var expected = like.Cases(facts);
        var (seriousShare, lateShare) = (like.SeriousShare(facts), like.LateShare(facts));
        double? serious = facts.Cases > 0 ? Evidence.AtLeast(facts.Serious, facts.Cases, seriousShare) : null;
        double? late = facts.Cases > 0 ? Evidence.AtLeast(facts.Late, facts.Cases, lateShare) : null;
        var silence = facts.Cases > 0 ? Evidence.Silence(facts.Cases, facts.SilentYears, facts.Years) : like.Employers.ChanceOfNone(expected);
        return new SilentEmployer(facts)
        {
            Expected = expected,
            SeriousShare = seriousShare,
            SeriousChance = serious,
            LateShare = lateShare,
            LateChance = late,
            SilentExpected = expected * facts.SilentYears / facts.Years,
            SilentChance = silence,
            Chance = Evidence.Together([.. new[] { serious, late, silence }.OfType<double>()]),
        };
    }

    /// <summary>What is usual for employers of the same industry, office and size.</summary>
    private sealed class Expectations
    {
        private const double MostShare = 0.95;

        private readonly double city, serious, late;
        private readonly IReadOnlyDictionary<string, double> industries, counties, seriousIndustries, seriousSizes, lateCounties;

        public Expectations(IReadOnlyList<ReportingFacts> facts)
        {
            var (years, cases) = (Math.Max(facts.Sum(f => f.Years), 1e-9), Math.Max(facts.Sum(f => f.Cases), 1.0));
            (city, serious, late) = (cases / years, facts.Sum(f => f.Serious) / cases, facts.Sum(f => f.Late) / cases);
            industries = GammaPoisson.Multipliers(facts, f => f.IndustryCode, f => f.Cases, f => city * f.Years);
            counties = GammaPoisson.Multipliers(facts, f => f.CountyCode, f => f.Cases, f => city * industries.GetValueOrDefault(f.IndustryCode, 1) * f.Years);
            seriousIndustries = GammaPoisson.Multipliers(facts, f => f.IndustryCode, f => f.Serious, f => serious * f.Cases);
            seriousSizes = GammaPoisson.Multipliers(facts, f => f.SizeBand, f => f.Serious, f => serious * seriousIndustries.GetValueOrDefault(f.IndustryCode, 1) * f.Cases);
            lateCounties = GammaPoisson.Multipliers(facts, f => f.CountyCode, f => f.Late, f => late * f.Cases);
            Employers = GammaPoisson.Fit(facts.Select(f => (f.Cases, Cases(f))).Where(u => u.Item2 > 0));
        }

        public GammaPoisson Employers { get; }

        public double Cases(ReportingFacts f) => city * industries.GetValueOrDefault(f.IndustryCode, 1) * counties.GetValueOrDefault(f.CountyCode, 1) * f.Years;

        public double SeriousShare(ReportingFacts f) =>
            Math.Min(MostShare, serious * seriousIndustries.GetValueOrDefault(f.IndustryCode, 1) * seriousSizes.GetValueOrDefault(f.SizeBand, 1));

        public double LateShare(ReportingFacts f) => Math.Min(MostShare, late * lateCounties.GetValueOrDefault(f.CountyCode, 1));
    }
}

/// <summary>One employer's reporting, judged.</summary>
internal sealed record SilentEmployer(ReportingFacts Facts)
{
    public int Rank { get; init; }

    /// <summary>Injuries expected of its like in the sixty months.</summary>
    public double Expected { get; init; }

    /// <summary>Usual share of serious injuries.</summary>
    public double SeriousShare { get; init; }

    /// <summary>Chance of so many serious ones or more; null without injuries.</summary>
    public double? SeriousChance { get; init; }

    public double LateShare { get; init; }

    public double? LateChance { get; init; }

    /// <summary>Injuries expected of its like since the last one.</summary>
    public double SilentExpected { get; init; }

    public double SilentChance { get; init; }

    /// <summary>All evidence together.</summary>
    public double Chance { get; init; }

    public double DiscoveryRate { get; init; }
}
