using ScottPlot;

namespace Dashboard.Charts;

/// <summary>A ratio with its interval on a line of its own.</summary>
/// <param name="Label">The numbers in words, at the right.</param>
/// <param name="IsDoubtful">Not to be read as an effect: drawn hollow and grey.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
public sealed record RatioRow(string Name, double Value, double Lower, double Upper, string Label, bool IsDoubtful = false, string? Href = null);

/// <param name="Label">What the picture shows, for a screen reader.</param>
/// <param name="NoEffect">Words at the line of 1.</param>
public sealed record RatioData(string Label, IReadOnlyList<RatioRow> Rows, string NoEffect);

/// <summary>森林图: ratios with their intervals below one another, and the line of no effect.</summary>
public static class RatioChart
{
    public const int MostPoints = 12;

    private const int RowHeight = 30;

    // What lies beyond says no more than that it is far, and would press all else together.
    private const double Widest = 2;

    /// <summary>Height follows the number of rows.</summary>
    public static string Draw(RatioData data, ChartSize size, string id)
    {
        var namesAbove = size.IsNarrow;
        var row = namesAbove ? RowHeight + 12 : RowHeight;
        var fitted = size with { Height = (data.Rows.Count * row) + 48 };
        var names = namesAbove ? 4 : data.Rows.Max(r => ChartFont.Width(r.Name)) + 16;
        var labels = data.Rows.Max(r => ChartFont.Width(r.Label, bold: true)) + 18;
        var scale = NiceScale.Around(data.Rows.SelectMany(r => new[] { r.Lower, Math.Min(r.Upper, Widest) }).Append(1), steps: namesAbove ? 2 : 5);
        using var canvas = new ChartCanvas(fitted, new Margins(names, labels, 28, 20), (scale.Low, scale.High), (-data.Rows.Count + 0.5, 0.5));
        canvas.GridX(scale);
        canvas.Line([1, 1], [canvas.Y.Low, canvas.Y.High], Ink.Base, 1.6f, [2, 3]);
        canvas.Text(1, canvas.Y.High, data.NoEffect, Ink.Faint, alignment: Alignment.LowerCenter, dy: -2);
        for (var i = 0; i < data.Rows.Count; i++)
        {
            DrawRow(canvas, data.Rows[i], -i - (namesAbove ? 0.15 : 0), namesAbove ? -i + 0.25 : null);
        }

        if (!namesAbove)
        {
            canvas.NamesY(data.Rows.Select((r, i) => (-(double)i, r.Name)));
        }

        return canvas.Svg(data.Label, id, [.. Points(data, namesAbove ? 0.15 : 0)]);
    }

    private static void DrawRow(ChartCanvas canvas, RatioRow row, double y, double? nameAt)
    {
        var colour = row.IsDoubtful ? Ink.Base : Ink.Observed;
        canvas.Line([Math.Max(row.Lower, canvas.X.Low), Math.Min(row.Upper, canvas.X.High)], [y, y], colour, row.IsDoubtful ? 1.5f : 2.2f);
        if (row.Value <= canvas.X.High)
        {
            canvas.Dot(row.Value, y, colour, row.IsDoubtful ? 7 : 8.5f, hollow: row.IsDoubtful);
        }

        canvas.Text(canvas.X.High, y, row.Label, row.IsDoubtful ? Ink.Faint : Ink.Text, bold: !row.IsDoubtful, dx: 10);
        if (nameAt is { } at)
        {
            canvas.Text(canvas.X.Low, at, row.Name, Ink.Text);
        }
    }

    private static IEnumerable<ChartPoint> Points(RatioData data, double sink) => data.Rows
        .Select((row, i) => (row, i)).Where(r => r.row.Href is not null && r.row.Value <= Widest).Take(MostPoints)
        .Select(r => new ChartPoint(r.row.Value, -r.i - sink, r.row.Href!, r.row.Name, r.row.Label));
}
