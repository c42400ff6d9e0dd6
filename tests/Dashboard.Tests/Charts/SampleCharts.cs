using Dashboard.Charts;

namespace Dashboard.Tests.Charts;

/// <summary>Made-up series: what is tested is the drawing.</summary>
internal static class SampleCharts
{
    public static TrendData Trend { get; } = MakeTrend();

    public static MultipleData Multiple { get; } = MakeMultiple(band: 12);

    public static MapData Map { get; } = new(
        "示意图",
        [
            .. new[] { "370811", "370812", "370826", "370827", "370828", "370829", "370830", "370831", "370832", "370881", "370883" }
                .Select((code, i) => new MapUnit(code, "县" + code, 2 + (i * 0.2), "2.00", "县" + code + " 2.00‰", "#c-" + code, i > 8)),
            .. new[] { "370871", "370872", "370873" }
                .Select((code, i) => new MapUnit(code, "区" + code, null, "—", "区" + code + " 无数据", "#c-" + code, false, (116.5 + (i * 0.05), 35.4))),
        ],
        new MapClasses(2.5, 3, 3.5));

    public static MultipleData MakeMultiple(double band)
    {
        var months = Enumerable.Range(0, 61)
            .Select(i => new ChangeMonth(new DateOnly(2020, 12, 1).AddMonths(i), -i * 0.3, (-i * 0.3) - band, (-i * 0.3) + band, i < 59))
            .ToArray();
        return new MultipleData
        {
            Label = "煤矿：较2020年的变化",
            FirstYear = 2021,
            LastYear = 2025,
            Months = months,
            Path = new TargetPath(2020, 0, 2025, -20, "目标−20%"),
            LatestLabel = "−17.4%",
            LeavesScale = "区间超出刻度",
            Points = [.. months.Take(59).Select(m => new ChartPoint(MonthScale.End(m.Month), m.Change, "/rows", $"至{m.Month:yyyy-MM}", "−1%"))],
        };
    }

    private static TrendData MakeTrend()
    {
        var months = Enumerable.Range(0, 72)
            .Select(i => new TrendMonth(new DateOnly(2020, 1, 1).AddMonths(i), i < 11 ? null : 4.1 - (i * 0.01), i < 11 ? null : 3.7 - (i * 0.01), i < 11 ? null : 4.5 - (i * 0.01), i < 69))
            .ToArray();
        return new TrendData
        {
            Label = "建筑施工：工伤事故发生率",
            Months = months,
            LatestLabel = "最近 3.42",
            Baseline = (4.05, "基数 4.05"),
            Target = new TargetPath(2020, 4.05, 2025, 3.24, "目标 3.24"),
            Points = [.. months.Where(m => m.Rolling is not null)
                .Select(m => new ChartPoint(MonthScale.End(m.Month), m.Rolling!.Value, "/rows?to=" + $"{m.Month:yyyy-MM}", $"截至{m.Month:yyyy年M月}", "3.85‰（3.47–4.27）"))],
        };
    }

    public static MonthlyData Monthly { get; } = new(
        "建筑施工：当月工伤事故发生率",
        [.. Enumerable.Range(0, 72).Select(i => new MonthValue(new DateOnly(2020, 1, 1).AddMonths(i), 0.4 + (0.1 * Math.Sin(i)), 0.2, i == 5 ? 9 : 0.7, i < 69))],
        [.. Enumerable.Range(50, 22).Select(i => new DateOnly(2020, 1, 1).AddMonths(i)).Select(month => new ChartPoint(MonthScale.Middle(month), 0.4, "/rows", $"{month:yyyy年M月}", "0.40‰（0.20–0.70）"))]);
}
