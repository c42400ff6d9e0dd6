using Model.Statistics.Forecasting.Backtesting;

namespace Model.Statistics.Forecasting;

/// <summary>
/// Joint futures of a series: what is uncertain of its level, its trend and the method's own numbers is common to all steps of a path,
/// what each month adds is its own. Limits and chances are tempered by how sure the method proved on the back-test.
/// </summary>
public sealed class SamplePaths
{
    private readonly double[][] paths;
    private readonly double[] exposure;
    private readonly SeriesKind kind;
    private readonly Stretch stretch;

    internal SamplePaths(double[][] paths, double[] exposure, SeriesKind kind, Stretch stretch) =>
        (this.paths, this.exposure, this.kind, this.stretch) = (paths, exposure, kind, stretch);

    /// <summary>Steps ahead.</summary>
    public int Steps => paths.Length;

    /// <summary>Paths drawn.</summary>
    public int Count => paths[0].Length;

    /// <summary>The value of a step on every path, as the method drew them; the same index is the same path.</summary>
    /// <param name="step">From 1.</param>
    public IReadOnlyList<double> At(int step) => paths[step - 1];

    /// <summary>The chance that the target is kept: that counts over the window, known and to come, are at most limit × average exposure.</summary>
    /// <returns>Never 0 or 1 while anything is to come, unless what is known exceeds the limit already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A window outside the horizon.</exception>
    public double ProbabilityOf(RateTarget target)
    {
        Check(target.FirstStep, target.Steps);
        var exposed = (target.KnownExposure ?? []).Concat(exposure.Skip(target.FirstStep - 1).Take(target.Steps)).Average();
        return ProbabilityAtMost((target.Limit * exposed) - target.KnownCount, target.FirstStep, target.Steps);
    }

    /// <summary>The chance that the values of some steps add up to no more than a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Steps outside the horizon.</exception>
    public double ProbabilityAtMost(double limit, int firstStep, int steps)
    {
        Check(firstStep, steps);
        if (kind != SeriesKind.Real && limit < 0)
        {
            return 0;
        }

        // A sum of whole numbers must not miss a limit by rounding.
        var reach = limit + (1e-9 * Math.Max(1, Math.Abs(limit)));
        var kept = Enumerable.Range(0, Count).Count(path => paths.Skip(firstStep - 1).Take(steps).Sum(step => step[path]) <= reach);
        return stretch.Temper((kept + 0.5) / (Count + 1), firstStep + steps - 1);
    }

    /// <summary>The smallest sum of some steps that is not exceeded with at least a chance, tempered as the chances are.</summary>
    /// <param name="chance">0.975 for the upper limit of 95 %.</param>
    /// <param name="firstStep">From 1.</param>
    /// <param name="steps">How many.</param>
    public double Quantile(double chance, int firstStep, int steps)
    {
        var sums = Enumerable.Range(0, Count).Select(path => paths.Skip(firstStep - 1).Take(steps).Sum(step => step[path])).Order().ToArray();
        // The chance grows with the place among the sorted sums: found by halving.
        var (low, high) = (0, sums.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stretch.Temper((middle + 1.5) / (Count + 1), firstStep + steps - 1) >= chance ? (low, middle) : (middle + 1, high);
        }

        return sums[low];
    }

    internal ForecastPoint Point(int step, double mean)
    {
        var sorted = (double[])paths[step].Clone();
        Array.Sort(sorted);
        var (z80, z95) = stretch.Scores(step + 1);
        var cut = kind == SeriesKind.Count ? (Func<double[], double, double>)PathQuantile.Count : PathQuantile.Amount;
        return new ForecastPoint(step + 1, mean, exposure[step], cut(sorted, 0), cut(sorted, -z80), cut(sorted, z80), cut(sorted, -z95), cut(sorted, z95));
    }

    private void Check(int firstStep, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStep, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstStep + steps - 1, Steps, nameof(steps));
    }
}

/// <summary>A rate not to be exceeded over a window.</summary>
/// <param name="Limit">Events per one of average exposure over the whole window (0.002 for 2 ‰), never annualised.</param>
/// <param name="FirstStep">The first step of the window that is still to come, from 1.</param>
/// <param name="Steps">How many steps of the window are still to come.</param>
/// <param name="KnownCount">Events of the window that have come already.</param>
/// <param name="KnownExposure">Exposure of each step of the window that has gone by.</param>
public sealed record RateTarget(double Limit, int FirstStep, int Steps, double KnownCount = 0, IReadOnlyList<double>? KnownExposure = null);
