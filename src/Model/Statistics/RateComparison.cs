using MathNet.Numerics.Distributions;

namespace Model.Statistics;

/// <summary>
/// Two Poisson rates compared exactly: given the sum of both counts the first is binomial, whatever the common level
/// (Przyborowski and Wilenski, Biometrika 31, 1940).
/// </summary>
/// <param name="Ratio">First rate ÷ second; null when the second count is zero, as nothing is a multiple of it.</param>
/// <param name="Lower">Lower limit of the ratio.</param>
/// <param name="Upper">Upper limit; infinite when the second count is zero.</param>
/// <param name="TwoSided">Twice the smaller tail at a ratio of 1: the test that agrees with the limits.</param>
/// <param name="MinimumLikelihood">Two-sided at a ratio of 1, all outcomes no likelier than the one seen (as <c>poisson.test</c> of R); null above two thousand million events.</param>
/// <param name="Less">One-sided: so few or fewer in the first, were the ratio <c>ratio0</c>.</param>
/// <param name="Greater">One-sided: so many or more in the first, were the ratio <c>ratio0</c>.</param>
public sealed record RateComparison(
    double? Ratio, double Lower, double Upper, double TwoSided, double? MinimumLikelihood, double Less, double Greater)
{
    // R's own allowance for equal probabilities that differ in their last digits.
    private const double Tie = 1 + 1e-7;

    /// <summary>The tail on the side to which the ratio lies from <c>ratio0</c>.</summary>
    public double OneSided => Math.Min(Less, Greater);

    /// <param name="first">Count of the first rate.</param>
    /// <param name="firstExposed">Its exposure, above zero.</param>
    /// <param name="second">Count of the second rate, to which the first is compared.</param>
    /// <param name="secondExposed">Its exposure, above zero, in the same unit.</param>
    /// <param name="ratio0">The ratio that <see cref="Less"/> and <see cref="Greater"/> doubt; 0.8 asks whether the rate fell by a fifth.</param>
    /// <param name="confidence">Of the limits.</param>
    public static RateComparison Of(long first, double firstExposed, long second, double secondExposed, double ratio0 = 1, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstExposed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(secondExposed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio0);
        var (lower, upper) = RateRatio.Limits(first, firstExposed, second, secondExposed, confidence);
        var equal = Tails(first, second, Share(1, firstExposed, secondExposed));
        var doubted = Tails(first, second, Share(ratio0, firstExposed, secondExposed));
        return new RateComparison(
            second == 0 ? null : first / firstExposed / (second / secondExposed),
            lower,
            upper,
            Math.Min(1, 2 * Math.Min(equal.Less, equal.Greater)),
            first + second > int.MaxValue ? null : NoLikelier(first, second, Share(1, firstExposed, secondExposed)),
            doubted.Less,
            doubted.Greater);
    }

    /// <summary>Share of all events that fall to the first rate when it is <paramref name="ratio"/> times the second.</summary>
    private static double Share(double ratio, double firstExposed, double secondExposed) =>
        ratio * firstExposed / ((ratio * firstExposed) + secondExposed);

    /// <summary>Each tail as a beta of its own side: one minus the other would lose the digits of a small one.</summary>
    private static (double Less, double Greater) Tails(long first, long second, double share) => (
        second == 0 ? 1 : Beta.CDF(second, first + 1.0, 1 - share),
        first == 0 ? 1 : Beta.CDF(first, second + 1.0, share));

    /// <summary>All outcomes no likelier than the one seen: its own tail, and the other from where likelihood has fallen as far.</summary>
    private static double NoLikelier(long first, long second, double share)
    {
        var all = (int)(first + second);
        var most = Binomial.PMFLn(share, all, (int)first) + Math.Log(Tie);
        var mode = (int)Math.Floor((all + 1) * share);
        if (Binomial.PMFLn(share, all, Math.Min(mode, all)) <= most)
        {
            return 1;
        }

        return first < mode
            ? Tails(first, second, share).Less + (FirstBelow(mode, all) is var from && from > all ? 0 : Tails(from, all - from, share).Greater)
            : Tails(first, second, share).Greater + (LastBelow(0, mode) is var to && to < 0 ? 0 : Tails(to, all - to, share).Less);

        // Likelihood falls on either side of the mode, so halving finds where it has fallen far enough.
        int FirstBelow(int low, int high)
        {
            while (low <= high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = Binomial.PMFLn(share, all, middle) <= most ? (low, middle - 1) : (middle + 1, high);
            }

            return low;
        }

        int LastBelow(int low, int high)
        {
            while (low <= high)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = Binomial.PMFLn(share, all, middle) <= most ? (middle + 1, high) : (low, middle - 1);
            }

            return high;
        }
    }
}
