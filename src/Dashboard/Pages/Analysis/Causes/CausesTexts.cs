namespace Dashboard.Pages.Analysis.Causes;

/// <summary>Texts of this folder.</summary>
public sealed class CausesTexts;
