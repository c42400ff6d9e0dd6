namespace Dashboard.Exports;

/// <summary>Words of the cover sheet; the texts stand beside it in both languages.</summary>
public sealed class ExportTexts;
