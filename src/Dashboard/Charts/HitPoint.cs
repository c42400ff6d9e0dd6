using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Charts;

/// <summary>A link over a picture: an invisible box to hit, a ring and a tip that show on hover and focus.</summary>
internal static class HitPoint
{
    private const double Line = 16;

    /// <param name="x">In px from the left.</param>
    /// <param name="y">In px from the top.</param>
    public static XElement Of(ChartPoint point, double x, double y, ChartSize size)
    {
        var oneLine = ChartFont.Width(point.Words) + 20 <= size.Width;
        string[] lines = oneLine ? [point.Words] : [point.Head, point.Detail];
        return new XElement("a",
            new XAttribute("class", "pt"), new XAttribute("href", point.Href), new XAttribute("aria-label", point.Words),
            new XElement("rect", At("x", x - 12), At("y", y - 16), At("width", 24), At("height", 32), new XAttribute("fill", "transparent")),
            new XElement("circle", new XAttribute("class", "ring"), At("cx", x), At("cy", y), At("r", 5)),
            Tip(lines, x, y, size));
    }

    private static XElement Tip(string[] lines, double x, double y, ChartSize size)
    {
        var width = lines.Max(l => ChartFont.Width(l)) + 16;
        var height = (lines.Length * Line) + 8;
        var left = Math.Clamp(x - (width / 2), 0, Math.Max(0, size.Width - width));
        var top = y - 14 - height >= 0 ? y - 14 - height : y + 14;
        return new XElement("g", new XAttribute("class", "tip"),
            new XElement("rect", At("x", left), At("y", top), At("width", width), At("height", height), At("rx", 3)),
            lines.Select((line, i) => new XElement("text",
                At("x", left + (width / 2)), At("y", top + 16.5 + (i * Line)), At("font-size", 12), new XAttribute("text-anchor", "middle"), line)));
    }

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));
}
