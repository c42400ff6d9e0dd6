namespace Model.Statistics.Ranking;

/// <summary>
/// Brings predicted counts to what was observed of them in a year that was held back: isotonic regression (pool adjacent violators,
/// Ayer and others 1955; as calibration Zadrozny and Elkan 2002) of groups of equal predicted sums, straight lines between the groups,
/// then one factor so that the sums agree. Never turns an order round.
/// </summary>
/// <param name="Knots">Predicted and observed mean of each group, both rising; empty: nothing is changed but the factor.</param>
/// <param name="Factor">Applied last.</param>
public sealed record CountCalibration(IReadOnlyList<CalibrationKnot> Knots, double Factor)
{
    /// <summary>Changes nothing.</summary>
    public static CountCalibration None { get; } = new([], 1);

    /// <param name="units">Predicted and observed counts of the year held back.</param>
    /// <param name="groups">Groups of equal predicted sums; fewer when neighbours had to be pooled.</param>
    /// <returns><see cref="None"/> when nothing was predicted or observed.</returns>
    public static CountCalibration Fit(IReadOnlyList<(double Predicted, long Observed)> units, int groups = 20)
    {
        var (predicted, observed) = (units.Sum(u => u.Predicted), units.Sum(u => (double)u.Observed));
        if (predicted <= 0 || observed <= 0)
        {
            return None;
        }

        var shape = new CountCalibration(Pool(Group([.. units.OrderBy(u => u.Predicted)], predicted / groups)), 1);
        return shape with { Factor = observed / units.Sum(u => shape.Of(u.Predicted)) };
    }

    /// <summary>The calibrated count.</summary>
    public double Of(double predicted) => Factor * Shape(predicted);

    private double Shape(double predicted)
    {
        if (Knots.Count == 0)
        {
            return predicted;
        }

        // Below the first group and above the last the group's own ratio goes on.
        var (first, last) = (Knots[0], Knots[^1]);
        if (predicted <= first.Predicted)
        {
            return predicted * first.Observed / first.Predicted;
        }

        if (predicted >= last.Predicted)
        {
            return last.Observed * predicted / last.Predicted;
        }

        var at = 1;
        while (Knots[at].Predicted < predicted)
        {
            at++;
        }

        var (below, above) = (Knots[at - 1], Knots[at]);
        return below.Observed + ((above.Observed - below.Observed) * (predicted - below.Predicted) / (above.Predicted - below.Predicted));
    }

    private static List<(double Predicted, double Observed, int Units)> Group((double Predicted, long Observed)[] rising, double each)
    {
        var groups = new List<(double Predicted, double Observed, int Units)>();
        var (predicted, observed, count, done) = (0.0, 0.0, 0, 0.0);
        foreach (var unit in rising)
        {
            (predicted, observed, count) = (predicted + unit.Predicted, observed + unit.Observed, count + 1);
            if (done + predicted >= each * (groups.Count + 1) * (1 - 1e-9))
            {
                groups.Add((predicted, observed, count));
                (done, predicted, observed, count) = (done + predicted, 0, 0, 0);
            }
        }

        return groups;
    }

    // A group whose mean is below its neighbour's is pooled with it.
    private static List<CalibrationKnot> Pool(List<(double Predicted, double Observed, int Units)> groups)
    {
        var pooled = new List<(double Predicted, double Observed, int Units)>();
        foreach (var group in groups)
        {
            pooled.Add(group);
            while (pooled.Count > 1 && pooled[^1].Observed / pooled[^1].Units <= pooled[^2].Observed / pooled[^2].Units)
            {
                var (a, b) = (pooled[^2], pooled[^1]);
                pooled.RemoveRange(pooled.Count - 2, 2);
                pooled.Add((a.Predicted + b.Predicted, a.Observed + b.Observed, a.Units + b.Units));
            }
        }

        return [.. pooled.Select(g => new CalibrationKnot(g.Predicted / g.Units, g.Observed / g.Units)).Where(k => k.Predicted > 0)];
    }
}

/// <param name="Predicted">Mean predicted count of a group.</param>
/// <param name="Observed">Mean observed count of the same units.</param>
public sealed record CalibrationKnot(double Predicted, double Observed);
