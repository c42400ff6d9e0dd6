namespace Dashboard.Charts;

/// <summary>A month of an interrupted series, in the chart's unit.</summary>
/// <param name="Without">As the course before would have gone on; with its limits drawn from the event on.</param>
public sealed record InterruptedMonth(DateOnly Month, double Seen, double Fitted, double Without, double Lower, double Upper);

public sealed record InterruptedData
{
    /// <summary>What the picture shows, for a screen reader.</summary>
    public required string Label { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<InterruptedMonth> Months { get; init; }

    /// <summary>First month of the event; a line marks its start.</summary>
    public required DateOnly At { get; init; }

    /// <summary>Words at the line.</summary>
    public required string AtWords { get; init; }

    /// <summary>The last twelve become focusable; X by <see cref="MonthScale.Middle"/>.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];
}

/// <summary>间断时间序列图: months as seen, the fitted course, and how the course before would have gone on.</summary>
public static class InterruptedChart
{
    public const int MostPoints = 12;

    public static string Draw(InterruptedData data, ChartSize size, string id)
    {
        var after = data.Months.Where(m => m.Month >= data.At).ToList();
        var scale = NiceScale.Around(data.Months.SelectMany(m => new[] { m.Seen, m.Fitted }).Concat(after.Select(m => m.Without)), steps: 4, fromZero: true);
        var (first, last) = (data.Months[0].Month.Year, data.Months[^1].Month.Year);
        using var canvas = new ChartCanvas(
            size, new Margins(ChartFont.Width(scale.Format(scale.High)) + 14, 12, 28, 20), (MonthScale.StartOf(first), MonthScale.EndOf(last)), (0, scale.High));
        canvas.GridY(scale);
        canvas.Years(first, last);
        canvas.AxisX(0);
        canvas.Band(X(after), [.. after.Select(m => m.Lower)], [.. after.Select(m => m.Upper)]);
        canvas.Line(X(after), [.. after.Select(m => m.Without)], Ink.Base, 1.8f, [6, 4]);
        var before = data.Months.Where(m => m.Month < data.At).ToList();
        canvas.Line(X(before), [.. before.Select(m => m.Fitted)], Ink.Observed, 2);
        canvas.Line(X(after), [.. after.Select(m => m.Fitted)], Ink.Observed, 2);
        var at = MonthScale.Start(data.At);
        canvas.Line([at, at], [0, scale.High], Ink.Axis, 1.5f, [2, 3]);
        canvas.Text(at, scale.High, data.AtWords, Ink.Text, alignment: ScottPlot.Alignment.LowerCenter, dy: -2);
        foreach (var month in data.Months)
        {
            canvas.Dot(MonthScale.Middle(month.Month), month.Seen, Ink.Edge, size.IsNarrow ? 3.4f : 4.6f);
        }

        return canvas.Svg(data.Label, id, [.. data.Points.TakeLast(MostPoints)]);
    }

    private static List<double> X(List<InterruptedMonth> months) => [.. months.Select(m => MonthScale.Middle(m.Month))];
}
