using ScottPlot;
using ScottPlot.TickGenerators;

namespace Dashboard.Charts;

/// <summary>Space round the plot for labels, in px.</summary>
internal sealed record Margins(float Left, float Right, float Bottom, float Top);

/// <summary>A plot with the house style: no frame, hairline grid, bare numbers, roles for colours, transparent ground.</summary>
internal sealed class ChartCanvas : IDisposable
{
    private readonly Plot plot = new();
    private readonly ChartSize size;
    private readonly Margins margins;

    public ChartCanvas(ChartSize size, Margins margins, (double Low, double High) x, (double Low, double High) y)
    {
        (this.size, this.margins, X, Y) = (size, margins, x, y);
        ChartFont.Use(plot);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.HideGrid();
        plot.Axes.Frame(false);
        plot.Layout.Fixed(new PixelPadding(margins.Left, margins.Right, margins.Bottom, margins.Top));
        plot.Axes.SetLimits(x.Low, x.High, y.Low, y.High);
        Ticks(plot.Axes.Left, []);
        Ticks(plot.Axes.Bottom, []);
    }

    public (double Low, double High) X { get; }

    public (double Low, double High) Y { get; }

    /// <summary>Height of a value in px from the top, as the fixed layout will have it.</summary>
    public double PixelY(double value) => margins.Top + ((Y.High - value) / (Y.High - Y.Low) * (size.Height - margins.Top - margins.Bottom));

    /// <summary>Width of one unit of the x scale in px.</summary>
    public double PixelsPerX => (size.Width - margins.Left - margins.Right) / (X.High - X.Low);

    public double PixelsPerY => (size.Height - margins.Top - margins.Bottom) / (Y.High - Y.Low);

    public void GridY(NiceScale scale, Func<double, string>? format = null)
    {
        foreach (var tick in scale.Ticks)
        {
            Line([X.Low, X.High], [tick, tick], Ink.Grid, 1);
        }

        Ticks(plot.Axes.Left, [.. scale.Ticks.Select(t => Tick.Major(t, (format ?? scale.Format)(t)))]);
    }

    public void GridX(NiceScale scale)
    {
        foreach (var tick in scale.Ticks)
        {
            Line([tick, tick], [Y.Low, Y.High], Ink.Grid, 1);
        }

        Ticks(plot.Axes.Bottom, [.. scale.Ticks.Select(t => Tick.Major(t, scale.Format(t)))]);
    }

    /// <summary>Words beside the rows of horizontal bars.</summary>
    public void NamesY(IEnumerable<(double Y, string Name)> names)
    {
        Ticks(plot.Axes.Left, [.. names.Select(n => Tick.Major(n.Y, n.Name))]);
        plot.Axes.Left.TickLabelStyle.ForeColor = Color.FromHex(Ink.Text);
    }

    public void NamesX(IEnumerable<(double X, string Name)> names) =>
        Ticks(plot.Axes.Bottom, [.. names.Select(n => Tick.Major(n.X, n.Name))]);

    /// <summary>Years centred on their span; every second one is named where they would stand too close.</summary>
    public void Years(int first, int last)
    {
        var every = Math.Max(1, (int)Math.Ceiling(38 / (12 * PixelsPerX)));
        var named = Enumerable.Range(first, last - first + 1).Where(year => (last - year) % every == 0);
        Ticks(plot.Axes.Bottom, [.. named.Select(year => Tick.Major((year * 12) + 6, Invariant(year)))]);
        for (var year = first; year <= last + 1; year++)
        {
            Line([year * 12, year * 12], [Y.Low, Y.Low - (5 / PixelsPerY)], Ink.Axis, 1, clipped: false);
        }
    }

    /// <summary>The axis itself, usually at the bottom.</summary>
    public void AxisX(double y) => Line([X.Low, X.High], [y, y], Ink.Axis, 1, clipped: false);

    public void AxisY(double x) => Line([x, x], [Y.Low, Y.High], Ink.Axis, 1, clipped: false);

    public void Line(IReadOnlyList<double> xs, IReadOnlyList<double> ys, string colour, float width, float[]? dash = null, bool clipped = true)
    {
        if (!clipped)
        {
            plot.PlottableList.Add(new FreeLine(xs, ys, Style(colour, width, dash)));
            return;
        }

        var line = plot.Add.ScatterLine(xs.ToArray(), ys.ToArray());
        line.LineStyle = Style(colour, width, dash);
        line.MarkerStyle = MarkerStyle.None;
    }

    /// <summary>An interval: a tint between two edges; an edge that leaves the plot is cut off, never drawn along its border.</summary>
    public void Band(IReadOnlyList<double> xs, IReadOnlyList<double> low, IReadOnlyList<double> high)
    {
        if (xs.Count < 2)
        {
            return;
        }

        var fill = plot.Add.FillY([.. xs], [.. low], [.. high]);
        fill.FillColor = Color.FromHex(Ink.Observed).WithAlpha(.14);
        fill.LineWidth = 0;
        Line(xs, low, Ink.Edge, 1);
        Line(xs, high, Ink.Edge, 1);
    }

    public void Bar(double left, double right, double bottom, double top, string colour)
    {
        var bar = plot.Add.Rectangle(left, right, bottom, top);
        bar.FillColor = Color.FromHex(colour);
        bar.LineWidth = 0;
    }

    /// <param name="diameter">In px.</param>
    /// <param name="hollow">Not settled: paper inside, colour round it.</param>
    public void Dot(double x, double y, string colour, float diameter, bool hollow = false, MarkerShape shape = MarkerShape.FilledCircle)
    {
        var dot = new FreeMark(x, y, new MarkerStyle(shape, diameter, Color.FromHex(hollow ? Ink.Paper : colour)));
        if (hollow)
        {
            (dot.Style.OutlineColor, dot.Style.OutlineWidth) = (Color.FromHex(colour), 1.6f);
        }

        plot.PlottableList.Add(dot);
    }

    public void Text(double x, double y, string text, string colour, bool bold = false, Alignment alignment = Alignment.MiddleLeft, float dx = 0, float dy = 0)
    {
        var style = new LabelStyle
        {
            Text = text,
            Font = ChartFont.Face(bold),
            FontSize = 12,
            ForeColor = Color.FromHex(colour),
            Alignment = alignment,
        };
        plot.PlottableList.Add(new FreeText(x, y, style) { Offset = new PixelOffset(dx, dy) });
    }

    /// <summary>Labels in the right margin, kept apart.</summary>
    public void RightLabels(IReadOnlyList<EndLabel> labels, float dx = 10)
    {
        var heights = labels.Select(l => PixelY(l.Y)).ToArray();
        var placed = EndLabels.Spread(heights, margins.Top, size.Height - margins.Bottom);
        for (var i = 0; i < labels.Count; i++)
        {
            Text(X.High, labels[i].Y, labels[i].Text, labels[i].Colour, labels[i].Bold, dx: dx, dy: (float)(placed[i] - heights[i]));
        }
    }

    /// <summary>Draws and makes the picture fit for a page.</summary>
    /// <param name="label">What the picture shows, in words.</param>
    /// <param name="id">Starts every id inside, so that pictures can share a page.</param>
    public string Svg(string label, string id, IReadOnlyList<ChartPoint> points)
    {
        var raw = plot.GetSvgXml(size.Width, size.Height);
        var hits = points.Select(p => (p, plot.GetPixel(new Coordinates(p.X, p.Y)))).Select(p => HitPoint.Of(p.p, p.Item2.X, p.Item2.Y, size));
        return SvgFinish.Finish(raw, size, label, id, hits);
    }

    /// <summary>For paper: on white, twice as many dots, which print as sharply as type.</summary>
    public byte[] Png()
    {
        (plot.FigureBackground.Color, plot.ScaleFactor) = (Colors.White, 2);
        return plot.GetImageBytes(size.Width * 2, size.Height * 2, ImageFormat.Png);
    }

    public void Dispose() => plot.Dispose();

    private static void Ticks(IAxis axis, Tick[] ticks)
    {
        axis.TickGenerator = new NumericManual(ticks);
        (axis.MajorTickStyle.Length, axis.MajorTickStyle.Width) = (0, 0);
        axis.FrameLineStyle.Width = 0;
        axis.TickLabelStyle.FontSize = 12;
        axis.TickLabelStyle.ForeColor = Color.FromHex(Ink.Faint);
    }

    private static LineStyle Style(string colour, float width, float[]? dash) => new()
    {
        Color = Color.FromHex(colour),
        Width = width,
        Pattern = dash is null ? LinePattern.Solid : new LinePattern(dash, 0, "role"),
    };

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
