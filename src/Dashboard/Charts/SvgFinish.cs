using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Charts;

/// <summary>
/// Makes ScottPlot's SVG fit for a page: a name for screen readers, a view box, ids of its own, text as text instead of glyphs
/// with a place each, one decimal, and the same bytes for the same picture.
/// </summary>
internal static partial class SvgFinish
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Finish(string raw, ChartSize size, string label, string id, IEnumerable<XElement> hits)
    {
        var source = XDocument.Parse(raw).Root!;
        var root = new XElement("svg",
            new XAttribute("viewBox", $"0 0 {size.Width} {size.Height}"),
            new XAttribute("width", size.Width), new XAttribute("height", size.Height),
            new XAttribute("role", "group"), new XAttribute("aria-label", label));
        AddShapes(source, root, id);
        root.Add(hits);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Each drawn thing brings its own copy of the same clip rectangle; one is kept, and neighbours share a group.</summary>
    private static void AddShapes(XElement source, XElement root, string id)
    {
        var clip = source.Descendants(Svg + "clipPath").FirstOrDefault();
        if (clip is not null)
        {
            root.Add(new XElement("clipPath", new XAttribute("id", id + "-clip"), clip.Elements().Select(Shape)));
        }

        XElement? group = null;
        foreach (var element in source.Elements().Where(e => e.Name != Svg + "clipPath"))
        {
            if (element.Attribute("clip-path") is null)
            {
                group = null;
                root.Add(Flat(element));
                continue;
            }

            if (group is null)
            {
                group = new XElement("g", new XAttribute("clip-path", $"url(#{id}-clip)"));
                root.Add(group);
            }

            group.Add(Flat(element));
        }

        root.Elements("g").Where(g => !g.HasElements).Remove();
    }

    private static IEnumerable<XElement> Flat(XElement element) =>
        element.Name == Svg + "g" ? element.Elements().Where(e => e.Name != Svg + "clipPath").SelectMany(Flat) : [Shape(element)];

    private static XElement Shape(XElement element) => element.Name.LocalName switch
    {
        "text" => Text(element),
        "ellipse" => Renamed("circle", element, ("rx", "r"), ("ry", null)),
        _ => Renamed(element.Name.LocalName, element),
    };

    private static XElement Renamed(string name, XElement element, params (string From, string? To)[] attributes)
    {
        var shape = new XElement(name);
        foreach (var attribute in element.Attributes().Where(a => a.Name != "stroke-miterlimit"))
        {
            var from = attribute.Name.LocalName;
            var rename = attributes.FirstOrDefault(a => a.From == from);
            if (rename.From is null || rename.To is not null)
            {
                shape.Add(new XAttribute(rename.To ?? from, Value(from, attribute.Value)));
            }
        }

        return shape;
    }

    /// <summary>Skia writes white by its name; the style sheet knows paper by its hex.</summary>
    private static string Value(string name, string value) => name switch
    {
        "fill" or "stroke" => value switch { "white" => Ink.Paper, "black" => Ink.Text, _ => value },
        "fill-opacity" or "stroke-opacity" => Number(value, "0.##"),
        _ => Decimals().Replace(value, match => Number(match.Value, "0.#")),
    };

    /// <summary>
    /// A text's place is its anchor (the translation) and where its first glyph starts from there: minus the width, half of it, or nothing.
    /// Written as an anchor, the text keeps its alignment in whatever font the reader has.
    /// </summary>
    private static XElement Text(XElement element)
    {
        var place = Numbers(element.Attribute("transform")!.Value);
        var firstGlyph = Numbers(element.Attribute("x")!.Value)[0];
        var baseline = Numbers(element.Attribute("y")!.Value)[0];
        var words = element.Value.Trim();
        var size = double.Parse(element.Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
        var bold = element.Attribute("font-weight") is { Value: "bold" or "700" or "600" };
        var before = -firstGlyph / Math.Max(1, ChartFont.Width(words, (float)size, bold));
        var text = new XElement("text",
            new XAttribute("x", Number(place[0])), new XAttribute("y", Number(place[1] + baseline)),
            new XAttribute("font-size", Number(size)));
        if (before > 0.25)
        {
            text.Add(new XAttribute("text-anchor", before > 0.75 ? "end" : "middle"));
        }

        if (bold)
        {
            text.Add(new XAttribute("font-weight", "700"));
        }

        text.Add(new XAttribute("fill", Value("fill", element.Attribute("fill")?.Value ?? Ink.Text)), words);
        return text;
    }

    private static double[] Numbers(string text) =>
        [.. Decimals().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    private static string Number(string value, string format) => Number(double.Parse(value, CultureInfo.InvariantCulture), format);

    private static string Number(double value, string format = "0.#") =>
        value.ToString(format, CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    [GeneratedRegex(@"-?\d+(?:\.\d+)?(?:e-?\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Decimals();
}
