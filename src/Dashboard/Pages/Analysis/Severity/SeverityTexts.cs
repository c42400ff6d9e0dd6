namespace Dashboard.Pages.Analysis.Severity;

/// <summary>Texts of this folder.</summary>
public sealed class SeverityTexts;
