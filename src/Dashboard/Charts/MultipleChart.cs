namespace Dashboard.Charts;

/// <summary>Change against the baseline at the end of a month, in percent: −4.9 is 4.9 % lower.</summary>
public sealed record ChangeMonth(DateOnly Month, double Change, double? Lower, double? Upper, bool IsSettled);

public sealed record MultipleData
{
    /// <summary>What the picture shows, for a screen reader.</summary>
    public required string Label { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required IReadOnlyList<ChangeMonth> Months { get; init; }

    public required TargetPath Path { get; init; }

    /// <summary>Label at the end of the line, its last settled value.</summary>
    public required string LatestLabel { get; init; }

    /// <summary>Words for a band that does not fit the shared scale.</summary>
    public required string LeavesScale { get; init; }

    /// <summary>At most three are made focusable; X by <see cref="MonthScale.End"/>.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];
}

/// <summary>小图: one of several like units on ONE scale, change against the baseline with interval and path.</summary>
public static class MultipleChart
{
    public const int MostPoints = 3;

    /// <summary>One scale for all: what every line and path needs, and as much of the intervals as most of them need.</summary>
    public static NiceScale SharedScale(IReadOnlyList<MultipleData> all)
    {
        var needed = all.SelectMany(m => m.Months.Select(c => c.Change).Concat([0, m.Path.To])).ToArray();
        var edges = all.SelectMany(m => m.Months).SelectMany(m => new[] { m.Lower, m.Upper }).OfType<double>().Order().ToArray();
        double[] usual = edges.Length == 0 ? [] : [edges[edges.Length * 4 / 100], edges[Math.Min(edges.Length - 1, edges.Length * 96 / 100)]];
        return NiceScale.Around([.. needed, .. usual]);
    }

    public static string Draw(MultipleData data, NiceScale scale, ChartSize size, string id)
    {
        var room = new[] { ChartFont.Width(data.LatestLabel, bold: true), ChartFont.Width(data.Path.Label) }.Max() + 14;
        using var canvas = new ChartCanvas(
            size,
            new Margins(34, room, 22, 12),
            (MonthScale.StartOf(data.FirstYear), MonthScale.EndOf(data.LastYear)),
            (scale.Low, scale.High));

        canvas.GridY(scale, tick => tick > 0 ? "+" + scale.Format(tick) : scale.Format(tick));
        canvas.Years(data.FirstYear, data.LastYear);
        canvas.AxisX(0);
        DrawBand(canvas, data.Months);
        data.Path.Draw(canvas);
        DrawLine(canvas, data.Months);
        canvas.RightLabels(Labels(data));
        if (LeavesScale(data, scale))
        {
            canvas.Text(canvas.X.Low, scale.High, data.LeavesScale, Ink.Faint, alignment: ScottPlot.Alignment.UpperLeft, dx: 6, dy: 3);
        }

        return canvas.Svg(data.Label, id, [.. data.Points.TakeLast(MostPoints)]);
    }

    private static bool LeavesScale(MultipleData data, NiceScale scale) =>
        data.Months.Any(m => m.IsSettled && (m.Upper > scale.High || m.Lower < scale.Low));

    private static void DrawBand(ChartCanvas canvas, IReadOnlyList<ChangeMonth> months)
    {
        var known = months.Where(m => m is { IsSettled: true, Lower: not null, Upper: not null }).ToArray();
        canvas.Band(
            [.. known.Select(m => MonthScale.End(m.Month))],
            [.. known.Select(m => m.Lower!.Value)],
            [.. known.Select(m => m.Upper!.Value)]);
    }

    private static void DrawLine(ChartCanvas canvas, IReadOnlyList<ChangeMonth> months)
    {
        var settled = months.Where(m => m.IsSettled).ToArray();
        canvas.Line([.. settled.Select(m => MonthScale.End(m.Month))], [.. settled.Select(m => m.Change)], Ink.Observed, 2.2f);
        foreach (var open in months.Where(m => !m.IsSettled))
        {
            canvas.Dot(MonthScale.End(open.Month), open.Change, Ink.Observed, 6, hollow: true);
        }

        if (settled.Length > 0)
        {
            canvas.Dot(MonthScale.End(settled[^1].Month), settled[^1].Change, Ink.Observed, 6.4f);
        }
    }

    private static List<EndLabel> Labels(MultipleData data)
    {
        var labels = new List<EndLabel> { new(data.Path.To, data.Path.Label, Ink.Target) };
        if (data.Months.LastOrDefault(m => m.IsSettled) is { } latest)
        {
            labels.Add(new EndLabel(latest.Change, data.LatestLabel, Ink.Text, Bold: true));
        }

        return labels;
    }
}
