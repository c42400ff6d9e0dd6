namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Level, trend and season of exponential smoothing, moved on in place.</summary>
internal struct HoltWintersState(double level, double trend, double[] effects, SeasonForm form)
{
    public double Level { get; private set; } = level;

    public double Trend { get; private set; } = trend;

    /// <summary>What the next step is expected to be, if its place in the season is that.</summary>
    public readonly double Expect(double damping, int place) => With(Level + (damping * Trend), place);

    /// <summary>Takes a value in (error of the level first, then trend and season by the new level, as R's HoltWinters does).</summary>
    public void See(double value, SmoothingWeights weights, int place)
    {
        var ahead = Level + (weights.Damping * Trend);
        var risen = (weights.Level * Without(value, place)) + ((1 - weights.Level) * ahead);
        Trend = (weights.Trend * (risen - Level)) + ((1 - weights.Trend) * weights.Damping * Trend);
        Level = risen;
        if (form != SeasonForm.None)
        {
            var seen = form == SeasonForm.Additive ? value - risen : risen > 0 ? value / risen : effects[place];
            effects[place] = (weights.Season * seen) + ((1 - weights.Season) * effects[place]);
        }
    }

    /// <summary>A step without a value: the trend runs on, damped.</summary>
    public void Pass(double damping)
    {
        Level += damping * Trend;
        Trend *= damping;
    }

    /// <summary>Of the h-th step ahead, the damped trend summed up.</summary>
    public readonly double Ahead(double damping, int steps, int place)
    {
        double sum = 0, power = 1;
        for (var step = 0; step < steps; step++)
        {
            power *= damping;
            sum += power;
        }

        return With(Level + (sum * Trend), place);
    }

    public readonly HoltWintersState Copy() => new(Level, Trend, [.. effects], form);

    private readonly double With(double trended, int place) => form switch
    {
        SeasonForm.Additive => trended + effects[place],
        SeasonForm.Multiplicative => trended * effects[place],
        _ => trended,
    };

    private readonly double Without(double value, int place) => form switch
    {
        SeasonForm.Additive => value - effects[place],
        SeasonForm.Multiplicative => effects[place] > 0 ? value / effects[place] : value,
        _ => value,
    };
}

/// <summary>How a season acts on the level.</summary>
public enum SeasonForm
{
    None,
    Additive,
    Multiplicative,
}

/// <param name="Level">α, weight of the newest value in the level.</param>
/// <param name="Trend">β, weight of the newest step of the level in the trend.</param>
/// <param name="Season">γ, weight of the newest value in its seasonal effect.</param>
/// <param name="Damping">φ, share of the trend left a step later; 1 for an undamped one.</param>
public sealed record SmoothingWeights(double Level, double Trend, double Season, double Damping = 1);
