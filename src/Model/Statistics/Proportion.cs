using MathNet.Numerics.Distributions;

namespace Model.Statistics;

/// <summary>A share of a whole with Wilson's score interval (JASA 22, 1927).</summary>
/// <param name="Value">Share times the multiplier.</param>
/// <param name="Lower">Lower limit in the unit of <paramref name="Value"/>.</param>
/// <param name="Upper">Upper limit in the unit of <paramref name="Value"/>.</param>
public sealed record Proportion(double Value, double Lower, double Upper)
{
    /// <param name="part">What is counted, at most <paramref name="whole"/>.</param>
    /// <param name="whole">What it is part of.</param>
    /// <param name="per">100 for per cent.</param>
    /// <param name="confidence">Share of intervals that hold the truth, about.</param>
    /// <returns>Null when the whole is empty.</returns>
    public static Proportion? Of(double part, double whole, double per = 1, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0)
        {
            return null;
        }

        var z = Normal.InvCDF(0, 1, 1 - ((1 - confidence) / 2));
        var share = part / whole;
        var centre = (2 * part) + (z * z);
        var reach = z * Math.Sqrt((z * z) + (4 * part * (1 - share)));
        var scale = per / (2 * (whole + (z * z)));
        return new Proportion(share * per, (centre - reach) * scale, (centre + reach) * scale);
    }
}
