namespace Model.Statistics.Published;

/// <summary>Rates and their limits.</summary>
internal sealed class RateCheck : PublishedCheck
{
    public override Bilingual Name => new("率的区间（精确泊松、Byar）", "Limits of rates (exact Poisson, Byar)");

    public override Bilingual Source => new("英国卫生安全局 PHEindicatormethods 2.1.0 的检验数据", "Test fixtures of PHEindicatormethods 2.1.0, UK Health Security Agency");

    public override IEnumerable<Comparison> Compare() => PublishedTable.Rows("rate_intervals.csv").Where(r => r["method"] != "Wilson").SelectMany(row =>
    {
        var (count, exposed, per) = ((long)PublishedTable.Number(row["numerator"])!, PublishedTable.Number(row["denominator"]) ?? 1, PublishedTable.Number(row["multiplier"])!.Value);
        var confidence = PublishedTable.Number(row["confidence"].TrimEnd('%'))!.Value / 100;
        // The BW rows call Byar's function itself, whatever the count.
        var rate = row["case"].StartsWith("BW", StringComparison.Ordinal) ? PoissonRate.Byar(count, exposed, per, confidence)! : PoissonRate.ByarOrExact(count, exposed, per, confidence)!;
        return Limits.Compare(row, rate.Value, rate.Lower, rate.Upper);
    });
}

/// <summary>Shares and their limits.</summary>
internal sealed class ProportionCheck : PublishedCheck
{
    public override Bilingual Name => new("比例的区间（Wilson）", "Limits of shares (Wilson)");

    public override Bilingual Source => new("英国卫生安全局 PHEindicatormethods 2.1.0 的检验数据", "Test fixtures of PHEindicatormethods 2.1.0, UK Health Security Agency");

    public override IEnumerable<Comparison> Compare() => PublishedTable.Rows("rate_intervals.csv").Where(r => r["method"] == "Wilson").SelectMany(row =>
    {
        var confidence = PublishedTable.Number(row["confidence"].TrimEnd('%'))!.Value / 100;
        var share = Proportion.Of(PublishedTable.Number(row["numerator"])!.Value, PublishedTable.Number(row["denominator"])!.Value, PublishedTable.Number(row["multiplier"])!.Value, confidence)!;
        return Limits.Compare(row, share.Value, share.Lower, share.Upper);
    });
}

/// <summary>Value and limits of a row of the published table; what it leaves empty is not compared.</summary>
internal static class Limits
{
    public static IEnumerable<Comparison> Compare(Dictionary<string, string> row, double value, double lower, double upper) =>
        new[] { ("value", value), ("lower", lower), ("upper", upper) }
            .Where(v => row[v.Item1].Length > 0)
            .Select(v => Comparison.Of($"{row["case"]} {v.Item1}", PublishedTable.Number(row[v.Item1]), v.Item2));
}
