namespace Model.JointPrevention.Packs;

/// <summary>A figure's digits: a rate with its exact interval and what it is made of, or a plain count.</summary>
/// <param name="Value">Rate or count; null when nobody was insured.</param>
/// <param name="Lower">Exact 95 % limit of a rate; null for a count.</param>
/// <param name="Upper">As <paramref name="Lower"/>.</param>
/// <param name="Cases">Numerator of a rate.</param>
/// <param name="AverageInsured">Denominator of a rate.</param>
public sealed record PackAnswer(double? Value, double? Lower, double? Upper, long? Cases, double? AverageInsured)
{
    public static PackAnswer None { get; } = new(null, null, null, null, null);
}
