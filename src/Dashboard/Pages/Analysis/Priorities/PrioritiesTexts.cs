namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>Texts of the risk rank, its model card and the list of possible under-reporting.</summary>
public sealed class PrioritiesTexts;
