namespace Dashboard.Pages.Data.Configuration;

/// <summary>Texts of this folder.</summary>
public sealed class ConfigurationTexts;
