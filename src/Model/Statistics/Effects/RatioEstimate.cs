namespace Model.Statistics.Effects;

/// <summary>A ratio of rates with its 95 % interval.</summary>
/// <param name="Ratio">With the event ÷ without; 0.85 is 15 % fewer.</param>
/// <param name="StandardError">Of its logarithm.</param>
public sealed record RatioEstimate(double Ratio, double StandardError)
{
    private const double Normal975 = 1.959963984540054;

    public double Lower => Ratio * Math.Exp(-Normal975 * StandardError);

    public double Upper => Ratio * Math.Exp(Normal975 * StandardError);

    /// <summary>The interval holds 1: the data cannot tell it from no effect.</summary>
    public bool HoldsOne => Lower <= 1 && Upper >= 1;

    /// <summary>The interval holds a value.</summary>
    public bool Holds(double ratio) => Lower <= ratio && ratio <= Upper;
}
