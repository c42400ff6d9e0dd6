namespace Dashboard.Pages.Overview;

/// <summary>Texts of the first page; they stand beside it in both languages.</summary>
public sealed class OverviewTexts;
