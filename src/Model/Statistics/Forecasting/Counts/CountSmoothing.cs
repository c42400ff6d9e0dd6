using MathNet.Numerics;

namespace Model.Statistics.Forecasting.Counts;

/// <summary>
/// Exponential smoothing for counts: a dynamic Poisson model of the log rate with level, damped slope and season, averaged over a grid
/// of variances by how well each foretold the counts so far. One pass serves every origin, each with the weights of its own day.
/// </summary>
internal sealed class CountSmoothing : IForecastMethod
{
    /// <summary>Settings less likely than the best by this factor (log) are left out.</summary>
    private const double Negligible = 7;

    public ForecastMethod Kind => ForecastMethod.CountSmoothing;

    public Futures?[] At(History history, IReadOnlyList<int> origins, PathPlan plan)
    {
        if (!history.IsCount)
        {
            return new Futures?[origins.Count];
        }

        var states = Pass(history, origins);
        return [.. origins.Select((origin, at) => history.Known(0, origin).Any() ? CountFutures.Draw(history, origin, Weigh(states[at]), plan) : null)];
    }

    private static List<CountState>[] Pass(History history, IReadOnlyList<int> origins)
    {
        var kept = origins.Select(_ => new List<CountState>()).ToArray();
        var logExposure = history.Exposure.Select(e => Math.Log(e)).ToArray();
        var logFactorial = history.Values.Select(v => double.IsNaN(v) ? 0 : SpecialFunctions.GammaLn(v + 1)).ToArray();
        var start = StartLevel(history, origins.Min());
        var end = origins.Max();
        foreach (var component in CountGrid.For(history.Season))
        {
            var state = new CountState(component, start, history.Season);
            for (var at = 0; at <= end; at++)
            {
                for (var origin = 0; origin < origins.Count; origin++)
                {
                    if (origins[origin] == at)
                    {
                        kept[origin].Add(state.Copy());
                    }
                }

                if (at == end)
                {
                    break;
                }

                state.Pass(at % history.Season);
                if (!double.IsNaN(history.Values[at]))
                {
                    state.See(history.Values[at], logExposure[at], logFactorial[at], at % history.Season);
                }
            }
        }

        return kept;
    }

    /// <summary>Log rate of the first season, with half an event added so that zeros have one.</summary>
    private static double StartLevel(History history, int firstOrigin)
    {
        var known = history.Known(0, firstOrigin).Take(history.Season == 1 ? 4 : history.Season).ToArray();
        return Math.Log((known.Sum(at => history.Values[at]) + 0.5) / Math.Max(known.Sum(at => history.Exposure[at]), 1e-9));
    }

    private static List<(CountState State, double Weight)> Weigh(List<CountState> states)
    {
        var scores = states.Select(state => state.LogLikelihood + state.Component.LogPrior).ToArray();
        var best = scores.Max();
        var likely = states.Zip(scores).Where(pair => pair.Second > best - Negligible).ToArray();
        var total = likely.Sum(pair => Math.Exp(pair.Second - best));
        return [.. likely.Select(pair => (pair.First, Math.Exp(pair.Second - best) / total))];
    }
}
