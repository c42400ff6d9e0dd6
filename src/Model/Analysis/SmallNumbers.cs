namespace Model.Analysis;

/// <summary>人数少: below these a unit is shown with its interval and never ranked.</summary>
public static class SmallNumbers
{
    /// <summary>Average insured persons.</summary>
    public const int LeastInsured = 30;

    /// <summary>Cases expected at the rate of the whole that the unit is part of.</summary>
    public const int LeastExpected = 3;

    /// <summary>Cases a unit would have at the whole's rate.</summary>
    /// <returns>Null when the whole has no rate.</returns>
    public static double? Expected(double averageInsured, double? ratePer1000OfWhole) => ratePer1000OfWhole / 1000 * averageInsured;

    public static bool MayBeRanked(double averageInsured, double? expectedCases) =>
        averageInsured >= LeastInsured && expectedCases >= LeastExpected;
}
