using MathNet.Numerics.Distributions;

namespace Ingest.SampleCity.Chance;

/// <summary>
/// A stream of chance of its own for each thing that is drawn, so that no part depends on the order of the others.
/// SplitMix64 (Steele, Lea, Flood 2014) instead of <see cref="Random"/>'s own, whose numbers may change between .NET versions.
/// </summary>
internal sealed class SeededStream : Random
{
    private ulong state;

    private SeededStream(ulong start) => state = start;

    /// <param name="keys">What the stream is for: seed, block, employer, purpose …</param>
    public static SeededStream For(params ReadOnlySpan<long> keys)
    {
        var start = 0x9E3779B97F4A7C15UL;
        foreach (var key in keys)
        {
            start = Mix(start ^ Mix(unchecked((ulong)key) + 0x9E3779B97F4A7C15UL));
        }

        return new SeededStream(start);
    }

    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    protected override double Sample() => NextDouble();

    public override int Next(int maxValue) => (int)(NextDouble() * maxValue);

    public override int Next(int minValue, int maxValue) => minValue + Next(maxValue - minValue);

    public bool Chance(double probability) => NextDouble() < probability;

    public double Gauss() => Normal.Sample(this, 0, 1);

    /// <summary>Lognormal with the given median.</summary>
    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Gauss());

    /// <summary>Gamma with mean 1.</summary>
    public double Frailty(double shape) => Gamma.Sample(this, shape, shape);

    public int Count(double mean) => mean <= 0 ? 0 : Poisson.Sample(this, mean);

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong NextBits() => Mix(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>Names the streams; a number once given stays, or the city changes.</summary>
internal enum Purpose
{
    Population = 1,
    Gone = 2,
    New = 3,
    Employer = 4,
    Heads = 5,
    Month = 6,
    Outreach = 7,
    Injuries = 8,
    Diseases = 9,
    OldCases = 10,
    Benefits = 11,
    Medical = 12,
    Contributions = 13,
    Spelling = 14,
    Slips = 15,
    Construction = 16,
}
