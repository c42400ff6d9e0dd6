using ScottPlot;

namespace Dashboard.Charts;

/// <summary>Text at a place of the plot, not clipped to it: labels at line ends stand in the margin.</summary>
internal sealed class FreeText(double x, double y, LabelStyle style) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Distance from the place in px, right and down.</summary>
    public PixelOffset Offset { get; init; }

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        var at = Axes.GetPixel(new Coordinates(x, y));
        style.Render(rp.Canvas, new Pixel(at.X + Offset.X, at.Y + Offset.Y), rp.Paint);
    }
}
