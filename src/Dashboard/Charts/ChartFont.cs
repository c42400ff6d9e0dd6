using System.Collections.Concurrent;
using ScottPlot;
using SkiaSharp;

namespace Dashboard.Charts;

/// <summary>
/// The one typeface charts are set in: a subset of Noto Sans SC (Chinese and Latin) whose metrics fit ScottPlot's layout
/// and whose glyphs lead back to ordinary code points, so that text in an SVG can be searched and read aloud.
/// </summary>
public static class ChartFont
{
    public const string Name = "Gs Sans SC";

    private static readonly Lazy<bool> Registered = new(Register);
    private static readonly ConcurrentDictionary<(float Size, bool Bold), SKFont> Sizes = new();

    /// <summary>Sets the typeface for everything a plot writes.</summary>
    public static void Use(Plot plot)
    {
        _ = Registered.Value;
        plot.Font.Set(Name);
    }

    /// <summary>The face itself: ScottPlot finds a bold one by name only sometimes.</summary>
    public static SKTypeface Face(bool bold)
    {
        _ = Registered.Value;
        return Fonts.GetTypeface(Name, bold, italic: false);
    }

    /// <summary>Width of a text in px.</summary>
    public static float Width(string text, float size = 12, bool bold = false)
    {
        var font = Sizes.GetOrAdd((size, bold), static key => new SKFont(Face(key.Bold), key.Size) { Subpixel = true });
        lock (font)
        {
            return font.MeasureText(text);
        }
    }

    private static bool Register()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Charts", "Fonts");
        Fonts.AddFontFile(Name, Path.Combine(folder, "GsSansSC-400Regular.ttf"), bold: false, italic: false);
        Fonts.AddFontFile(Name, Path.Combine(folder, "GsSansSC-700Bold.ttf"), bold: true, italic: false);
        return true;
    }
}
