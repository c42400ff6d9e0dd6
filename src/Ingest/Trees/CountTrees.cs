using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Ingest.Trees;

/// <summary>
/// Gradient boosting of counts with an expectation (Friedman 2001): the trees learn by what factor a count departs from what was expected, by
/// Poisson deviance (Tweedie with index 1) of count ÷ expectation weighted by the expectation, which is the deviance of the count itself.
/// </summary>
internal static class CountTrees
{
    public static FastTreeTweedieTrainer Trainer(MLContext context, TreeGrowth growth) => context.Regression.Trainers.FastTreeTweedie(new FastTreeTweedieTrainer.Options
    {
        Index = 1,
        LabelColumnName = nameof(CountExample.Label),
        FeatureColumnName = nameof(CountExample.Features),
        ExampleWeightColumnName = nameof(CountExample.Weight),
        NumberOfTrees = growth.Trees,
        NumberOfLeaves = growth.Leaves,
        LearningRate = growth.LearningRate,
        MinimumExampleCountPerLeaf = growth.LeastRows,
    });

    /// <param name="features">How many each example has; FastTree wants to know even when there is no example.</param>
    public static IDataView Rows(MLContext context, IEnumerable<CountExample> examples, int features)
    {
        var schema = SchemaDefinition.Create(typeof(CountExample));
        schema[nameof(CountExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return context.Data.LoadFromEnumerable(examples.ToList(), schema);
    }
}

/// <param name="Trees">Most of them.</param>
/// <param name="Leaves">Of a tree.</param>
/// <param name="LearningRate">How far each tree is followed.</param>
/// <param name="LeastRows">Examples a leaf needs.</param>
internal sealed record TreeGrowth(int Trees, int Leaves, double LearningRate, int LeastRows);

/// <summary>One count that came: its label is count ÷ expectation, its weight the expectation.</summary>
internal sealed class CountExample
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }

    public float Weight { get; set; }
}
