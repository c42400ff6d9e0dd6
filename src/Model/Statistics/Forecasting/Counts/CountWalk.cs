namespace Model.Statistics.Forecasting.Counts;

/// <summary>Draws futures of one setting: the state from what is believed of it, then its steps, then counts.</summary>
internal sealed class CountWalk(CountState state, History history, int origin)
{
    private readonly double[] root = LowerRoot(state.Covariance, state.Mean.Length);
    private readonly double[] mean = state.Mean.ToArray();
    private readonly double[] drawn = new double[state.Mean.Length];
    private readonly double[] normal = new double[state.Mean.Length];

    public void Draw(double[][] paths, int path, Draws draws)
    {
        DrawState(draws);
        var component = state.Component;
        for (var step = 0; step < paths.Length; step++)
        {
            var place = 2 + ((origin + step) % history.Season);
            drawn[0] += drawn[1] + (component.Level * draws.Normal());
            drawn[1] = component.Slope.IsNone ? 0 : (drawn[1] * component.Slope.Damping) + (component.Slope.Step * draws.Normal());
            var rate = drawn[0] + (component.Noise * draws.Normal());
            if (component.Season > 0)
            {
                drawn[place] += component.SeasonDrift * draws.Normal();
                rate += drawn[place];
            }

            paths[step][path] = draws.Poisson(Math.Exp(rate) * history.Exposure[origin + step]);
        }
    }

    private void DrawState(Draws draws)
    {
        var size = mean.Length;
        for (var row = 0; row < size; row++)
        {
            normal[row] = draws.Normal();
            var sum = mean[row];
            for (var column = 0; column <= row; column++)
            {
                sum += root[(row * size) + column] * normal[column];
            }

            drawn[row] = sum;
        }
    }

    /// <summary>Cholesky's root; what has no variance left (effects that add up to nothing, no slope) gets a row of zeros.</summary>
    private static double[] LowerRoot(ReadOnlySpan<double> covariance, int size)
    {
        var lower = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = covariance[(row * size) + column];
                for (var at = 0; at < column; at++)
                {
                    sum -= lower[(row * size) + at] * lower[(column * size) + at];
                }

                var pivot = lower[(column * size) + column];
                lower[(row * size) + column] = row == column ? Math.Sqrt(Math.Max(sum, 0)) : pivot > 1e-7 ? sum / pivot : 0;
            }
        }

        return lower;
    }
}
