using ScottPlot;

namespace Dashboard.Charts;

/// <summary>One column of two stacked parts, the lower being the one watched.</summary>
/// <param name="Name">2025, or 2026¹ for a year not yet over.</param>
public sealed record ColumnPair(string Name, double Lower, double Upper, string Href, string Words);

public sealed record ColumnData(string Label, IReadOnlyList<ColumnPair> Columns);

/// <summary>堆叠柱形图: few categories, two parts, the total above. Columns start at zero.</summary>
public static class ColumnChart
{
    public const int MostPoints = 12;

    public static string Draw(ColumnData data, ChartSize size, string id)
    {
        var scale = NiceScale.Around(data.Columns.Select(c => c.Lower + c.Upper), steps: 3, fromZero: true);
        using var canvas = new ChartCanvas(
            size, new Margins(ChartFont.Width(scale.Format(scale.High)) + 12, 8, 24, 18), (-0.5, data.Columns.Count - 0.5), (scale.Low, scale.High));

        canvas.GridY(scale);
        var half = Math.Min(0.3, 23 / canvas.PixelsPerX);
        for (var i = 0; i < data.Columns.Count; i++)
        {
            DrawColumn(canvas, data.Columns[i], i, half);
        }

        canvas.AxisX(0);
        canvas.NamesX(data.Columns.Select((c, i) => ((double)i, c.Name)));
        return canvas.Svg(data.Label, id, [.. data.Columns
            .Select((c, i) => new ChartPoint(i, c.Lower + c.Upper, c.Href, c.Name, c.Words))
            .TakeLast(MostPoints)]);
    }

    private static void DrawColumn(ChartCanvas canvas, ColumnPair column, int at, double half)
    {
        var total = column.Lower + column.Upper;
        canvas.Bar(at - half, at + half, 0, column.Lower, Ink.Observed);
        canvas.Bar(at - half, at + half, column.Lower, total, Ink.Compare);
        canvas.Line([at - half, at + half], [column.Lower, column.Lower], Ink.Paper, 1.5f);
        canvas.Text(at, total, Number(total), Ink.Text, bold: true, alignment: Alignment.LowerCenter, dy: -3);
        if (column.Lower * canvas.PixelsPerY > 16 && ChartFont.Width(Number(column.Lower), bold: true) <= 2 * half * canvas.PixelsPerX)
        {
            canvas.Text(at, column.Lower, Number(column.Lower), Ink.Paper, bold: true, alignment: Alignment.UpperCenter, dy: 2);
        }
    }

    private static string Number(double value) => value.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture);
}
