using ScottPlot;

namespace Dashboard.Charts;

/// <summary>One horizontal bar.</summary>
/// <param name="Before">Same time a year ago, drawn as a tick across the bar; null when unknown.</param>
/// <param name="ValueLabel">The value in words, 96.</param>
/// <param name="ChangeLabel">What changed, +25; empty when unknown.</param>
/// <param name="Href">Where the rows are; null for a bar that leads nowhere.</param>
public sealed record BarRow(string Name, double Value, double? Before, string ValueLabel, string ChangeLabel, string? Href);

public sealed record BarData(string Label, IReadOnlyList<BarRow> Rows);

/// <summary>条形图: causes, severity, size bands. Bars start at zero.</summary>
public static class BarChart
{
    public const int MostPoints = 12;

    private const int RowHeight = 27;

    /// <summary>Height follows the number of rows.</summary>
    public static string Draw(BarData data, ChartSize size, string id)
    {
        var (canvas, sink) = Canvas(data, size);
        using (canvas)
        {
            return canvas.Svg(data.Label, id, Points(data, sink));
        }
    }

    /// <summary>The same for paper, where nothing can be pointed at.</summary>
    /// <returns>PNG on white, twice as many dots as the size says.</returns>
    public static byte[] Print(BarData data, ChartSize size)
    {
        var (canvas, _) = Canvas(data, size);
        using (canvas)
        {
            return canvas.Png();
        }
    }

    private static (ChartCanvas Canvas, double Sink) Canvas(BarData data, ChartSize size)
    {
        var names = data.Rows.Select(r => ChartFont.Width(r.Name)).DefaultIfEmpty(0).Max() + 14;
        var namesAbove = names > size.Width * 0.4;
        var row = namesAbove ? RowHeight + 14 : RowHeight;
        var fitted = size with { Height = (data.Rows.Count * row) + 12 };
        var labels = data.Rows.Select(r => LabelWidth(r)).DefaultIfEmpty(0).Max() + 12;
        var most = Math.Max(1e-9, data.Rows.SelectMany(r => new[] { r.Value, r.Before ?? 0 }).DefaultIfEmpty(1).Max());
        var canvas = new ChartCanvas(
            fitted, new Margins(namesAbove ? 2 : names, labels, 4, 8), (0, most), (-data.Rows.Count + 0.5, 0.5));

        var thickness = namesAbove ? 0.18 : 0.28;
        var sink = namesAbove ? 0.18 : 0;
        for (var i = 0; i < data.Rows.Count; i++)
        {
            DrawRow(canvas, data.Rows[i], -i - sink, thickness, namesAbove ? -i + 0.26 : null);
        }

        if (!namesAbove)
        {
            canvas.NamesY(data.Rows.Select((r, i) => (-(double)i, r.Name)));
        }

        return (canvas, sink);
    }

    private static void DrawRow(ChartCanvas canvas, BarRow row, double y, double half, double? nameAt)
    {
        canvas.Bar(0, row.Value, y - half, y + half, Ink.Observed);
        if (row.Before is { } before)
        {
            canvas.Line([before, before], [y - (half * 1.35), y + (half * 1.35)], Ink.Paper, 4.5f, clipped: false);
            canvas.Line([before, before], [y - (half * 1.35), y + (half * 1.35)], Ink.Base, 2, clipped: false);
        }

        var end = Math.Max(row.Value, row.Before ?? 0);
        canvas.Text(end, y, row.ValueLabel, Ink.Text, bold: true, dx: 8);
        canvas.Text(end, y, row.ChangeLabel, Ink.Faint, dx: 8 + ChartFont.Width(row.ValueLabel, bold: true) + 6);
        if (nameAt is { } at)
        {
            canvas.Text(0, at, row.Name, Ink.Text, alignment: Alignment.MiddleLeft);
        }
    }

    private static ChartPoint[] Points(BarData data, double sink) =>
        [.. data.Rows
            .Select((row, i) => (row, i))
            .Where(r => r.row.Href is not null)
            .Take(MostPoints)
            .Select(r => new ChartPoint(r.row.Value, -r.i - sink, r.row.Href!, r.row.Name, $"{r.row.ValueLabel} {r.row.ChangeLabel}".TrimEnd()))];

    private static float LabelWidth(BarRow row) =>
        8 + ChartFont.Width(row.ValueLabel, bold: true) + 6 + ChartFont.Width(row.ChangeLabel);
}
