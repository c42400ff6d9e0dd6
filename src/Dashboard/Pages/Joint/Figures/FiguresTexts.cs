namespace Dashboard.Pages.Joint.Figures;

/// <summary>Anchor of the texts of the figures of joint work.</summary>
public sealed class FiguresTexts;
