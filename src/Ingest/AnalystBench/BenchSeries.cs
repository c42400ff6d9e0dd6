namespace Ingest.AnalystBench;

/// <summary>The points of one series in order of time.</summary>
/// <param name="Name">Empty when the file has one series without name.</param>
/// <param name="Points">Sorted where all points say a period (2021, 2021-03, 2021-03-05, 2021Q1, 2021年3月, 12); as they stand otherwise.</param>
internal sealed record BenchSeries(string Name, IReadOnlyList<BenchPoint> Points)
{
    /// <summary>Series in the order they first appear. A period that comes twice in a series is noted.</summary>
    public static List<BenchSeries> Of(BenchInput input)
    {
        var points = input.Rows.Select(row => (Series: row.Text("series") ?? "", Point: BenchPoint.Of(row))).ToList();
        var sorted = points.TrueForAll(p => p.Point.Period is not null) && points.DistinctBy(p => p.Point.Period!.Value.Unit).Count() == 1;
        var series = points.GroupBy(p => p.Series, p => p.Point, StringComparer.Ordinal)
            .Select(g => new BenchSeries(g.Key, sorted ? [.. g.OrderBy(p => p.Period!.Value.Index)] : [.. g])).ToList();
        foreach (var point in series.SelectMany(s => s.Points.GroupBy(p => sorted ? (object)p.Period!.Value : p.At).SelectMany(g => g.Skip(1))))
        {
            point.Row.Wrong("period_twice", "at", point.At);
        }

        return series;
    }
}

/// <param name="Row">Where it stands.</param>
/// <param name="At">As written.</param>
/// <param name="Period">As understood; null for a free text.</param>
internal sealed record BenchPoint(BenchRow Row, string At, BenchPeriod? Period)
{
    public static BenchPoint Of(BenchRow row)
    {
        var at = row.Required("at");
        return new BenchPoint(row, at, BenchPeriod.Parse(at));
    }
}
