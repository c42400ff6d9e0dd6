using MathNet.Numerics.Distributions;

namespace Model.Statistics;

/// <summary>
/// A rate of events with its exact interval: the count is Poisson, the exposure known.
/// Limits after Garwood (Biometrika 28, 1936) or Byar (Breslow and Day 1987, p. 69).
/// </summary>
/// <param name="Value">Events per exposed, times the multiplier: per 1,000 (‰) unless said otherwise.</param>
/// <param name="Lower">Lower limit in the unit of <paramref name="Value"/>.</param>
/// <param name="Upper">Upper limit in the unit of <paramref name="Value"/>.</param>
public sealed record PoissonRate(double Value, double Lower, double Upper)
{
    /// <summary>From this count on Byar's approximation agrees with the exact limits to some three digits.</summary>
    public const int ByarFrom = 10;

    /// <summary>Exact limits (Garwood).</summary>
    /// <param name="events">Count of events in the period, zero or more.</param>
    /// <param name="exposed">Average insured persons in the period.</param>
    /// <param name="per">1,000 for ‰.</param>
    /// <param name="confidence">Share of intervals that hold the truth, at least.</param>
    /// <returns>Null when nobody was exposed: there is no rate, and it is not zero.</returns>
    public static PoissonRate? Of(long events, double exposed, double per = 1000, double confidence = 0.95) =>
        Scale(events, exposed, per, ExactCount(events, confidence));

    /// <summary>The rule of PHEindicatormethods: fewer than ten events exact, otherwise Byar's approximation.</summary>
    /// <returns>Null when nobody was exposed.</returns>
    public static PoissonRate? ByarOrExact(long events, double exposed, double per, double confidence) =>
        Scale(events, exposed, per, ByarOrExactCount(events, confidence));

    /// <summary>Byar's limits at any count.</summary>
    /// <returns>Null when nobody was exposed.</returns>
    public static PoissonRate? Byar(long events, double exposed, double per, double confidence) =>
        Scale(events, exposed, per, ByarCount(events, confidence));

    /// <summary>Exact limits of the expected count behind an observed one.</summary>
    public static (double Lower, double Upper) ExactCount(double events, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var tail = (1 - confidence) / 2;
        var lower = events == 0 ? 0 : ChiSquared.InvCDF(2.0 * events, tail) / 2;
        return (lower, ChiSquared.InvCDF((2.0 * events) + 2, 1 - tail) / 2);
    }

    /// <summary>Byar's limits of the expected count; a count of zero has the lower limit zero.</summary>
    public static (double Lower, double Upper) ByarCount(double events, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var z = Normal.InvCDF(0, 1, 1 - ((1 - confidence) / 2));
        return (events == 0 ? 0 : Limit(events, -z), Limit(events + 1.0, z));

        static double Limit(double count, double deviate) =>
            count * Math.Pow(1 - (1 / (9 * count)) + (deviate / (3 * Math.Sqrt(count))), 3);
    }

    /// <summary>The same rule for the expected count.</summary>
    public static (double Lower, double Upper) ByarOrExactCount(double events, double confidence = 0.95) =>
        events < ByarFrom ? ExactCount(events, confidence) : ByarCount(events, confidence);

    private static PoissonRate? Scale(long events, double exposed, double per, (double Lower, double Upper) count) =>
        exposed > 0 ? new PoissonRate(events / exposed * per, count.Lower / exposed * per, count.Upper / exposed * per) : null;
}
