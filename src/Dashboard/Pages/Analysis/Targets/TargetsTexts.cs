namespace Dashboard.Pages.Analysis.Targets;

/// <summary>Texts of this folder.</summary>
public sealed class TargetsTexts;
