using MathNet.Numerics.Distributions;

namespace Model.Statistics.Ranking;

/// <summary>
/// Which share of all events fell among the units at the head of a list. Limits by linearisation of the ratio, with the units as
/// clusters (Cochran 1977, 6.3; Liang and Zeger 1986): an employer's events come together, in one year and over several.
/// </summary>
/// <param name="Value">Share, 0 to 1.</param>
/// <param name="Lower">Lower limit; may lie below −0 for a difference.</param>
/// <param name="Upper">Upper limit.</param>
public sealed record TopShare(double Value, double Lower, double Upper)
{
    /// <param name="units">Each unit's events, whether it was at the head, and who it is: one employer may stand here once a year.</param>
    /// <returns>Null when there were no events.</returns>
    public static TopShare? Of(IEnumerable<(string Unit, double Events, bool IsAtHead)> units, double confidence = 0.95) =>
        Ratio(units.Select(u => (u.Unit, u.Events, u.IsAtHead ? u.Events : 0.0)), confidence);

    /// <summary>How much more one list caught than another of the same units.</summary>
    public static TopShare? Difference(IEnumerable<(string Unit, double Events, bool IsAtHead, bool IsAtOthersHead)> units, double confidence = 0.95) =>
        Ratio(units.Select(u => (u.Unit, u.Events, u.Events * ((u.IsAtHead ? 1 : 0) - (u.IsAtOthersHead ? 1 : 0)))), confidence);

    private static TopShare? Ratio(IEnumerable<(string Unit, double Events, double Caught)> units, double confidence)
    {
        var clusters = units.GroupBy(u => u.Unit, StringComparer.Ordinal).Select(g => (Events: g.Sum(u => u.Events), Caught: g.Sum(u => u.Caught))).ToList();
        var all = clusters.Sum(c => c.Events);
        if (all <= 0)
        {
            return null;
        }

        var share = clusters.Sum(c => c.Caught) / all;
        var error = Math.Sqrt(clusters.Sum(c => Math.Pow(c.Caught - (share * c.Events), 2))) / all;
        var reach = error * Normal.InvCDF(0, 1, 1 - ((1 - confidence) / 2));
        return new(share, share - reach, share + reach);
    }
}
