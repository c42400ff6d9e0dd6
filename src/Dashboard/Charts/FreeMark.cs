using ScottPlot;

namespace Dashboard.Charts;

/// <summary>A mark that is whole even where it stands on the plot's border, as a target at the end of its path does.</summary>
internal sealed class FreeMark(double x, double y, MarkerStyle style) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public MarkerStyle Style => style;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        style.Render(rp.Canvas, Axes.GetPixel(new Coordinates(x, y)), rp.Paint);
    }
}
