namespace Dashboard.Pages.Search;

/// <summary>Texts of the search over everything.</summary>
public sealed class SearchTexts;
