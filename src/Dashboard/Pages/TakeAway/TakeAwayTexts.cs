namespace Dashboard.Pages.TakeAway;

/// <summary>Texts of the step before taking records away.</summary>
public sealed class TakeAwayTexts;
