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
        // Without a denominator there is no rate, but a count has limits of its own.
        var (count, denominator) = (row.Count("count"), row.Figure("denominator") is null ? (double?)null : row.Amount("denominator"));
        var (per, confidence) = (row.Positive("multiplier") ?? options.Multiplier, row.Confidence("confidence") ?? options.Confidence);
        var method = (options.Method ?? Choices[0]) switch
        {
            "auto" => count < PoissonRate.ByarFrom ? "exact" : "byar",
            var named => named,
        };
        var (exposed, scale) = denominator is { } given ? (given, per) : (1, 1);
        var rate = method == "exact" ? PoissonRate.Of(count, exposed, scale, confidence) : PoissonRate.Byar(count, exposed, scale, confidence);
        return BenchAnswer.Of(
            ("count", count), ("denominator", denominator), ("multiplier", per), ("confidence", confidence), ("method", method),
            ("value", denominator is null ? null : rate?.Value), ("lower", rate?.Lower), ("upper", rate?.Upper),
            ("note", denominator is null ? "limits_of_count" : rate is null ? "no_exposure" : null)).After(input, row);
    });
}
