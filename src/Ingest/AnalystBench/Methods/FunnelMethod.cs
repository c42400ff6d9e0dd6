using System.Text.Json;
using Model.Statistics;

namespace Ingest.AnalystBench.Methods;

/// <summary>Funnel limits of units against what is expected of them.</summary>
internal sealed class FunnelMethod : BenchMethod
{
    public override string Name => "funnel";

    public override IReadOnlyList<BenchColumn> Columns => ["unit", "count", "expected"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options) => input.Rows.Select(row =>
    {
        var (unit, count, expected) = (row.Required("unit"), row.Count("count"), row.Amount("expected"));
        if (expected > int.MaxValue)
        {
            row.Wrong("too_large", "expected", row.Text("expected")!);
            expected = 0;
        }

        var funnel = expected > 0 ? Funnel.Of(expected) : null;
        return BenchAnswer.Of(
            ("unit", unit), ("count", count), ("expected", expected), ("ratio", funnel is null ? null : count / expected),
            ("lower95", funnel?.Lower95), ("upper95", funnel?.Upper95), ("lower998", funnel?.Lower998), ("upper998", funnel?.Upper998),
            ("flag", funnel is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(funnel.PlaceOf(count).ToString())),
            ("note", funnel is null ? "nothing_expected" : null)).After(input, row);
    });
}
