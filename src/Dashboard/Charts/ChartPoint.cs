namespace Dashboard.Charts;

/// <summary>A point that can be focused and leads to the rows behind it; its words appear over the picture without script.</summary>
/// <param name="X">Place on the chart's own scales.</param>
/// <param name="Y">Place on the chart's own scales.</param>
/// <param name="Href">Where the rows are.</param>
/// <param name="Head">What it is, 截至2025年9月.</param>
/// <param name="Detail">Its value, 3.85‰（3.47–4.27）; a line of its own where the picture is narrow.</param>
public sealed record ChartPoint(double X, double Y, string Href, string Head, string Detail)
{
    public string Words => $"{Head} {Detail}";
}
