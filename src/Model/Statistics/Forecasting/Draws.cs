namespace Model.Statistics.Forecasting;

/// <summary>Random numbers from a seed: the same on every machine.</summary>
internal sealed class Draws(int seed)
{
    // A seeded System.Random keeps its sequence between versions of .NET; nothing secret depends on it.
#pragma warning disable CA5394
    private readonly Random random = new(seed);
    private double spare = double.NaN;

    public double Uniform() => random.NextDouble();
#pragma warning restore CA5394

    /// <summary>Standard normal by Marsaglia's polar method (SIAM Review 6, 1964).</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                var factor = Math.Sqrt(-2 * Math.Log(square) / square);
                spare = y * factor;
                return x * factor;
            }
        }
    }

    /// <summary>Gamma with scale one: Marsaglia and Tsang (ACM TOMS 26, 2000).</summary>
    public double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var z = Normal();
            var cube = Math.Pow(1 + (c * z), 3);
            if (cube > 0 && Math.Log(1 - Uniform()) < (z * z / 2) + d - (d * cube) + (d * Math.Log(cube)))
            {
                return d * cube;
            }
        }
    }

    /// <summary>Student's t, for spreads that were themselves estimated.</summary>
    public double Student(double freedom) => Normal() / Math.Sqrt(2 * Gamma(freedom / 2) / freedom);

    /// <summary>Counts up to 30 on average by inversion, above by Hörmann's transformed rejection (Insurance: Math. and Econ. 12, 1993), above 1e7 normal.</summary>
    public double Poisson(double mean) => mean switch
    {
        <= 0 => 0,
        < 30 => PoissonDraw.Inverted(mean, Uniform()),
        > 1e7 => Math.Round(mean + (Math.Sqrt(mean) * Normal())),
        _ => PoissonDraw.Rejected(mean, this),
    };
}
