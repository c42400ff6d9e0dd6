namespace Dashboard.Pages.Analysis.Effects;

/// <summary>Texts of this folder.</summary>
public sealed class EffectsTexts;
