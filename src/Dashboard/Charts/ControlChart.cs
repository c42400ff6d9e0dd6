using ScottPlot;

namespace Dashboard.Charts;

/// <summary>One settled month on a control chart.</summary>
/// <param name="IsSignal">Not common cause: drawn as a signal.</param>
public sealed record ControlMonth(DateOnly Month, double Value, bool IsSignal);

public sealed record ControlData
{
    /// <summary>What the picture shows, for a screen reader.</summary>
    public required string Label { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ControlMonth> Months { get; init; }

    /// <summary>Of each month, drawn as steps. A lower limit below zero is not drawn: there are no fewer than none.</summary>
    public required IReadOnlyList<(double Mean, double Lower, double Upper)> Limits { get; init; }

    /// <summary>The target of a month; null without.</summary>
    public double? Target { get; init; }

    /// <summary>Words at the right end.</summary>
    public required (string Mean, string Lower, string Upper, string Target) Words { get; init; }

    /// <summary>Last months behind the limits; ticks mark where they stop following.</summary>
    public required IReadOnlyList<DateOnly> BasisLast { get; init; }

    /// <summary>At most twelve become focusable; X by <see cref="MonthScale.Middle"/>.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];
}

/// <summary>控制图: months between the limits of their usual variation, signals as orange diamonds.</summary>
public static class ControlChart
{
    public const int MostPoints = 12;

    private const double HalfAMonth = 0.5;

    public static string Draw(ControlData data, ChartSize size, string id)
    {
        var scale = NiceScale.Around(data.Months.Select(m => m.Value).Concat(data.Limits.Select(l => l.Upper)).Append(data.Target ?? 0), steps: 3, fromZero: true);
        var (first, last) = (data.Months[0].Month.Year, data.Months[^1].Month.Year);
        var right = new[] { data.Words.Mean, data.Words.Lower, data.Words.Upper, data.Target is null ? "" : data.Words.Target }.Max(w => ChartFont.Width(w, bold: true)) + 18;
        using var canvas = new ChartCanvas(
            size, new Margins(ChartFont.Width(scale.Format(scale.High)) + 14, right, 28, 12), (MonthScale.StartOf(first), MonthScale.EndOf(last)), (0, scale.High));
        canvas.GridY(scale);
        canvas.Years(first, last);
        canvas.AxisX(0);
        Steps(canvas, data, limits => limits.Mean, Ink.Base, 1.5f, [2, 3]);
        Steps(canvas, data, limits => limits.Upper, Ink.Edge, 1.2f, null);
        Steps(canvas, data, limits => limits.Lower, Ink.Edge, 1.2f, null);
        if (data.Target is { } target)
        {
            canvas.Line([canvas.X.Low, canvas.X.High], [target, target], Ink.Target, 1.8f, [6, 4]);
        }

        foreach (var basis in data.BasisLast.Select(MonthScale.End))
        {
            canvas.Line([basis, basis], [0, scale.High], Ink.Grid, 1.5f, [2, 3]);
        }

        canvas.Line([.. data.Months.Select(m => MonthScale.Middle(m.Month))], [.. data.Months.Select(m => m.Value)], Ink.Base, 1);
        foreach (var month in data.Months)
        {
            canvas.Dot(
                MonthScale.Middle(month.Month), month.Value, month.IsSignal ? Ink.Attention : Ink.Observed, size.IsNarrow ? 4.5f : 6,
                shape: month.IsSignal ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle);
        }

        canvas.RightLabels(Labels(data));
        return canvas.Svg(data.Label, id, [.. data.Points.TakeLast(MostPoints)]);
    }

    private static void Steps(ChartCanvas canvas, ControlData data, Func<(double Mean, double Lower, double Upper), double> line, string colour, float width, float[]? dash)
    {
        if (data.Limits.Any(limits => line(limits) > 0))
        {
            canvas.Line(
                [.. data.Months.SelectMany(m => new[] { MonthScale.Middle(m.Month) - HalfAMonth, MonthScale.Middle(m.Month) + HalfAMonth })],
                [.. data.Limits.SelectMany(limits => new[] { line(limits), line(limits) })],
                colour,
                width,
                dash);
        }
    }

    private static List<EndLabel> Labels(ControlData data)
    {
        var (mean, lower, upper) = data.Limits[^1];
        List<EndLabel> labels = [new(upper, data.Words.Upper, Ink.Faint), new(mean, data.Words.Mean, Ink.Faint)];
        if (lower > 0)
        {
            labels.Add(new(lower, data.Words.Lower, Ink.Faint));
        }

        if (data.Target is { } target)
        {
            labels.Add(new(target, data.Words.Target, Ink.Target, Bold: true));
        }

        return labels;
    }
}
