namespace Dashboard.Pages.Analysis;

/// <summary>Words of the industry, county, matrix and disease pages; the texts stand beside it in both languages.</summary>
public sealed class AnalysisTexts;
