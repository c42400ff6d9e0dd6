namespace Dashboard.Charts;

/// <summary>Size of a picture in px. Wide and phone are drawn apart, so that no type shrinks below 11 px.</summary>
/// <param name="Name">Part of a chart's key and of its ids.</param>
public sealed record ChartSize(string Name, int Width, int Height)
{
    public static ChartSize Wide { get; } = new("wide", 880, 330);

    public static ChartSize Control { get; } = new("control", 880, 230);

    public static ChartSize Half { get; } = new("half", 620, 230);

    public static ChartSize Multiple { get; } = new("multiple", 404, 172);

    public static ChartSize MultiplePhone { get; } = new("multiple-phone", 358, 172);

    /// <summary>The map's height follows from its width.</summary>
    public static ChartSize Map { get; } = new("map", 430, 0);

    public static ChartSize MapPhone { get; } = new("map-phone", 358, 0);

    public static ChartSize Phone { get; } = new("phone", 358, 270);

    public static ChartSize PhoneLow { get; } = new("phone-low", 358, 200);

    public bool IsNarrow => Width < 400;
}
