using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Model.Operations;

/// <summary>The operational store in a database of a PostgreSQL server.</summary>
public sealed class PostgresOperationsDb(DbContextOptions<PostgresOperationsDb> options) : OperationsDb(options)
{
    /// <summary>EF locks its own table meanwhile; the server frees it when the connection ends, however it ends.</summary>
    internal override void Migrate() => Database.Migrate();

    /// <summary>As a stream: a statement a row would wait for the network as often.</summary>
    internal override void AddQuarantined(DbDataReader rows)
    {
        using var import = ((NpgsqlConnection)Database.GetDbConnection()).BeginBinaryImport(EmbeddedText.Read("Operations/copy_quarantined_row.sql"));
        while (rows.Read())
        {
            import.StartRow();
            for (var i = 0; i < rows.FieldCount; i++)
            {
                import.Write(rows.GetValue(i));
            }
        }

        import.Complete();
    }

    /// <summary>Readers are not kept waiting.</summary>
    protected override Task KeepOthersFromAppendingAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("lock table audit_entry in exclusive mode", stop);
}
