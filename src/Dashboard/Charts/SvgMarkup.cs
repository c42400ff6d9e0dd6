using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Charts;

/// <summary>The few SVG elements that pictures without axes are made of.</summary>
internal static class SvgMarkup
{
    public static XElement Root(int width, int height, string label, string role = "img") => new(
        "svg",
        new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("width", width), new XAttribute("height", height),
        new XAttribute("role", role), new XAttribute("aria-label", label));

    public static XElement Line(double x1, double y1, double x2, double y2, string stroke, double width) => new(
        "path", new XAttribute("d", $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"), new XAttribute("stroke", stroke), Num("stroke-width", width), new XAttribute("fill", "none"));

    public static XElement Circle(double x, double y, double r, string fill, string? stroke = null, double width = 1.2) => new(
        "circle", Num("cx", x), Num("cy", y), Num("r", r), new XAttribute("fill", fill),
        stroke is null ? null : new[] { new XAttribute("stroke", stroke), Num("stroke-width", width) });

    public static XElement Diamond(double x, double y, double r, string fill) => new(
        "path", new XAttribute("d", $"M{N(x)} {N(y - r)}L{N(x + r)} {N(y)}L{N(x)} {N(y + r)}L{N(x - r)} {N(y)}Z"), new XAttribute("fill", fill));

    public static XElement Text(double x, double y, string words, double size = 12, string fill = Ink.Text, string anchor = "middle", bool bold = false) => new(
        "text", Num("x", x), Num("y", y), Num("font-size", size),
        anchor == "start" ? null : new XAttribute("text-anchor", anchor),
        bold ? new XAttribute("font-weight", "700") : null,
        new XAttribute("fill", fill), words);

    public static XAttribute Num(string name, double value) => new(name, N(value));

    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;
}
