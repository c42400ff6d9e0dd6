using Model.Statistics;

namespace Ingest.AnalystBench.Methods;

/// <summary>Two rates compared exactly.</summary>
internal sealed class CompareMethod : BenchMethod
{
    public override string Name => "compare";

    public override IReadOnlyList<BenchColumn> Columns => ["count1", "exposure1", "count2", "exposure2", "ratio0?", "confidence?"];

    public override IReadOnlyList<string> Options => ["confidence"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options) => input.Rows.Select(row =>
    {
        var (count1, exposure1, count2, exposure2) = (row.Count("count1"), row.Amount("exposure1"), row.Count("count2"), row.Amount("exposure2"));
        var (ratio0, confidence) = (row.Positive("ratio0") ?? 1, row.Confidence("confidence") ?? options.Confidence);
        var compared = exposure1 > 0 && exposure2 > 0 ? RateComparison.Of(count1, exposure1, count2, exposure2, ratio0, confidence) : null;
        return BenchAnswer.Of(
            ("count1", count1), ("exposure1", exposure1), ("count2", count2), ("exposure2", exposure2), ("ratio0", ratio0), ("confidence", confidence),
            ("ratio", compared?.Ratio), ("lower", compared?.Lower), ("upper", compared?.Upper),
            ("p", compared?.TwoSided), ("p_min_likelihood", compared?.MinimumLikelihood),
            ("p_one_sided", compared?.OneSided), ("p_less", compared?.Less), ("p_greater", compared?.Greater),
            ("note", compared is null ? "no_exposure" : compared.Ratio is null ? "nothing_to_compare_with" : null)).After(input, row);
    });
}
