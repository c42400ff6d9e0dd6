using Model.Analysis.Risk;
using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>
/// What an employer's like suffer, and what it itself is believed to suffer before any tree: three steps of credibility, each believed as
/// far as its numbers carry: industry against the city, office against its industries, employer against both.
/// </summary>
internal sealed class PeerRates
{
    private readonly IReadOnlyDictionary<string, double> industries;
    private readonly IReadOnlyDictionary<string, double> counties;
    private readonly GammaPoisson employers;

    public PeerRates(IReadOnlyList<EmployerAtOrigin> known)
    {
        var years = known.Sum(e => e.Years36);
        City = years > 0 ? known.Sum(e => e.Cases36) / years : 0;
        industries = GammaPoisson.Multipliers(known, e => e.IndustryCode, e => e.Cases36, e => City * e.Years36);
        counties = GammaPoisson.Multipliers(known, e => e.CountyCode, e => e.Cases36, e => Industry(e) * e.Years36);
        employers = GammaPoisson.Fit(known.Select(e => (e.Cases36, Like(e) * e.Years36)).Where(u => u.Item2 > 0));
    }

    /// <summary>Injuries per person-year.</summary>
    public double City { get; }

    public double Industry(EmployerAtOrigin employer) => City * industries.GetValueOrDefault(employer.IndustryCode, 1);

    /// <summary>Of the office, as a multiple of what its industries suffer.</summary>
    public double County(EmployerAtOrigin employer) => counties.GetValueOrDefault(employer.CountyCode, 1);

    /// <summary>What others of the same industry and office suffer.</summary>
    public double Like(EmployerAtOrigin employer) => Industry(employer) * County(employer);

    /// <summary>The employer's own history against its like, as far as it can be believed.</summary>
    public double Own(EmployerAtOrigin employer) => employers.Multiplier(employer.Cases36, Like(employer) * employer.Years36);

    public double Credible(EmployerAtOrigin employer) => Like(employer) * Own(employer);
}
