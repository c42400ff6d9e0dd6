namespace Dashboard.Pages.Data.Audit;

/// <summary>Texts of the audit log.</summary>
public sealed class AuditTexts;
