namespace Model.Statistics.Forecasting.Smoothing;

/// <summary>Where smoothing starts: effects from all whole seasons known so far, level and trend by a line through the first values without them.</summary>
internal static class SmoothingStart
{
    public static HoltWintersState? Of(History history, int origin, SeasonForm form)
    {
        var effects = form == SeasonForm.None ? [] : Effects(history, origin, form);
        if (effects is null)
        {
            return null;
        }

        var first = history.Known(0, origin).Take(Math.Max(10, history.Season)).ToArray();
        var (level, trend) = Line(first, [.. first.Select(at => Without(history.Rate(at), effects, at % history.Season, form))]);
        // A line through ten months of small counts points anywhere; half its slope is a start that smoothing soon corrects.
        return new HoltWintersState(level, trend / 2, effects, form);
    }

    private static double[]? Effects(History history, int origin, SeasonForm form)
    {
        var seasons = origin / history.Season;
        var sums = new double[history.Season];
        var known = new int[history.Season];
        for (var season = 0; season < seasons; season++)
        {
            var from = origin - ((season + 1) * history.Season);
            var level = history.MeanRate(from, from + history.Season);
            foreach (var at in history.Known(from, from + history.Season).Where(_ => form == SeasonForm.Additive || level > 0))
            {
                sums[at % history.Season] += form == SeasonForm.Additive ? history.Rate(at) - level : history.Rate(at) / level;
                known[at % history.Season]++;
            }
        }

        if (known.Any(k => k == 0))
        {
            return null;
        }

        var effects = sums.Zip(known, (sum, k) => sum / k).ToArray();
        var mean = effects.Average();
        return [.. effects.Select(e => form == SeasonForm.Additive ? e - mean : e / mean)];
    }

    private static (double Level, double Trend) Line(int[] at, double[] value)
    {
        var (x, y) = (at.Average(), value.Average());
        var spread = at.Sum(a => (a - x) * (a - x));
        var slope = spread > 0 ? at.Zip(value, (a, v) => (a - x) * (v - y)).Sum() / spread : 0;
        return (y - (slope / 2 * (x + 1)), slope);
    }

    private static double Without(double rate, double[] effects, int place, SeasonForm form) => form switch
    {
        SeasonForm.Additive => rate - effects[place],
        SeasonForm.Multiplicative => effects[place] > 0 ? rate / effects[place] : rate,
        _ => rate,
    };
}
