using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Model.Statistics;

/// <summary>
/// Control limits of a funnel plot: how far a count may lie from what is expected before chance explains it badly.
/// Exact Poisson tails, read between whole counts through the incomplete gamma function, so that a count lies outside
/// just when its exact interval (Garwood) leaves the expected count out.
/// </summary>
/// <param name="Lower95">A count below is fewer than chance explains, at 2.5 %; zero when no count could be.</param>
/// <param name="Upper95">A count above is more than chance explains, at 2.5 %.</param>
/// <param name="Lower998">The same at 0.1 %.</param>
/// <param name="Upper998">The same at 0.1 %.</param>
public sealed record Funnel(double Lower95, double Upper95, double Lower998, double Upper998)
{
    /// <param name="expected">Expected count, above zero: reference rate × exposure.</param>
    public static Funnel Of(double expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expected);
        return new Funnel(Lower(expected, 0.025), Upper(expected, 0.025), Lower(expected, 0.001), Upper(expected, 0.001));
    }

    /// <summary>Limits of a count with a chance of one's own on each side.</summary>
    /// <param name="expected">Above zero.</param>
    /// <param name="tail">0.025 for 95 %.</param>
    internal static (double Lower, double Upper) Limits(double expected, double tail) => (Lower(expected, tail), Upper(expected, tail));

    /// <summary>Where the count lies. On a limit is within it.</summary>
    public FunnelPlace PlaceOf(double count) => count switch
    {
        _ when count > Upper998 => FunnelPlace.High998,
        _ when count < Lower998 => FunnelPlace.Low998,
        _ when count > Upper95 => FunnelPlace.High95,
        _ when count < Lower95 => FunnelPlace.Low95,
        _ => FunnelPlace.Within,
    };

    /// <summary>The count x at which P(X ≥ x) is the tail; P(X ≥ x) = P(x, expected), the lower regularised gamma function.</summary>
    private static double Upper(double expected, double tail) =>
        Brent.FindRoot(x => SpecialFunctions.GammaLowerRegularized(x, expected) - tail, expected * 0.5, Far(expected), 1e-10, 200);

    /// <summary>The count x at which P(X ≤ x) is the tail; P(X ≤ x) = Q(x + 1, expected).</summary>
    private static double Lower(double expected, double tail) =>
        Math.Exp(-expected) >= tail
            ? 0
            : Brent.FindRoot(x => SpecialFunctions.GammaUpperRegularized(x + 1, expected) - tail, 0, expected, 1e-10, 200);

    private static double Far(double expected) => expected + (6 * Math.Sqrt(expected)) + 12;
}

/// <summary>Where a unit lies in the funnel.</summary>
public enum FunnelPlace
{
    /// <summary>Inside the 95 % limits.</summary>
    Within,

    /// <summary>More than expected, outside 95 %.</summary>
    High95,

    /// <summary>More than expected, outside 99.8 %.</summary>
    High998,

    /// <summary>Fewer than expected, outside 95 %.</summary>
    Low95,

    /// <summary>Fewer than expected, outside 99.8 %.</summary>
    Low998,
}
