namespace Dashboard.Charts;

/// <summary>Words round every chart; the texts stand beside it in both languages.</summary>
public sealed class ChartTexts;
