using System.Xml.Linq;

namespace Dashboard.Charts;

/// <summary>One county or development zone on the map.</summary>
/// <param name="Value">Decides the class; null where there is no data, the area then stays paper.</param>
/// <param name="ValueLabel">The value in words, 3.05, or —.</param>
/// <param name="Words">All of it for a screen reader, 任城区 3.05‰，尚不确定.</param>
/// <param name="IsOff">Off track: a person must act.</param>
/// <param name="Place">Longitude and latitude of a zone, which has no outline of its own; null for a county.</param>
public sealed record MapUnit(string Code, string Name, double? Value, string ValueLabel, string Words, string Href, bool IsOff, (double Lon, double Lat)? Place = null);

/// <summary>Upper limits of the first three of four classes.</summary>
public sealed record MapClasses(double First, double Second, double Third)
{
    /// <summary>Round limits round the middle value, a step apart.</summary>
    public static MapClasses For(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            return new(1, 2, 3);
        }

        var spread = sorted[^1] - sorted[0];
        var step = new[] { 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10 }.FirstOrDefault(s => s * 4 >= spread * 0.8, 20);
        var middle = Math.Max(2, Math.Round(sorted[sorted.Length / 2] / step)) * step;
        return new(middle - step, middle, middle + step);
    }

    public int ClassOf(double value) => value < First ? 0 : value < Second ? 1 : value < Third ? 2 : 3;
}

public sealed record MapData(string Label, IReadOnlyList<MapUnit> Units, MapClasses Classes);

/// <summary>Words of the legend; each class names its span.</summary>
/// <param name="Off">What the mark beside a value means; null when no unit carries it.</param>
public sealed record MapLegend(string Label, IReadOnlyList<string> Classes, string? Off);

/// <summary>示意地图: areas first, labels second, numbered circles for the zones last. The page says 示意图，边界未核验.</summary>
public static class CountyMap
{
    private const double Pad = 4;

    /// <summary>Where a label stands better than at the file's middle point, as shares of the picture's width: (right, down).</summary>
    private static readonly Dictionary<string, (double Right, double Down)> Nudges = new(StringComparer.Ordinal)
    {
        ["370811"] = (-0.024, -0.02),
        ["370826"] = (0.05, 0.055),
        ["370829"] = (-0.035, 0),
        ["370832"] = (0.02, 0.01),
    };

    public static string Draw(MapData data, int width)
    {
        var shapes = CountyShapes.City;
        var inner = width - (2 * Pad);
        var root = SvgMarkup.Root(width, (int)Math.Ceiling(shapes.HeightFor(inner) + (2 * Pad)), data.Label, role: "group");
        var size = width < 400 ? 12 : 13;
        var units = data.Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        foreach (var shape in shapes.Counties.Where(s => units.ContainsKey(s.Code)))
        {
            root.Add(Area(units[shape.Code], shape, data.Classes, inner));
        }

        foreach (var shape in shapes.Counties.Where(s => units.ContainsKey(s.Code)))
        {
            root.Add(Label(units[shape.Code], shape, inner, size));
        }

        root.Add(data.Units.Where(u => u.Place is not null).SelectMany((unit, i) => Zone(unit, i + 1, data.Classes, inner)));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    public static string Legend(MapLegend legend, int width)
    {
        var root = SvgMarkup.Root(width, 34, legend.Label);
        var box = (width - 96) / 4.0;
        for (var i = 0; i < 4; i++)
        {
            root.Add(new XElement("rect", SvgMarkup.Num("x", 1 + (i * box)), SvgMarkup.Num("y", 1), SvgMarkup.Num("width", box - 2), SvgMarkup.Num("height", 12),
                new XAttribute("fill", Ink.Classes[i]), new XAttribute("stroke", Ink.MapLine)));
            root.Add(SvgMarkup.Text((i * box) + (box / 2), 29, legend.Classes[i], fill: Ink.Faint));
        }

        if (legend.Off is { } off)
        {
            root.Add(Off(width - 84, 8));
            root.Add(SvgMarkup.Text(width - 71, 12.5, off, fill: Ink.Faint, anchor: "start"));
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Area(MapUnit unit, CountyShape shape, MapClasses classes, double width)
    {
        var points = shape.Outline.Select(p => At(p.Lon, p.Lat, width)).Select(p => $"{SvgMarkup.N(p.X)} {SvgMarkup.N(p.Y)}");
        return Link(unit, new XElement("path",
            new XAttribute("d", $"M{string.Join('L', points)}Z"), new XAttribute("fill", Fill(unit, classes)),
            new XAttribute("stroke", Ink.MapLine), SvgMarkup.Num("stroke-width", 1.2), new XAttribute("stroke-linejoin", "round")));
    }

    private static IEnumerable<XElement> Label(MapUnit unit, CountyShape shape, double width, double size)
    {
        var (x, y) = At(shape.Middle.Lon, shape.Middle.Lat, width);
        var (right, down) = Nudges.GetValueOrDefault(shape.Code);
        (x, y) = (x + (right * width), y + (down * width));
        yield return SvgMarkup.Text(x, y, unit.Name, size, bold: true);
        yield return SvgMarkup.Text(x, y + size + 2, unit.ValueLabel, size - 0.5);
        if (unit.IsOff)
        {
            // Beside the value, the shorter of the two lines: neighbours' names stand close.
            var beside = x - (ChartFont.Width(unit.ValueLabel, (float)size) / 2) - 11;
            foreach (var mark in Off(beside, y + size - 2.5))
            {
                yield return mark;
            }
        }
    }

    private static IEnumerable<XElement> Zone(MapUnit unit, int number, MapClasses classes, double width)
    {
        var (x, y) = At(unit.Place!.Value.Lon, unit.Place.Value.Lat, width);
        yield return Link(unit, new XElement("path",
            new XAttribute("d", $"M{SvgMarkup.N(x - 8.5)} {SvgMarkup.N(y)}a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0Z"),
            new XAttribute("fill", Fill(unit, classes)), new XAttribute("stroke", Ink.MapLine), SvgMarkup.Num("stroke-width", 1.6)));
        yield return SvgMarkup.Text(x, y + 4.2, number.ToString(System.Globalization.CultureInfo.InvariantCulture), 11.5, bold: true);
        if (unit.IsOff)
        {
            foreach (var mark in Off(x + 14, y - 9))
            {
                yield return mark;
            }
        }
    }

    /// <summary>On a white disc, so that it stands out from every class.</summary>
    private static XElement[] Off(double x, double y) =>
        [SvgMarkup.Circle(x, y, 8, Ink.Paper, Ink.MapLine), SvgMarkup.Diamond(x, y, 5.5, Ink.Attention)];

    private static XElement Link(MapUnit unit, XElement shape) =>
        new("a", new XAttribute("class", "area"), new XAttribute("href", unit.Href), new XAttribute("aria-label", unit.Words), shape);

    private static string Fill(MapUnit unit, MapClasses classes) => unit.Value is { } value ? Ink.Classes[classes.ClassOf(value)] : Ink.Paper;

    private static (double X, double Y) At(double lon, double lat, double width)
    {
        var (x, y) = CountyShapes.City.Place(lon, lat, width);
        return (x + Pad, y + Pad);
    }
}
