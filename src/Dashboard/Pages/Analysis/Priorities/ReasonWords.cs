using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis.Risk;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>Why an employer stands where it does, in short sentences: what was known of it, beside what is usual. Direction and order only; the model's parts are no exact shares.</summary>
public sealed class ReasonWords(IStringLocalizer<PrioritiesTexts> text)
{
    private const int Decimals = 1;

    /// <summary>Sentences that raise the expectation, heaviest first.</summary>
    public IReadOnlyList<string> Raising(PriorityRow row, int most = int.MaxValue) => [.. row.Why.Where(r => r.Weight > 0).Take(most).Select(r => Sentence(row, r))];

    /// <summary>Sentences that lower it.</summary>
    public IReadOnlyList<string> Lowering(PriorityRow row, int most = int.MaxValue) => [.. row.Why.Where(r => r.Weight < 0).Take(most).Select(r => Sentence(row, r))];

    private string Sentence(PriorityRow row, RiskReason reason) => reason.Why switch
    {
        "size" => text["why_size", Format.Count(row.Insured), Format.Number(row.CityInsured, 0)],
        "industry" => text["why_industry", row.Industry, Format.PerThousand(row.IndustryPer1000), Format.PerThousand(row.CityPer1000)],
        "county" => text["why_county", row.County, Format.Number(row.CountyMultiple, 2)],
        "history" => text["why_history", Format.Count(row.Cases12), Format.Count(row.Cases24), Format.Number(row.PeerCases12, 0), Format.Count(row.Cases36), Format.Number(row.Like36, Decimals)],
        "severity" => text["why_severity", Format.Count(row.Serious36)],
        "reporting" => row.MeanLagDays is { } days ? text["why_reporting", Format.Number(days, 0)] : text["why_reporting_none"],
        "change" => text["why_change", Format.Change(row.Growth * 100, 0), row.AgeMonths is { } months ? text["years_old", Format.Number(months / 12.0, Decimals)] : text["years_unknown"]],
        "prevention" => text["why_prevention", Format.Count(row.Trainings12), Format.Count(row.Inspections12)],
        "premium" => row.RatePercent is { } rate ? text["why_premium", Format.Percent(rate, 2)] : text["why_premium_none"],
        var other => other,
    };
}
