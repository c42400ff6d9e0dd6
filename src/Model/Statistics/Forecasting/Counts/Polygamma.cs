namespace Model.Statistics.Forecasting.Counts;

/// <summary>Derivatives of ln Γ by recurrence and asymptotic series (Abramowitz and Stegun 6.3.18, 6.4.12); ten digits, for positive arguments.</summary>
internal static class Polygamma
{
    private const double Far = 8;

    /// <summary>ψ, the first derivative.</summary>
    public static double Digamma(double x)
    {
        double sum = 0;
        for (; x < Far; x++)
        {
            sum -= 1 / x;
        }

        var r = 1 / (x * x);
        return sum + Math.Log(x) - (0.5 / x) - (r * ((1.0 / 12) - (r * ((1.0 / 120) - (r * ((1.0 / 252) - (r / 240)))))));
    }

    /// <summary>ψ′, the second derivative.</summary>
    public static double Trigamma(double x)
    {
        double sum = 0;
        for (; x < Far; x++)
        {
            sum += 1 / (x * x);
        }

        var r = 1 / (x * x);
        return sum + (1 / x) + (r / 2) + (r / x * ((1.0 / 6) - (r * ((1.0 / 30) - (r * ((1.0 / 42) - (r / 30)))))));
    }

    /// <summary>ψ″, the third derivative.</summary>
    public static double Tetragamma(double x)
    {
        double sum = 0;
        for (; x < Far; x++)
        {
            sum -= 2 / (x * x * x);
        }

        var r = 1 / (x * x);
        return sum - r - (r / x) - (r * r * (0.5 - (r * ((1.0 / 6) - (r * ((1.0 / 6) - (r * 0.3)))))));
    }

    /// <summary>The argument at which ψ′ is <paramref name="value"/>: Newton's steps on 1/ψ′, which never overshoot (Smyth, Stat. Appl. Genet. Mol. Biol. 3, 2004, appendix).</summary>
    public static double InverseTrigamma(double value)
    {
        if (value > 1e7)
        {
            return 1 / Math.Sqrt(value);
        }

        var x = 0.5 + (1 / value);
        for (var round = 0; round < 50 && value > 1e-4; round++)
        {
            var trigamma = Trigamma(x);
            var step = trigamma * (1 - (trigamma / value)) / Tetragamma(x);
            x += step;
            if (-step / x < 1e-9)
            {
                break;
            }
        }

        return x;
    }
}
