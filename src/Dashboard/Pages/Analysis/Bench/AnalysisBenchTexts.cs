namespace Dashboard.Pages.Analysis.Bench;

/// <summary>Texts of this folder.</summary>
public sealed class AnalysisBenchTexts;
