namespace Dashboard.Pages.Analysis.Focus;

/// <summary>Anchor of the texts of focus analysis and of the annual reports.</summary>
public sealed class FocusTexts;
