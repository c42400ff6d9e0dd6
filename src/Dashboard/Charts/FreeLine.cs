using ScottPlot;

namespace Dashboard.Charts;

/// <summary>A line that may leave the plot's area: axes at its border, ticks below it.</summary>
internal sealed class FreeLine(IReadOnlyList<double> xs, IReadOnlyList<double> ys, LineStyle style) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        var pixels = xs.Zip(ys, (x, y) => Axes.GetPixel(new Coordinates(x, y)));
        Drawing.DrawLines(rp.Canvas, rp.Paint, pixels, style);
    }
}
