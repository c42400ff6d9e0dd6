namespace Dashboard.Charts;

/// <summary>One month's own value with its interval, in the chart's unit; never brought to a year.</summary>
/// <param name="IsSettled">False while too many of its cases are undecided: drawn hollow, never judged.</param>
public sealed record MonthValue(DateOnly Month, double Value, double Lower, double Upper, bool IsSettled);

/// <param name="Label">What the picture shows, for a screen reader.</param>
/// <param name="Months">Oldest first.</param>
/// <param name="Points">The last twelve become focusable; X by <see cref="MonthScale.Middle"/>.</param>
public sealed record MonthlyData(string Label, IReadOnlyList<MonthValue> Months, IReadOnlyList<ChartPoint> Points);

/// <summary>逐月图: each month's own value as a dot on its interval. The scale fits the values; long intervals of few cases run out of it.</summary>
public static class MonthlyChart
{
    public const int MostPoints = 12;

    public static string Draw(MonthlyData data, ChartSize size, string id)
    {
        var (first, last) = (data.Months[0].Month.Year, data.Months[^1].Month.Year);
        var scale = NiceScale.Around(data.Months.Select(month => month.Value).Append(UsualUpper(data.Months)), steps: 3, fromZero: true);
        using var canvas = new ChartCanvas(
            size,
            new Margins(ChartFont.Width(scale.Format(scale.High)) + 14, 12, 28, 12),
            (MonthScale.StartOf(first), MonthScale.EndOf(last)),
            (0, scale.High));

        canvas.GridY(scale);
        canvas.Years(first, last);
        canvas.AxisX(0);
        foreach (var month in data.Months)
        {
            var x = MonthScale.Middle(month.Month);
            canvas.Line([x, x], [month.Lower, month.Upper], Ink.Edge, 1);
            canvas.Dot(x, month.Value, Ink.Observed, size.IsNarrow ? 3.4f : 4.6f, hollow: !month.IsSettled);
        }

        return canvas.Svg(data.Label, id, [.. data.Points.TakeLast(MostPoints)]);
    }

    private static double UsualUpper(IReadOnlyList<MonthValue> months)
    {
        var upper = months.Select(month => month.Upper).Order().ToArray();
        return upper[upper.Length / 2];
    }
}
