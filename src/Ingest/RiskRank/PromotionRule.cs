using Model.Analysis.Risk;

namespace Ingest.RiskRank;

/// <summary>When a newly trained model is put in charge; written down in docs/statistics/risk-rank.md.</summary>
public static class PromotionRule
{
    /// <summary>Predicted ÷ observed over the years held back must lie between 1 ÷ this and this.</summary>
    public const double MostOff = 1.15;

    /// <summary>Share of the injuries by which the head of the list may catch less than that of the model in charge: within chance.</summary>
    public const double ToleratedShare = 0.01;

    /// <summary>By which part the deviance may exceed that of the model in charge.</summary>
    public const double ToleratedDeviance = 0.01;

    /// <param name="more">What the model caught more than each rule.</param>
    /// <param name="calibration">Predicted ÷ observed.</param>
    /// <param name="duel">Against the model in charge; null when there is none.</param>
    /// <returns>Empty: it is put in charge.</returns>
    public static IReadOnlyList<RiskRefusal> Judge(IReadOnlyList<RiskCatch> more, double calibration, RiskDuel? duel) =>
    [
        .. new (bool Fails, RiskRefusal Why)[]
        {
            (!more.Where(m => m.Rule is RiskRule.LastCount or RiskRule.LastRate).All(m => m.Share.Value > 0) || more.Count == 0, RiskRefusal.NoBetterThanSimpleRules),
            (!(calibration is > 1 / MostOff and < MostOff), RiskRefusal.SumsAreOff),
            (duel is not null && duel.Share < duel.CurrentShare - ToleratedShare, RiskRefusal.CatchesLess),
            (duel is not null && !(duel.Deviance <= duel.CurrentDeviance * (1 + ToleratedDeviance)), RiskRefusal.FitsWorse),
        }.Where(c => c.Fails).Select(c => c.Why),
    ];
}
