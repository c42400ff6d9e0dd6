namespace Dashboard.Charts;

/// <summary>
/// Colours by role, in the light theme's spelling. The style sheet re-themes exactly these values by attribute selectors,
/// so one picture serves light, dark and print.
/// </summary>
public static class Ink
{
    public const string Text = "#17212C";
    public const string Faint = "#44515F";
    public const string Paper = "#FFFFFF";
    public const string Observed = "#12436D";
    public const string Target = "#801650";
    public const string Attention = "#B4450A";
    public const string Compare = "#1B8079";
    public const string Base = "#66717E";
    public const string Edge = "#6E8BA8";
    public const string Grid = "#E3E8ED";
    public const string Axis = "#7C8896";
    public const string MapLine = "#2B4560";

    /// <summary>Four classes of a map, light to mid blue.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["#EAF1F7", "#CFDFEC", "#A9C5DD", "#7FA8CB"];
}
