using System.Text.Json;
using Model;

namespace Dashboard.Charts;

/// <summary>Outlines of the counties from the boundary file, in degrees. Schematic: nobody has checked the borders.</summary>
internal sealed record CountyShapes(IReadOnlyList<CountyShape> Counties)
{
    /// <summary>Middle latitude of the city: a degree of longitude is this much shorter than one of latitude.</summary>
    private static readonly double Shorten = Math.Cos(35.2 * Math.PI / 180);

    private static readonly Lazy<CountyShapes> Loaded = new(Read);

    public static CountyShapes City => Loaded.Value;

    public double West { get; } = Counties.SelectMany(c => c.Outline).Min(p => p.Lon);

    public double East { get; } = Counties.SelectMany(c => c.Outline).Max(p => p.Lon);

    public double North { get; } = Counties.SelectMany(c => c.Outline).Max(p => p.Lat);

    public double South { get; } = Counties.SelectMany(c => c.Outline).Min(p => p.Lat);

    /// <summary>Height for a width, the same scale both ways.</summary>
    public double HeightFor(double width) => width * (North - South) / ((East - West) * Shorten);

    /// <summary>Place in px within a picture of a width.</summary>
    public (double X, double Y) Place(double lon, double lat, double width)
    {
        var scale = width / ((East - West) * Shorten);
        return ((lon - West) * Shorten * scale, (North - lat) * scale);
    }

    private static CountyShapes Read()
    {
        using var file = JsonDocument.Parse(EmbeddedText.Read("Codes/jining-counties.geojson"));
        return new([.. file.RootElement.GetProperty("features").EnumerateArray().Select(Shape)]);
    }

    private static CountyShape Shape(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var middle = Point(properties.GetProperty("cp"));
        var outline = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(Point).ToArray();
        return new(properties.GetProperty("adcode").GetString()!, middle, outline);
    }

    private static (double Lon, double Lat) Point(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}

internal sealed record CountyShape(string Code, (double Lon, double Lat) Middle, IReadOnlyList<(double Lon, double Lat)> Outline);
