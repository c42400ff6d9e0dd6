namespace Model.Statistics.Published;

/// <summary>Directly and indirectly standardised rates.</summary>
internal sealed class StandardisationCheck : PublishedCheck
{
    public override Bilingual Name => new("标准化率（直接法 Dobson，间接法）", "Standardised rates (direct after Dobson, indirect)");

    public override Bilingual Source => new("英国卫生安全局 PHEindicatormethods 的检验数据", "Test fixtures of PHEindicatormethods, UK Health Security Agency");

    public override IEnumerable<Comparison> Compare()
    {
        var units = PublishedTable.Rows("standardise_units.csv").ToLookup(r => r["unit"], r => Read(r, "exposure"));
        var reference = PublishedTable.Rows("standardise_reference.csv");
        foreach (var row in PublishedTable.Rows("standardise.csv"))
        {
            foreach (var (confidence, ending) in new[] { (0.95, "95"), (0.998, "998") })
            {
                var rate = row["method"] == "direct"
                    ? Standardisation.Direct([.. units[row["unit"]]], [.. reference.Select(r => Read(r, "weight"))], 100_000, confidence).Rate
                    : Standardisation.Indirect([.. units[row["unit"]]], [.. reference.Select(r => Read(r, "exposure"))], 100_000, confidence).Rate;
                foreach (var (column, ours) in new[] { ("value", rate?.Value), ($"lower{ending}", rate?.Lower), ($"upper{ending}", rate?.Upper) })
                {
                    yield return Comparison.Of($"{row["unit"]} {row["method"]} {column}", PublishedTable.Number(row[column]), ours);
                }
            }
        }
    }

    private static Stratum Read(Dictionary<string, string> row, string exposure) =>
        new(row["stratum"], PublishedTable.Number(row["count"])!.Value, PublishedTable.Number(row[exposure])!.Value);
}
