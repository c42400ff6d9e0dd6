namespace Dashboard.Charts;

/// <summary>One year's value with its interval; without a value only its name stands on the axis.</summary>
/// <param name="IsWhole">False for a year not yet over: drawn hollow.</param>
public sealed record YearPoint(int Year, double? Value, double? Lower, double? Upper, bool IsWhole, string Href, string Words);

/// <param name="Label">What the picture shows, for a screen reader.</param>
/// <param name="Points">Oldest first.</param>
/// <param name="IsJoined">A line leads from year to year: for a stock, not for a rate with an interval.</param>
public sealed record YearData(string Label, IReadOnlyList<YearPoint> Points, bool IsJoined = false);

/// <summary>年度图: one value a year, with its interval. The scale starts at zero.</summary>
public static class YearChart
{
    public const int MostPoints = 12;

    public static string Draw(YearData data, ChartSize size, string id)
    {
        var scale = NiceScale.Around(data.Points.SelectMany(p => new[] { p.Value, p.Upper }).OfType<double>(), steps: 3, fromZero: true);
        using var canvas = new ChartCanvas(
            size, new Margins(ChartFont.Width(scale.Format(scale.High)) + 12, 8, 24, 18), (-0.5, data.Points.Count - 0.5), (scale.Low, scale.High));

        canvas.GridY(scale);
        canvas.AxisX(0);
        canvas.NamesX(data.Points.Select((p, i) => ((double)i, $"{p.Year}")));
        var known = data.Points.Select((point, at) => (point, at)).Where(p => p.point.Value is not null).ToList();
        if (data.IsJoined)
        {
            canvas.Line([.. known.Select(p => (double)p.at)], [.. known.Select(p => p.point.Value!.Value)], Ink.Observed, 2);
        }

        known.ForEach(p => DrawPoint(canvas, p.point, p.at));
        return canvas.Svg(data.Label, id, [.. known.Select(p => new ChartPoint(p.at, p.point.Value!.Value, p.point.Href, $"{p.point.Year}", p.point.Words)).TakeLast(MostPoints)]);
    }

    private static void DrawPoint(ChartCanvas canvas, YearPoint point, int at)
    {
        if (point is { Lower: { } lower, Upper: { } upper })
        {
            canvas.Line([at, at], [lower, upper], Ink.Observed, 1.5f);
        }

        canvas.Dot(at, point.Value!.Value, Ink.Observed, 7, hollow: !point.IsWhole);
    }
}
