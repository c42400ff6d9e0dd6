using Microsoft.EntityFrameworkCore;

namespace Model.Operations.Audit;

/// <summary>How the audit log is searched, so that a hundred thousand entries answer at once.</summary>
public static class AuditSearch
{
    /// <summary>Entries in whose subject, values or reason all of a text is found, whatever its capitals.</summary>
    public static IQueryable<AuditEntry> Saying(this IQueryable<AuditEntry> found, OperationsDb db, string text)
    {
        var sought = text.Trim().ToLowerInvariant();
        if (!db.Database.IsSqlite())
        {
            return (sought.Length > 1 ? found.Where(entry => PostgresOperationsDb.HasPairs(entry.Sought, sought)) : found).Where(entry => entry.Sought.Contains(sought));
        }

        var saying = db.Audit.Where(entry => entry.Sought.Contains(sought)).Select(entry => entry.Number);
        return found.Where(entry => saying.Contains(entry.Number));
    }
}
