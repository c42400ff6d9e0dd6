using Model.Statistics;

namespace Ingest.AnalystBench.Methods;

/// <summary>Rates with exact (Garwood) or Byar's limits.</summary>
internal sealed class RateMethod : BenchMethod
{
    public override string Name => "rate";

    public override IReadOnlyList<BenchColumn> Columns => ["count", "denominator", "multiplier?", "confidence?"];

    public override IReadOnlyList<string> Options => ["multiplier", "confidence"];

    public override IReadOnlyList<string> Choices => ["exact", "byar", "auto"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options) => input.Rows.Select(row =>
    {
        var (count, denominator) = (row.Count("count"), row.Amount("denominator"));
        var (per, confidence) = (row.Number("multiplier") ?? options.Multiplier, row.Confidence("confidence") ?? options.Confidence);
        var method = (options.Method ?? Choices[0]) switch
        {
            "auto" => count < PoissonRate.ByarFrom ? "exact" : "byar",
            var named => named,
        };
        var rate = method == "exact" ? PoissonRate.Of(count, denominator, per, confidence) : PoissonRate.Byar(count, denominator, per, confidence);
        return BenchAnswer.Of(
            ("count", count), ("denominator", denominator), ("multiplier", per), ("confidence", confidence), ("method", method),
            ("value", rate?.Value), ("lower", rate?.Lower), ("upper", rate?.Upper),
            ("note", rate is null ? "no_exposure" : null)).After(input, row);
    });
}
