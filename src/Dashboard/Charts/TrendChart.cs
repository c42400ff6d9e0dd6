namespace Dashboard.Charts;

/// <summary>One month of a trend; values in the chart's unit, null where there is none.</summary>
/// <param name="Rolling">Value of the twelve months that end with this one.</param>
/// <param name="IsSettled">False while too many of its cases are undecided: drawn hollow, never judged.</param>
public sealed record TrendMonth(DateOnly Month, double? Rolling, double? Lower, double? Upper, bool IsSettled);

/// <summary>A published series shown as background.</summary>
public sealed record ContextSeries(string Label, IReadOnlyList<(DateOnly Month, double Value)> Points);

/// <summary>Twelve months ending with one to come; values in the chart's unit.</summary>
public sealed record OutlookMonth(DateOnly Month, double Middle, double Lower80, double Upper80, double Lower95, double Upper95);

public sealed record TrendData
{
    /// <summary>What the picture shows, for a screen reader.</summary>
    public required string Label { get; init; }

    public required IReadOnlyList<TrendMonth> Months { get; init; }

    /// <summary>Label at the end of the rolling line, its last settled value.</summary>
    public required string LatestLabel { get; init; }

    public (double Value, string Label)? Baseline { get; init; }

    public TargetPath? Target { get; init; }

    public IReadOnlyList<ContextSeries> Context { get; init; } = [];

    /// <summary>What is expected of the months to come; drawn dotted, with intervals at each December and at the end.</summary>
    public IReadOnlyList<OutlookMonth> Outlook { get; init; } = [];

    /// <summary>The last twelve become focusable; X by <see cref="MonthScale.End"/>.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];
}

/// <summary>趋势图: rolling twelve months with interval, baseline and target path.</summary>
public static class TrendChart
{
    public const int MostPoints = 12;

    public static string Draw(TrendData data, ChartSize size, string id)
    {
        var scale = NiceScale.Around(Values(data));
        var right = LabelRoom(data, size);
        var (first, last) = (data.Months[0].Month.Year, new[] { data.Months[^1].Month.Year, data.Target?.FinalYear ?? 0, data.Outlook.Count > 0 ? data.Outlook[^1].Month.Year : 0 }.Max());
        using var canvas = new ChartCanvas(
            size,
            new Margins(ChartFont.Width(scale.Format(scale.High)) + 14, right, 28, 12),
            (MonthScale.StartOf(first), MonthScale.EndOf(last)),
            (scale.Low, scale.High));

        canvas.GridY(scale);
        canvas.Years(first, last);
        canvas.AxisX(scale.Low);
        DrawBand(canvas, data.Months);
        DrawContext(canvas, data.Context);
        if (data.Baseline is { } baseline)
        {
            canvas.Line([canvas.X.Low, canvas.X.High], [baseline.Value, baseline.Value], Ink.Base, 1.5f, [2, 3]);
        }

        data.Target?.Draw(canvas);
        DrawRolling(canvas, data.Months);
        DrawOutlook(canvas, data);
        canvas.RightLabels(Labels(data), dx: 12);
        return canvas.Svg(data.Label, id, [.. data.Points.TakeLast(MostPoints)]);
    }

    private static void DrawBand(ChartCanvas canvas, IReadOnlyList<TrendMonth> months)
    {
        var known = months.Where(m => m is { IsSettled: true, Lower: not null, Upper: not null }).ToArray();
        canvas.Band(
            [.. known.Select(m => MonthScale.End(m.Month))],
            [.. known.Select(m => m.Lower!.Value)],
            [.. known.Select(m => m.Upper!.Value)]);
    }

    private static void DrawContext(ChartCanvas canvas, IReadOnlyList<ContextSeries> context)
    {
        foreach (var series in context.Where(s => s.Points.Count > 1))
        {
            canvas.Line([.. series.Points.Select(p => MonthScale.End(p.Month))], [.. series.Points.Select(p => p.Value)], Ink.Compare, 1.6f, [8, 3]);
        }
    }

    private static void DrawRolling(ChartCanvas canvas, IReadOnlyList<TrendMonth> months)
    {
        var settled = months.Where(m => m is { Rolling: not null, IsSettled: true }).ToArray();
        canvas.Line([.. settled.Select(m => MonthScale.End(m.Month))], [.. settled.Select(m => m.Rolling!.Value)], Ink.Observed, 2.4f);
        foreach (var open in months.Where(m => m is { Rolling: not null, IsSettled: false }))
        {
            canvas.Dot(MonthScale.End(open.Month), open.Rolling!.Value, Ink.Observed, 6, hollow: true);
        }

        if (settled.Length > 0)
        {
            canvas.Dot(MonthScale.End(settled[^1].Month), settled[^1].Rolling!.Value, Ink.Observed, 7);
        }
    }

    private static void DrawOutlook(ChartCanvas canvas, TrendData data)
    {
        if (data.Outlook.Count == 0)
        {
            return;
        }

        var last = data.Months.Last(m => m is { Rolling: not null, IsSettled: true });
        canvas.Line(
            [MonthScale.End(last.Month), .. data.Outlook.Select(o => MonthScale.End(o.Month))], [last.Rolling!.Value, .. data.Outlook.Select(o => o.Middle)], Ink.Observed, 2, [2, 3]);
        foreach (var month in data.Outlook.Where(o => o.Month.Month == 12 || o == data.Outlook[^1]))
        {
            var x = MonthScale.End(month.Month);
            canvas.Line([x, x], [month.Lower95, month.Upper95], Ink.Observed, 1);
            canvas.Line([x, x], [month.Lower80, month.Upper80], Ink.Observed, 3);
        }
    }

    private static List<EndLabel> Labels(TrendData data)
    {
        var labels = new List<EndLabel>();
        if (data.Months.LastOrDefault(m => m is { Rolling: not null, IsSettled: true }) is { } latest)
        {
            labels.Add(new EndLabel(latest.Rolling!.Value, data.LatestLabel, Ink.Observed, Bold: true));
        }

        if (data.Baseline is { } baseline)
        {
            labels.Add(new EndLabel(baseline.Value, baseline.Label, Ink.Faint));
        }

        if (data.Target is { } target)
        {
            labels.Add(new EndLabel(target.To, target.Label, Ink.Target, Bold: true));
        }

        labels.AddRange(data.Context.Where(s => s.Points.Count > 0).Select(s => new EndLabel(s.Points[^1].Value, s.Label, Ink.Compare)));
        return labels;
    }

    private static float LabelRoom(TrendData data, ChartSize size) =>
        Math.Min(Labels(data).Select(l => ChartFont.Width(l.Text, bold: l.Bold)).DefaultIfEmpty(0).Max() + 18, size.Width * 0.3f);

    private static IEnumerable<double> Values(TrendData data) =>
        data.Months.SelectMany(m => new[] { m.Rolling, m.Lower, m.Upper }).OfType<double>()
            .Concat(data.Outlook.SelectMany(o => new[] { o.Lower95, o.Upper95 }))
            .Concat(data.Context.SelectMany(s => s.Points.Select(p => p.Value)))
            .Concat(data.Baseline is { } b ? [b.Value] : [])
            .Concat(data.Target is { } t ? [t.From, t.To] : []);
}
