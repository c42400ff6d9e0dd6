using Ingest.Trees;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Ingest.RiskRank;

/// <summary>
/// The trees learn by what factor an employer departs from its credibility expectation, and say why.
/// </summary>
internal sealed class Booster
{
    private readonly MLContext learning;
    private readonly ITransformer trees;

    private Booster(MLContext learning, ITransformer trees) => (this.learning, this.trees) = (learning, trees);

    /// <param name="days">Origins to learn from.</param>
    /// <param name="outcomes">Injuries after each, in the order of its employers.</param>
    /// <param name="options">Of the trees.</param>
    public static Booster Train(IReadOnlyList<RankedDay> days, IReadOnlyList<IReadOnlyList<long>> outcomes, RankOptions options)
    {
        var context = new MLContext(seed: 1);
        var examples = days.SelectMany((day, at) => day.Features.Select((features, e) => new CountExample
        {
            Features = features,
            Label = (float)(((outcomes[at][e] / day.Start[e]) + options.Prior) / (1 + options.Prior)),
            Weight = (float)(day.Start[e] * (1 + options.Prior)),
        }));
        var data = Rows(context, examples);
        var scored = CountTrees.Trainer(context, new TreeGrowth(options.Trees, options.Leaves, options.LearningRate, options.LeastRows)).Fit(data);
        var explained = context.Transforms
            .CalculateFeatureContribution(scored, numberOfPositiveContributions: RankFeature.All.Count, numberOfNegativeContributions: RankFeature.All.Count, normalize: false)
            .Fit(scored.Transform(data));
        return new Booster(context, scored.Append(explained));
    }

    public static Booster Load(string path)
    {
        var context = new MLContext(seed: 1);
        return new Booster(context, context.Model.Load(path, out _));
    }

    public void Save(string path) => learning.Model.Save(trees, Rows(learning, []).Schema, path);

    /// <summary>Expected injuries before calibration, in the order of the day's employers.</summary>
    public IReadOnlyList<double> Predict(RankedDay day) =>
        [.. Transform(day).GetColumn<float>("Score").Select((factor, e) => factor * day.Start[e])];

    /// <summary>What each feature added to the logarithm of the factor: direction and order of size; not exact shares. Shape: employers × features.</summary>
    public IReadOnlyList<float[]> Contributions(RankedDay day) => [.. Transform(day).GetColumn<float[]>("FeatureContributions")];

    private IDataView Transform(RankedDay day) =>
        trees.Transform(Rows(learning, day.Features.Select(f => new CountExample { Features = f })));

    private static IDataView Rows(MLContext context, IEnumerable<CountExample> examples) => CountTrees.Rows(context, examples, RankFeature.All.Count);
}
