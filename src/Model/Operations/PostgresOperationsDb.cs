using Microsoft.EntityFrameworkCore;

namespace Model.Operations;

/// <summary>The operational store in a database of a PostgreSQL server.</summary>
public sealed class PostgresOperationsDb(DbContextOptions<PostgresOperationsDb> options) : OperationsDb(options)
{
    /// <summary>EF locks its own table meanwhile; the server frees it when the connection ends, however it ends.</summary>
    internal override void Migrate() => Database.Migrate();

    /// <summary>Readers are not kept waiting.</summary>
    protected override Task KeepOthersFromAppendingAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("lock table audit_entry in exclusive mode", stop);
}
