namespace Model.Analysis;

/// <summary>人数少: below these a unit is shown with its interval and never ranked.</summary>
public static class SmallNumbers
{
    /// <summary>Average insured persons.</summary>
    public const int LeastInsured = 30;

    /// <summary>Cases expected at the rate of the whole that the unit is part of.</summary>
    public const int LeastExpected = 3;

    /// <param name="averageInsured">Of the unit in the period.</param>
    /// <param name="ratePer1000OfWhole">Of the whole that the unit is part of; null when it has none, which leaves nothing to expect.</param>
    public static bool AreIn(double averageInsured, double? ratePer1000OfWhole) =>
        averageInsured < LeastInsured || !(ratePer1000OfWhole / 1000 * averageInsured >= LeastExpected);
}
