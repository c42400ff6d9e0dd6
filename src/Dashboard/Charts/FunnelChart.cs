using ScottPlot;

namespace Dashboard.Charts;

/// <summary>One unit in the funnel.</summary>
/// <param name="Name">Short.</param>
/// <param name="Expected">Expected count.</param>
/// <param name="Ratio">Observed ÷ expected.</param>
/// <param name="IsOutside">Outside the 95 % limits: drawn as a signal and named.</param>
/// <param name="Href">Where the unit is shown.</param>
/// <param name="Detail">Its value in words.</param>
public sealed record FunnelDot(string Name, double Expected, double Ratio, bool IsOutside, string Href, string Detail);

/// <summary>Limits of the ratio at an expected count.</summary>
public sealed record FunnelEdge(double Expected, double Lower95, double Upper95, double Lower998, double Upper998);

/// <param name="Label">What the picture shows, for a screen reader.</param>
/// <param name="Dots">Units.</param>
/// <param name="Edges">By expected count, ascending.</param>
/// <param name="EndLabels">Names of the 95 % and 99.8 % limits and of the line of 1, at the right end.</param>
public sealed record FunnelData(string Label, IReadOnlyList<FunnelDot> Dots, IReadOnlyList<FunnelEdge> Edges, (string Limit95, string Limit998, string Whole) EndLabels);

/// <summary>漏斗图: units by how much is expected of them and how much they had, between the limits of chance.</summary>
public static class FunnelChart
{
    public const int MostPoints = 16;

    public static string Draw(FunnelData data, ChartSize size, string id)
    {
        var highest = data.Dots.Max(d => d.Expected) * 1.08;
        var scale = NiceScale.Around(data.Dots.Select(d => d.Ratio).Concat([0, 2]), steps: 4, fromZero: true);
        var across = NiceScale.Around([0, highest], steps: size.IsNarrow ? 3 : 6, fromZero: true) with { High = highest };
        var right = new[] { data.EndLabels.Limit95, data.EndLabels.Limit998, data.EndLabels.Whole }.Max(l => ChartFont.Width(l)) + 16;
        using var canvas = new ChartCanvas(size, new Margins(ChartFont.Width(scale.Format(scale.High)) + 14, right, 28, 12), (0, highest), (0, scale.High));
        canvas.GridY(scale);
        canvas.NamesX(Ticks(across, highest).Select(t => (t, across.Format(t))));
        canvas.AxisX(0);
        var edges = data.Edges.Where(e => e.Expected <= highest).ToList();
        Edge(canvas, edges, scale.High, e => e.Lower95, e => e.Upper95, [6, 4]);
        Edge(canvas, edges, scale.High, e => e.Lower998, e => e.Upper998, null);
        canvas.Line([0, highest], [1, 1], Ink.Base, 1.5f, [2, 3]);
        foreach (var dot in data.Dots)
        {
            canvas.Dot(dot.Expected, dot.Ratio, dot.IsOutside ? Ink.Attention : Ink.Observed, 7, shape: dot.IsOutside ? MarkerShape.FilledDiamond : MarkerShape.FilledCircle);
        }

        // Names of those outside only: the others crowd round one.
        foreach (var dot in data.Dots.Where(d => d.IsOutside))
        {
            canvas.Text(dot.Expected, dot.Ratio, dot.Name, Ink.Text, alignment: Alignment.LowerCenter, dy: -7);
        }

        if (edges is [.., var last])
        {
            canvas.RightLabels([new(last.Upper998, data.EndLabels.Limit998, Ink.Faint), new(last.Upper95, data.EndLabels.Limit95, Ink.Faint), new(1, data.EndLabels.Whole, Ink.Faint)]);
        }

        return canvas.Svg(data.Label, id, [.. data.Dots.OrderByDescending(d => d.IsOutside).Take(MostPoints).Select(d => new ChartPoint(d.Expected, d.Ratio, d.Href, d.Name, d.Detail))]);
    }

    private static IEnumerable<double> Ticks(NiceScale scale, double highest) =>
        Enumerable.Range(0, (int)(highest / scale.Step) + 1).Select(i => i * scale.Step);

    private static void Edge(ChartCanvas canvas, List<FunnelEdge> edges, double top, Func<FunnelEdge, double> lower, Func<FunnelEdge, double> upper, float[]? dash)
    {
        // A limit that leaves the plot is not drawn along its border.
        var inside = edges.Where(e => upper(e) <= top).ToList();
        canvas.Line([.. inside.Select(e => e.Expected)], [.. inside.Select(upper)], Ink.Edge, 1.2f, dash);
        canvas.Line([.. edges.Select(e => e.Expected)], [.. edges.Select(lower)], Ink.Edge, 1.2f, dash);
    }
}
