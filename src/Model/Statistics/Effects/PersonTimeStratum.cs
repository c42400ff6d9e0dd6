namespace Model.Statistics.Effects;

/// <summary>Two groups within one stratum: like is compared with like there and nowhere else.</summary>
/// <param name="Treated">Cases of those with the event.</param>
/// <param name="TreatedExposed">Their person-years, above zero.</param>
/// <param name="Others">Cases of those without it; averages over several windows need not be whole.</param>
/// <param name="OthersExposed">Their person-years, above zero.</param>
public readonly record struct PersonTimeStratum(double Treated, double TreatedExposed, double Others, double OthersExposed)
{
    private double Exposed => TreatedExposed + OthersExposed;

    /// <summary>What the stratum adds to the numerator of the common ratio.</summary>
    internal double Upper => Treated * OthersExposed / Exposed;

    /// <summary>What the stratum adds to its denominator.</summary>
    internal double Lower => Others * TreatedExposed / Exposed;

    /// <summary>What the stratum adds to the variance, were all cases Poisson.</summary>
    internal double Spread => (Treated + Others) * TreatedExposed * OthersExposed / (Exposed * Exposed);
}
