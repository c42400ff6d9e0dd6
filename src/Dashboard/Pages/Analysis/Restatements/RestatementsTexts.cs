namespace Dashboard.Pages.Analysis.Restatements;

/// <summary>Texts of this folder.</summary>
public sealed class RestatementsTexts;
