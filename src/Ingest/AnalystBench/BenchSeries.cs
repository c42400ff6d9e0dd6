namespace Ingest.AnalystBench;

/// <summary>The points of one series in order of time.</summary>
/// <param name="Name">Empty when the file has one series without name.</param>
/// <param name="Points">Sorted where all points say a period (2021, 2021-03, 2021-03-05, 2021Q1, 2021年3月, 12); as they stand otherwise.</param>
internal sealed record BenchSeries(string Name, IReadOnlyList<BenchPoint> Points)
{
    /// <summary>False where some point says no period, or they cannot be counted in one unit.</summary>
    public required bool IsInOrderOfTime { get; init; }

    /// <summary>Series in the order they first appear. A period that comes twice in a series is noted.</summary>
    public static List<BenchSeries> Of(BenchInput input)
    {
        var at = input.Rows.Select(row => row.Required("at")).ToList();
        var periods = BenchPeriods.Together(at);
        var points = input.Rows.Select((row, i) => (Series: row.Text("series") ?? "", Point: new BenchPoint(row, at[i], periods is null ? BenchPeriods.Parse(at[i]) : periods[i]))).ToList();
        var sorted = periods is not null;
        var series = points.GroupBy(p => p.Series, p => p.Point, StringComparer.Ordinal)
            .Select(g => new BenchSeries(g.Key, sorted ? [.. g.OrderBy(p => p.Period!.Value.Index)] : [.. g]) { IsInOrderOfTime = sorted }).ToList();
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
internal sealed record BenchPoint(BenchRow Row, string At, BenchPeriod? Period);
