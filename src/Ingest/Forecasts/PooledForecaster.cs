using Ingest.Trees;
using Microsoft.ML;
using Microsoft.ML.Data;
using Model.Analysis.Forecasts;
using Model.Statistics.Forecasting;

namespace Ingest.Forecasts;

/// <summary>
/// 合并模型: one model over all counties and their key industries. It starts from what is expected of a cell (<see cref="CellsAtOrigin"/>);
/// gradient-boosted trees learn by what factor the months ahead depart from that, all steps at once, the step being a feature. Rates are
/// said, never counts. As of a day it is learnt from months before that day alone, each day once.
/// </summary>
public sealed class PooledForecaster
{
    /// <summary>Months that a day learnt from must have behind it.</summary>
    private const int LeastBehind = 12;

    private readonly CellColumns columns;
    private readonly PooledOptions options;
    private readonly Lock gate = new();
    private readonly Dictionary<int, CellsAtOrigin> days = [];
    private readonly Dictionary<int, double[][]> rates = [];
    private readonly Dictionary<int, PooledOutlook[]> outlooks = [];

    public PooledForecaster(CellTable table, PooledOptions? options = null) => (columns, this.options) = (new CellColumns(table), options ?? new PooledOptions());

    /// <summary>Months of series learnt from as of the last day asked for.</summary>
    public int Examples { get; private set; }

    /// <summary>The forecast of every cell, in the order of the table.</summary>
    /// <param name="origin">So many months are known; <see cref="CellTable.Length"/> for today.</param>
    public IReadOnlyList<PooledOutlook> At(int origin)
    {
        lock (gate)
        {
            if (!outlooks.TryGetValue(origin, out var known))
            {
                var spread = PooledSpread.Of(columns, origin, options, (Day, Rates));
                outlooks[origin] = known = [.. Rates(origin).Select((steps, cell) => new PooledOutlook(steps, spread.Level(columns.Cells[cell].IsWhole) + Day(origin).Doubt(cell), spread.Month(columns.Cells[cell].IsWhole)))];
            }

            return known;
        }
    }

    /// <summary>The model as a competitor in the back-test of some of the cells.</summary>
    /// <param name="cells">Places in the table, in the order of the series given.</param>
    public IPooledModel For(IReadOnlyList<int> cells) => new Part(this, cells);

    private CellsAtOrigin Day(int origin) => days.TryGetValue(origin, out var known) ? known : days[origin] = new CellsAtOrigin(columns, origin);

    /// <summary>Cells × steps, learnt from what had come by the origin.</summary>
    private double[][] Rates(int origin)
    {
        if (rates.TryGetValue(origin, out var known))
        {
            return known;
        }

        var then = Day(origin);
        var examples = Learnt(origin);
        Examples = examples.Count;
        var context = new MLContext(seed: 1);
        var cells = Enumerable.Range(0, columns.Cells.Count).ToList();
        var steps = cells.SelectMany(cell => Steps(then, cell)).ToList();
        // Too few months for a single leaf on either side: the start alone.
        var factors = examples.Count < 2 * options.LeastRows ? [.. steps.Select(_ => 1.0)] : Factors(context, examples, steps);
        return rates[origin] = [.. cells.Select(cell => Enumerable.Range(1, options.Horizon).Select(step => then.Start(cell, step) * factors[(cell * options.Horizon) + step - 1]).ToArray())];
    }

    private List<double> Factors(MLContext context, List<CountExample> examples, List<CountExample> asked)
    {
        var growth = new TreeGrowth(options.Trees, options.Leaves, options.LearningRate, options.LeastRows);
        var trees = CountTrees.Trainer(context, growth).Fit(CountTrees.Rows(context, examples, CellFeature.Count));
        return [.. trees.Transform(CountTrees.Rows(context, asked, CellFeature.Count)).GetColumn<float>("Score").Select(f => (double)f)];
    }

    /// <summary>Every month of every cell that had come by the origin, as seen from the days before it.</summary>
    private List<CountExample> Learnt(int origin)
    {
        var examples = new List<CountExample>();
        for (var day = origin - options.Apart; day >= LeastBehind; day -= options.Apart)
        {
            var then = Day(day);
            for (var cell = 0; cell < columns.Cells.Count; cell++)
            {
                foreach (var (example, at) in Steps(then, cell).Take(origin - day).Select((example, at) => (example, day + at)))
                {
                    var expected = columns.Insured[cell][at] * then.Start(cell, at - day + 1);
                    if (expected > 0)
                    {
                        (example.Label, example.Weight) = ((float)(columns.Cases[cell][at] / expected), (float)expected);
                        examples.Add(example);
                    }
                }
            }
        }

        return examples;
    }

    private IEnumerable<CountExample> Steps(CellsAtOrigin then, int cell)
    {
        var common = CellFeature.All.Select(f => (float)f.Value(columns, then, cell)).ToArray();
        return Enumerable.Range(1, options.Horizon).Select(step => new CountExample { Features = [.. common, .. CellFeature.OfStep(columns, then, cell, step)] });
    }

    private sealed class Part(PooledForecaster whole, IReadOnlyList<int> cells) : IPooledModel
    {
        public PooledOutlook? At(int series, int origin) => whole.At(origin)[cells[series]];
    }
}
