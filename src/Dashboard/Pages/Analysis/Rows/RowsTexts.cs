namespace Dashboard.Pages.Analysis.Rows;

/// <summary>Texts of the rows behind figures.</summary>
public sealed class RowsTexts;
