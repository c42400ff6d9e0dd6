namespace Dashboard.Pages.Analysis.Warnings;

/// <summary>Texts of early warnings.</summary>
public sealed class WarningsTexts;
