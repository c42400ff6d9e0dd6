namespace Model.Statistics.Effects;

/// <summary>
/// One ratio of rates common to many strata, however sparse (Mantel and Haenszel 1959 as adapted to person-time;
/// variance of its logarithm by Greenland and Robins, Biometrics 41, 1985).
/// </summary>
public static class MantelHaenszel
{
    /// <returns>Null where the ratio is not defined: no case among those with the event or none among the others.</returns>
    public static RatioEstimate? Of(IReadOnlyCollection<PersonTimeStratum> strata)
    {
        var (upper, lower) = (strata.Sum(s => s.Upper), strata.Sum(s => s.Lower));
        return upper > 0 && lower > 0
            ? new RatioEstimate(upper / lower, Math.Sqrt(strata.Sum(s => s.Spread) / (upper * lower)))
            : null;
    }
}
