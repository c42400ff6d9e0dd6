using Model.Statistics.Ranking;

namespace Ingest.RiskRank;

/// <summary>Trains as of a day: with the employers, outcomes and decisions that were known then. Each day once.</summary>
internal sealed class RankTrainer(RankMaterial material, RankCalendar calendar, RankOptions options)
{
    private readonly Dictionary<DateOnly, Booster> trees = [];

    /// <summary>As it would have been put to work on a day of the past: calibrated by the newest year that a still older training had not seen.</summary>
    public RankModel AsOf(DateOnly day) => new(Trees(day), Calibration(day, Trees));

    /// <summary>The credibility expectation calibrated in the same way, for comparison.</summary>
    public CountCalibration Credibility(DateOnly day) => Calibration(day, _ => null);

    /// <summary>Of all that is known, calibrated by the newest year held back.</summary>
    /// <param name="heldBack">The newest day of a test.</param>
    public RankModel Today(DateOnly heldBack) => new(
        Booster.Train([.. calendar.Days.Select(material.At)], [.. calendar.Days.Select(d => material.Outcomes(d, calendar.Today))], options),
        CountCalibration.Fit([.. Trees(heldBack).Predict(material.At(heldBack)).Zip(material.Outcomes(heldBack, calendar.Today))]));

    private Booster Trees(DateOnly day)
    {
        if (!trees.TryGetValue(day, out var known))
        {
            var origins = calendar.KnownOn(day);
            trees[day] = known = Booster.Train([.. origins.Select(material.At)], [.. origins.Select(d => material.Outcomes(d, day))], options);
        }

        return known;
    }

    private CountCalibration Calibration(DateOnly day, Func<DateOnly, Booster?> model)
    {
        var newest = calendar.KnownOn(day)[0];
        if (calendar.KnownOn(newest).Count == 0)
        {
            return CountCalibration.None;
        }

        var then = material.At(newest);
        return CountCalibration.Fit([.. (model(newest)?.Predict(then) ?? then.Start).Zip(material.Outcomes(newest, day))]);
    }
}
