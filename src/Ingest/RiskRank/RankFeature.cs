using Model.Analysis.Risk;

namespace Ingest.RiskRank;

/// <summary>One number that the trees see of an employer at an origin; a number outside its range where there is none, for FastTree leaves out rows that lack one. No attribute of a person is among them.</summary>
/// <param name="Name">In the model card.</param>
/// <param name="Group">The reason it belongs to when a rank is put into words.</param>
/// <param name="Value">From what was known that day.</param>
internal sealed record RankFeature(string Name, string Group, Func<EmployerAtOrigin, PeerRates, double> Value)
{
    private const double None = -1;

    /// <summary>Later than the months that are looked at.</summary>
    private const double NoInjury = 48;

    public const string Size = "size", Industry = "industry", County = "county", History = "history", Severity = "severity", Reporting = "reporting", Change = "change", Prevention = "prevention", Premium = "premium";

    /// <summary>Order is part of the model: <see cref="Model.Warehouse.RiskShelf.Format"/> rises with it.</summary>
    public static IReadOnlyList<RankFeature> All { get; } =
    [
        new("log_insured", Size, (e, _) => Math.Log(e.Insured)),
        new("growth", Change, (e, _) => Growth(e) ?? 0),
        new("age_months", Change, (e, _) => e.AgeMonths ?? None),
        new("industry_rate", Industry, (e, peers) => 1000 * peers.Industry(e)),
        new("risk_class", Industry, (e, _) => e.RiskClass ?? None),
        new("hazchem", Industry, (e, _) => e.Licence.Length > 0 ? 1 : 0),
        new("county_multiple", County, (e, peers) => peers.County(e)),
        new("own_multiple", History, (e, peers) => peers.Own(e)),
        new("cases_12", History, (e, _) => e.Cases12),
        new("cases_24", History, (e, _) => e.Cases24),
        new("cases_36", History, (e, _) => e.Cases36),
        new("rate_12", History, (e, _) => e.Years12 > 0 ? 1000 * e.Cases12 / e.Years12 : 0),
        new("months_since_last", History, (e, _) => e.MonthsSinceLast ?? NoInjury),
        new("open_applications", History, (e, _) => e.OpenApplications),
        new("other_12", History, (e, _) => e.Other12),
        new("serious_36", Severity, (e, _) => e.Serious36),
        new("mean_lag_days", Reporting, (e, _) => e.MeanLagDays ?? None),
        new("trainings_12", Prevention, (e, _) => e.Trainings12),
        new("inspections_12", Prevention, (e, _) => e.Inspections12),
        new("rate_percent", Premium, (e, _) => e.RatePercent ?? None),
    ];

    /// <summary>Head count against the mean of the year, 0.1 = a tenth more; null without a year.</summary>
    public static double? Growth(EmployerAtOrigin employer) => employer.Years12 > 0 ? (employer.Insured / employer.Years12) - 1 : null;
}
