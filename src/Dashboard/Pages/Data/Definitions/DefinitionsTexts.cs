namespace Dashboard.Pages.Data.Definitions;

/// <summary>Texts of the definitions page.</summary>
public sealed class DefinitionsTexts;
