namespace Dashboard.Pages.Analysis.Forecasts;

/// <summary>Texts of this folder.</summary>
public sealed class ForecastsTexts;
