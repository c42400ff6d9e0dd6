using System.Text.Json;
using Model.Statistics;

namespace Ingest.AnalystBench.Methods;

/// <summary>Direct and indirect standardisation by stratum.</summary>
internal sealed class StandardiseMethod : BenchMethod
{
    private static readonly IReadOnlyList<BenchColumn> OfReference = ["stratum", "count?", "exposure?", "weight?"];

    public override string Name => "standardise";

    public override IReadOnlyList<BenchColumn> Columns => ["unit", "stratum", "count", "exposure"];

    public override IReadOnlyList<string> Options => ["reference", "multiplier", "confidence"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options)
    {
        var units = input.Rows.Select(row => (Row: row, Unit: row.Required("unit"), Stratum: Read(row))).ToList();
        foreach (var twice in units.GroupBy(u => (u.Unit, u.Stratum.Key)).SelectMany(g => g.Skip(1)))
        {
            twice.Row.Wrong("stratum_twice", "stratum", twice.Stratum.Key);
        }

        var (rates, weights) = Reference(input, options, [.. units.Select(u => u.Stratum)]);
        return input.Problems.Count > 0 ? [] : units.GroupBy(u => u.Unit, u => u.Stratum, StringComparer.Ordinal).Select(g => Standardised(g.Key, [.. g], rates, weights, options));
    }

    private static BenchAnswer Standardised(string unit, List<Stratum> strata, List<Stratum> rates, List<Stratum> weights, BenchOptions options)
    {
        var (direct, gap) = Standardisation.Direct(strata, weights, options.Multiplier, options.Confidence);
        var indirect = Standardisation.Indirect(strata, rates, options.Multiplier, options.Confidence);
        return BenchAnswer.Of(
            ("unit", unit), ("observed", indirect.Observed), ("exposure", strata.Sum(s => s.Exposure)),
            ("crude", strata.Sum(s => s.Count) / strata.Sum(s => s.Exposure) * options.Multiplier),
            ("direct", direct?.Value), ("direct_lower", direct?.Lower), ("direct_upper", direct?.Upper),
            ("expected", indirect.Expected), ("ratio", indirect.Ratio?.Value), ("ratio_lower", indirect.Ratio?.Lower), ("ratio_upper", indirect.Ratio?.Upper),
            ("indirect", indirect.Rate?.Value), ("indirect_lower", indirect.Rate?.Lower), ("indirect_upper", indirect.Rate?.Upper),
            ("note", (gap, indirect.Ratio) switch
            {
                (not StandardisationGap.None, _) => JsonNamingPolicy.SnakeCaseLower.ConvertName(gap.ToString()),
                (_, null) => rates.Count == 0 ? "no_reference_rates" : indirect.Expected is null ? "reference_not_exposed" : "nothing_expected",
                _ => null,
            }));
    }

    /// <summary>Rates of the reference, and its weights: a column of their own, or its exposures. Without a file, all units together.</summary>
    private static (List<Stratum> Rates, List<Stratum> Weights) Reference(BenchInput units, BenchOptions options, List<Stratum> own)
    {
        if (options.Reference is not { } path)
        {
            List<Stratum> sum = [.. own.GroupBy(s => s.Key, StringComparer.Ordinal).Select(g => new Stratum(g.Key, g.Sum(s => s.Count), g.Sum(s => s.Exposure)))];
            return (sum, sum);
        }

        var reference = BenchInput.Of(BenchFile.Read(path, options.MostRows, CancellationToken.None), OfReference, options.MostRows);
        if (reference.Problems.Count == 0 && !reference.Has("exposure") && !reference.Has("weight"))
        {
            reference.Wrong("missing_column", null, "exposure", string.Join(", ", reference.Others));
        }

        foreach (var twice in reference.Rows.GroupBy(r => r.Text("stratum"), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            twice.Wrong("stratum_twice", "stratum", twice.Text("stratum") ?? "");
        }

        // A standard population weighs and has no rates: nothing can be expected by it.
        var hasRates = reference.Has("count") && reference.Has("exposure");
        var rates = hasRates && reference.Problems.Count == 0 ? reference.Rows.Select(Read).ToList() : [];
        var weights = reference.Problems.Count > 0 ? [] : reference.Rows.Select(r => new Stratum(r.Required("stratum"), 0, r.Amount(reference.Has("weight") ? "weight" : "exposure"))).ToList();
        foreach (var problem in reference.Problems)
        {
            units.Wrong("in_reference", problem.Line, "", (problem with { Line = null }).Message.ToString());
        }

        foreach (var unknown in reference.Problems.Count > 0 ? [] : own.Select(s => s.Key).Except(weights.Select(r => r.Key), StringComparer.Ordinal))
        {
            units.Wrong("stratum_unknown", null, "stratum", unknown);
        }

        return (rates, weights);
    }

    private static Stratum Read(BenchRow row) => new(row.Required("stratum"), row.Amount("count"), row.Amount("exposure"));
}
