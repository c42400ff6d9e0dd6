namespace Model.Statistics.Published;

/// <summary>Which units lie outside a funnel.</summary>
internal sealed class FunnelCheck : PublishedCheck
{
    public override Bilingual Name => new("漏斗图标记（95 %、99.8 %）", "Places in a funnel (95 %, 99.8 %)");

    public override Bilingual Source => new("英国卫生安全局 PHEindicatormethods 的检验数据", "Test fixtures of PHEindicatormethods, UK Health Security Agency");

    public override IEnumerable<Comparison> Compare() => PublishedTable.Rows("funnel_ratio.csv").Select(row =>
    {
        var (observed, expected) = (PublishedTable.Number(row["obs"])!.Value, PublishedTable.Number(row["expected"])!.Value);
        return Comparison.Of($"{row["obs"]} / {row["expected"]}", row["significance"], Words(Funnel.Of(expected).PlaceOf(observed)));
    });

    private static string Words(FunnelPlace place) => place switch
    {
        FunnelPlace.High95 => "High (0.025)",
        FunnelPlace.High998 => "High (0.001)",
        FunnelPlace.Low95 => "Low (0.025)",
        FunnelPlace.Low998 => "Low (0.001)",
        _ => "Not significant",
    };
}
