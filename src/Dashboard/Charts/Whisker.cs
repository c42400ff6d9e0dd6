using System.Xml.Linq;

namespace Dashboard.Charts;

/// <summary>须线: a value with its interval in a table cell, 180 × 20, with the target as an upright line.</summary>
public static class Whisker
{
    private const double Left = 4;
    private const double Right = 176;

    /// <param name="label">The numbers in words.</param>
    /// <param name="scale">Shared by all cells of the column.</param>
    /// <param name="attention">Off track: the dot says so.</param>
    public static string Draw(double value, double lower, double upper, double? target, NiceScale scale, string label, bool attention = false)
    {
        var root = SvgMarkup.Root(180, 20, label);
        root.SetAttributeValue("class", "whisk");
        foreach (var tick in scale.Ticks)
        {
            root.Add(SvgMarkup.Line(At(tick, scale), -8, At(tick, scale), 28, Ink.Grid, 1));
        }

        var colour = attention ? Ink.Attention : Ink.Observed;
        root.Add(SvgMarkup.Line(At(lower, scale), 10, At(upper, scale), 10, colour, 1.6));
        if (target is { } line)
        {
            root.Add(SvgMarkup.Line(At(line, scale), 2, At(line, scale), 18, Ink.Target, 2.4));
        }

        root.Add(attention ? SvgMarkup.Diamond(At(value, scale), 10, 5, colour) : SvgMarkup.Circle(At(value, scale), 10, 4, colour));
        if (upper > scale.High)
        {
            root.Add(new XElement("path", new XAttribute("d", "M172 6L178 10L172 14"), new XAttribute("stroke", colour), new XAttribute("fill", "none"), SvgMarkup.Num("stroke-width", 1.6)));
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>预计: what is known as a bar, what it will probably be as a hollow mark with its interval; grey, as it is no final figure.</summary>
    /// <param name="label">The numbers in words.</param>
    /// <param name="scale">From zero; shared by all cells of the column.</param>
    public static string Estimate(double known, double value, double lower, double upper, NiceScale scale, string label)
    {
        var root = SvgMarkup.Root(180, 20, label);
        root.SetAttributeValue("class", "whisk");
        foreach (var tick in scale.Ticks)
        {
            root.Add(SvgMarkup.Line(At(tick, scale), -8, At(tick, scale), 28, Ink.Grid, 1));
        }

        root.Add(SvgMarkup.Line(At(0, scale), 10, At(known, scale), 10, Ink.Observed, 7));
        root.Add(SvgMarkup.Line(At(lower, scale), 10, At(upper, scale), 10, Ink.Base, 1.6));
        root.Add(SvgMarkup.Circle(At(value, scale), 10, 4, Ink.Paper, Ink.Base, 1.6));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The column's head: the scale itself.</summary>
    public static string Scale(NiceScale scale, string label)
    {
        var root = SvgMarkup.Root(180, 18, label);
        root.SetAttributeValue("class", "whisk");
        var ticks = scale.Ticks.ToArray();
        for (var i = 0; i < ticks.Length; i++)
        {
            var anchor = i == 0 ? "start" : i == ticks.Length - 1 ? "end" : "middle";
            root.Add(SvgMarkup.Text(At(ticks[i], scale), 13, scale.Format(ticks[i]), fill: Ink.Faint, anchor: anchor));
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static double At(double value, NiceScale scale) =>
        Left + (Math.Clamp((value - scale.Low) / (scale.High - scale.Low), 0, 1) * (Right - Left));
}
