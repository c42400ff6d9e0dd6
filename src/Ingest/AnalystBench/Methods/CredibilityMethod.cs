using Model.Statistics.Credibility;

namespace Ingest.AnalystBench.Methods;

/// <summary>Bühlmann–Straub credibility, hierarchical where the file has groups.</summary>
internal sealed class CredibilityMethod : BenchMethod
{
    public override string Name => "credibility";

    public override IReadOnlyList<BenchColumn> Columns => ["unit", "period", "ratio", "weight", "group?"];

    public override IReadOnlyList<string> Choices => ["unbiased", "iterative"];

    internal override IEnumerable<BenchAnswer> Answer(BenchInput input, BenchOptions options)
    {
        var grouped = input.Has("group");
        var seen = input.Rows.Select(row => (
            Row: row,
            Unit: row.Required("unit"),
            Period: row.Required("period"),
            Group: grouped ? row.Required("group") : null,
            Seen: Observed(row))).ToList();
        foreach (var twice in seen.GroupBy(s => (s.Group, s.Unit, s.Period)).SelectMany(g => g.Skip(1)))
        {
            twice.Row.Wrong("period_twice", "period", twice.Period);
        }

        // A period without weight was not seen, whatever its ratio.
        var units = seen.GroupBy(s => (s.Group, s.Unit)).Select(g => new Experience(g.Key.Unit, g.Key.Group, [.. g.Select(s => s.Seen).Where(o => o.Weight > 0)])).ToList();
        if (input.Problems.Count == 0 && BuhlmannStraub.Lack(units) is { } lack)
        {
            input.Wrong($"lack_{lack}", null, "", "");
        }

        return input.Problems.Count > 0 ? [] : Answers(BuhlmannStraub.Fit(units, iterative: options.Method == "iterative"));
    }

    private static Observation Observed(BenchRow row)
    {
        var (ratio, weight) = (row.Number("ratio"), row.Figure("weight") is null && row.Figure("ratio") is null ? 0 : row.Amount("weight"));
        return weight > 0 && row.Figure("ratio") is null ? new Observation(row.Wrong("empty", "ratio", "").Length, 0) : new Observation(ratio ?? 0, weight);
    }

    private static IEnumerable<BenchAnswer> Answers(CredibilityFit fit)
    {
        var groups = fit.Groups.ToDictionary(g => g.Name, StringComparer.Ordinal);
        return fit.Units.Select(u => BenchAnswer.Of(
        [
            .. u.Group is { } group ? [("group", (object?)group), ("group_factor", groups[group].Factor), ("group_estimate", groups[group].Estimate)] : Array.Empty<(string, object?)>(),
            ("unit", u.Name), ("weight", u.Weight), ("mean", u.Mean), ("factor", u.Factor), ("estimate", u.Estimate),
            ("collective", fit.Collective), ("within_variance", fit.Structure.Within), ("between_variance", fit.Structure.Between),
            .. u.Group is null ? Array.Empty<(string, object?)>() : [("group_variance", fit.Structure.Groups)],
        ]));
    }
}
