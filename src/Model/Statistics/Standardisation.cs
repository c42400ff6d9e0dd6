namespace Model.Statistics;

/// <summary>
/// 标准化率: what a unit's rate would be with the reference's mix of strata (direct), and what the unit would count with the
/// reference's rates (indirect). Limits as PHEindicatormethods: Dobson et al. (Stat Med 10, 1991) on Byar's for the direct rate,
/// exact below ten events and Byar's above for the indirect.
/// </summary>
public static class Standardisation
{
    /// <summary>Below so many events a direct rate says nothing (rule of PHEindicatormethods); it is then not given.</summary>
    public const int FewestEvents = 10;

    /// <summary>Σ weight × rate ÷ Σ weight over the strata of the reference, weighted by its exposure.</summary>
    /// <param name="unit">Its strata, each once.</param>
    /// <param name="reference">Strata with the exposure that weighs them.</param>
    /// <param name="per">1,000 for ‰.</param>
    /// <param name="confidence">Of the limits.</param>
    /// <returns>Null with the reason when there are fewer than <see cref="FewestEvents"/> or a weighted stratum has nobody exposed.</returns>
    public static (PoissonRate? Rate, StandardisationGap Gap) Direct(
        IReadOnlyList<Stratum> unit, IReadOnlyList<Stratum> reference, double per = 1000, double confidence = 0.95)
    {
        var own = unit.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var weighted = reference.Where(r => r.Exposure > 0).ToList();
        if (weighted.Exists(r => own.GetValueOrDefault(r.Key).Exposure <= 0))
        {
            return (null, StandardisationGap.EmptyStratum);
        }

        var counted = weighted.Sum(r => own[r.Key].Count);
        if (counted < FewestEvents)
        {
            return (null, StandardisationGap.FewEvents);
        }

        var weight = weighted.Sum(r => r.Exposure);
        var rate = weighted.Sum(r => r.Exposure * own[r.Key].Count / own[r.Key].Exposure) / weight;
        var variance = weighted.Sum(r => r.Exposure * r.Exposure * own[r.Key].Count / (own[r.Key].Exposure * own[r.Key].Exposure)) / (weight * weight);
        var (lower, upper) = PoissonRate.ByarCount(counted, confidence);
        var scale = Math.Sqrt(variance / counted);
        return (new PoissonRate(rate * per, (rate + (scale * (lower - counted))) * per, (rate + (scale * (upper - counted))) * per), StandardisationGap.None);
    }

    /// <summary>观察数与期望数之比 (SIR): observed ÷ expected with the reference's rates, and that times the reference's overall rate.</summary>
    /// <param name="unit">Its strata, each once. Where somebody is exposed in one of which the reference has no rate, nothing can be expected of the whole.</param>
    /// <param name="reference">Counts and exposures that give the rates.</param>
    /// <param name="per">1,000 for ‰.</param>
    /// <param name="confidence">Of the limits.</param>
    public static IndirectRate Indirect(IReadOnlyList<Stratum> unit, IReadOnlyList<Stratum> reference, double per = 1000, double confidence = 0.95)
    {
        var rates = reference.Where(r => r.Exposure > 0).ToDictionary(r => r.Key, r => r.Count / r.Exposure, StringComparer.Ordinal);
        var observed = unit.Sum(s => s.Count);
        if (unit.Any(s => s.Exposure > 0 && !rates.ContainsKey(s.Key)))
        {
            return new IndirectRate(observed, null, null, null);
        }

        var expected = unit.Sum(s => s.Exposure * rates.GetValueOrDefault(s.Key));
        var overall = reference.Sum(r => r.Count) / reference.Sum(r => r.Exposure) * per;
        if (expected <= 0)
        {
            return new IndirectRate(observed, expected, null, null);
        }

        var (lower, upper) = PoissonRate.ByarOrExactCount(observed, confidence);
        var ratio = new PoissonRate(observed / expected, lower / expected, upper / expected);
        return new IndirectRate(observed, expected, ratio, new PoissonRate(ratio.Value * overall, ratio.Lower * overall, ratio.Upper * overall));
    }
}

/// <summary>Why there is no directly standardised rate.</summary>
public enum StandardisationGap
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Fewer events than <see cref="Standardisation.FewestEvents"/>.</summary>
    FewEvents,

    /// <summary>A stratum that the reference weighs has nobody exposed in the unit.</summary>
    EmptyStratum,
}

/// <param name="Observed">Events of the unit.</param>
/// <param name="Expected">Events it would have with the reference's rates; null when the reference has no rate for some of its strata.</param>
/// <param name="Ratio">Observed ÷ expected; null when nothing was or can be expected.</param>
/// <param name="Rate">Ratio × the reference's overall rate.</param>
public sealed record IndirectRate(double Observed, double? Expected, PoissonRate? Ratio, PoissonRate? Rate);
