namespace Dashboard.Charts;

/// <summary>One step from an old figure to a new one.</summary>
/// <param name="From">The figure before the step.</param>
/// <param name="To">The figure after it; equal to <paramref name="From"/> for the old and the new figure themselves.</param>
/// <param name="Label">The change in words, with its sign.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
public sealed record WaterfallRow(string Name, double From, double To, string Label, bool IsTotal = false, string? Href = null);

/// <param name="Label">What the picture shows, for a screen reader.</param>
public sealed record WaterfallData(string Label, IReadOnlyList<WaterfallRow> Rows);

/// <summary>
/// 瀑布图: an old figure, what was added and taken away by reason, the new figure, below one another. The figures themselves are dots, not bars:
/// a correction of two cases among three thousand is to be seen, so the scale does not begin at zero.
/// </summary>
public static class WaterfallChart
{
    public const int MostPoints = 12;

    private const int RowHeight = 30;
    private const double Half = 0.28;

    /// <summary>Height follows the number of rows.</summary>
    public static string Draw(WaterfallData data, ChartSize size, string id)
    {
        var namesAbove = size.IsNarrow;
        var fitted = size with { Height = (data.Rows.Count * (namesAbove ? RowHeight + 14 : RowHeight)) + 44 };
        var names = namesAbove ? 6 : data.Rows.Max(r => ChartFont.Width(r.Name)) + 16;
        var labels = data.Rows.Max(r => ChartFont.Width(r.Label, bold: true)) + 18;
        var scale = Scale(data, steps: namesAbove ? 2 : 5);
        using var canvas = new ChartCanvas(fitted, new Margins(names, labels, 28, 10), (scale.Low, scale.High), (-data.Rows.Count + 0.5, 0.5));
        canvas.GridX(scale);
        var sink = namesAbove ? 0.18 : 0;
        for (var i = 0; i < data.Rows.Count; i++)
        {
            DrawRow(canvas, data.Rows[i], -i - sink, namesAbove ? -i + 0.3 : null);
            if (i + 1 < data.Rows.Count)
            {
                // From where this row ends to where the next begins.
                canvas.Line([data.Rows[i].To, data.Rows[i].To], [-i - sink, -i - 1 - sink], Ink.Edge, 1, [2, 3]);
            }
        }

        if (!namesAbove)
        {
            canvas.NamesY(data.Rows.Select((r, i) => (-(double)i, r.Name)));
        }

        return canvas.Svg(data.Label, id, [.. data.Rows
            .Select((row, i) => (row, i)).Where(r => r.row.Href is not null).Take(MostPoints)
            .Select(r => new ChartPoint((r.row.From + r.row.To) / 2, -r.i - sink, r.row.Href!, r.row.Name, r.row.Label))]);
    }

    // Room on both sides, so that no dot stands on a name.
    private static NiceScale Scale(WaterfallData data, int steps)
    {
        var (low, high) = (data.Rows.Min(r => Math.Min(r.From, r.To)), data.Rows.Max(r => Math.Max(r.From, r.To)));
        var room = Math.Max((high - low) * 0.04, Math.Abs(high) * 1e-6);
        return NiceScale.Around([low - room, high + room], steps);
    }

    private static void DrawRow(ChartCanvas canvas, WaterfallRow row, double y, double? nameAt)
    {
        if (row.IsTotal)
        {
            canvas.Dot(row.To, y, Ink.Observed, 10);
        }
        else
        {
            // A step of no size is a line: it changes the figure less than the scale can show.
            var least = 1.5 / canvas.PixelsPerX;
            var (left, right) = (Math.Min(row.From, row.To), Math.Max(row.From, row.To));
            canvas.Bar(left, Math.Max(right, left + least), y - Half, y + Half, row.To >= row.From ? Ink.Attention : Ink.Compare);
        }

        canvas.Text(canvas.X.High, y, row.Label, Ink.Text, bold: row.IsTotal, dx: 10);
        if (nameAt is { } at)
        {
            canvas.Text(canvas.X.Low, at, row.Name, Ink.Text);
        }
    }
}
