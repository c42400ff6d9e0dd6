using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Model.Operations;

/// <summary>The operational store in a database of a PostgreSQL server.</summary>
public sealed class PostgresOperationsDb(DbContextOptions<PostgresOperationsDb> options) : OperationsDb(options)
{
    // Any number that no other program of the database uses.
    private const long MigrationLock = 4_754_2017;

    /// <summary>One at a time: EF lets go of its own lock between two migrations. The server frees ours when the connection ends, however it ends.</summary>
    internal override void Migrate()
    {
        MakeDatabase(this.GetService<IRelationalDatabaseCreator>());
        Database.OpenConnection();
        try
        {
            Database.ExecuteSql($"select pg_advisory_lock({MigrationLock})");
            Database.Migrate();
            // Tables of dossiers that a migration made are found as quickly as the others, without a word in the migration.
            Database.ExecuteSqlRaw(EmbeddedText.Read("Operations/Kit/Lists/sought_pairs.sql"));
        }
        finally
        {
            Database.ExecuteSql($"select pg_advisory_unlock({MigrationLock})");
            Database.CloseConnection();
        }
    }

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

    /// <summary>Whether all that two characters make of a text is in another: answered from an index, but to be asked beside the text itself, for the pairs may stand apart.</summary>
    /// <exception cref="NotSupportedException">Asked in the program: only the server knows.</exception>
    internal static bool HasPairs(string said, string sought) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(() => HasPairs("", "")).HasName("has_pairs");
    }

    private static void MakeDatabase(IRelationalDatabaseCreator creator)
    {
        try
        {
            if (!creator.Exists())
            {
                creator.Create();
            }
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process made it meanwhile.
        }
    }

    /// <summary>Readers are not kept waiting.</summary>
    protected override Task KeepOthersFromAppendingAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("lock table audit_entry in exclusive mode", stop);
}
