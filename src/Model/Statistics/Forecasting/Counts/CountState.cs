namespace Model.Statistics.Forecasting.Counts;

/// <summary>What is believed of log rate, slope and seasonal effects: means and covariances, in that order.</summary>
internal sealed class CountState
{
    private readonly CountComponent component;
    private readonly int size;
    private readonly double[] mean;
    private readonly double[] covariance;
    private readonly double[] gain;

    /// <param name="level">Log rate to start from; it may be off by a factor of seven either way.</param>
    public CountState(CountComponent component, double level, int season)
    {
        this.component = component;
        size = 2 + (component.Season > 0 ? season : 0);
        (mean, covariance, gain) = (new double[size], new double[size * size], new double[size]);
        mean[0] = level;
        covariance[0] = 1;
        covariance[size + 1] = component.Slope.Start * component.Slope.Start;
        for (var row = 2; row < size; row++)
        {
            for (var column = 2; column < size; column++)
            {
                // Effects add up to nothing: the level is the level of a whole season.
                covariance[(row * size) + column] = component.Season * component.Season * ((row == column ? 1 : 0) - (1.0 / season));
            }
        }
    }

    private CountState(CountState other)
    {
        (component, size, gain, LogLikelihood) = (other.component, other.size, new double[other.size], other.LogLikelihood);
        (mean, covariance) = ((double[])other.mean.Clone(), (double[])other.covariance.Clone());
    }

    public CountComponent Component => component;

    public double LogLikelihood { get; private set; }

    public ReadOnlySpan<double> Mean => mean;

    public ReadOnlySpan<double> Covariance => covariance;

    public CountState Copy() => new(this);

    /// <summary>A month passes: the level takes the slope and a step, the slope is damped and steps, the effect of the month to come drifts.</summary>
    public void Pass(int place)
    {
        var slope = component.Slope;
        if (!slope.IsNone)
        {
            mean[0] += mean[1];
            mean[1] *= slope.Damping;
            for (var at = 0; at < size; at++)
            {
                covariance[at] += covariance[size + at];
                covariance[size + at] *= slope.Damping;
            }

            for (var at = 0; at < size; at++)
            {
                covariance[at * size] += covariance[(at * size) + 1];
                covariance[(at * size) + 1] *= slope.Damping;
            }

            covariance[size + 1] += slope.Step * slope.Step;
        }

        covariance[0] += component.Level * component.Level;
        if (size > 2)
        {
            covariance[((2 + place) * size) + 2 + place] += component.SeasonDrift * component.SeasonDrift;
        }
    }

    /// <summary>Mean and variance of the log rate of a month, its own noise included.</summary>
    public (double Mean, double Variance) LogRate(int place)
    {
        var noise = component.Noise * component.Noise;
        if (size == 2)
        {
            return (mean[0], covariance[0] + noise);
        }

        var effect = 2 + place;
        return (mean[0] + mean[effect], covariance[0] + (2 * covariance[effect]) + covariance[(effect * size) + effect] + noise);
    }

    /// <summary>
    /// A count is seen. The log rate's mean and variance become a gamma distribution, that takes the count exactly, and what it
    /// learnt goes back to the state linearly (West, Harrison and Migon, JASA 80, 1985).
    /// </summary>
    public void See(double count, double logExposure, double logFactorial, int place)
    {
        var (rate, variance) = LogRate(place);
        var shape = Polygamma.InverseTrigamma(variance);
        var digamma = Polygamma.Digamma(shape);
        var scale = Math.Exp(digamma - rate - logExposure);
        LogLikelihood += NegativeBinomial.LogChance(count, logFactorial, shape, scale);

        var shift = Polygamma.Digamma(shape + count) - Math.Log(scale + 1) - (rate + logExposure);
        var shrink = (1 - (Polygamma.Trigamma(shape + count) / variance)) / variance;
        for (var at = 0; at < size; at++)
        {
            gain[at] = covariance[at * size] + (size > 2 ? covariance[(at * size) + 2 + place] : 0);
        }

        for (var row = 0; row < size; row++)
        {
            mean[row] += gain[row] * shift / variance;
            var factor = gain[row] * shrink;
            for (var column = 0; column < size; column++)
            {
                covariance[(row * size) + column] -= factor * gain[column];
            }
        }
    }
}
