using MathNet.Numerics.Distributions;

namespace Model.Statistics.Forecasting;

/// <summary>Where drawn values are cut, at a normal score.</summary>
internal static class PathQuantile
{
    /// <summary>
    /// The outermost count whose mid-P (the chance of less plus half the chance of as much) lies on the inner side of the tail (Lancaster,
    /// JASA 56, 1961). Limits that hold at least 95 % in every case would hold nearly 97 % of counts of about twenty. At a score of 0 the median.
    /// </summary>
    public static double Count(double[] sorted, double score)
    {
        var tail = Normal.CDF(0, 1, -Math.Abs(score));
        if (score == 0)
        {
            return sorted[(sorted.Length - 1) / 2];
        }

        // The upper limit is the lower one seen from above.
        return score < 0 ? First(sorted.Length, at => sorted[at]) : First(sorted.Length, at => sorted[sorted.Length - 1 - at]);

        double First(int n, Func<int, double> value)
        {
            for (var from = 0; from < n;)
            {
                var to = from;
                while (to < n && value(to) == value(from))
                {
                    to++;
                }

                if ((from + to) / 2.0 / n >= tail || to == n)
                {
                    return value(from);
                }

                from = to;
            }

            return value(n - 1);
        }
    }

    /// <summary>Between neighbouring draws by a straight line (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    public static double Amount(double[] sorted, double score)
    {
        var place = Normal.CDF(0, 1, score) * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
