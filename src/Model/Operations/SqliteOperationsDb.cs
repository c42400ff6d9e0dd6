using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Model.Operations;

/// <summary>The operational store in a file of the data folder.</summary>
public sealed class SqliteOperationsDb(DbContextOptions<SqliteOperationsDb> options) : OperationsDb(options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // EF keeps its own lock as a row, which a killed process leaves behind for ever; ours the operating system frees.
    internal override void Migrate()
    {
        using var alone = Alone();
        Database.ExecuteSqlRaw("drop table if exists \"__EFMigrationsLock\"");
        Database.Migrate();
        Database.ExecuteSqlRaw("pragma journal_mode = wal");
    }

    /// <summary>By one prepared statement.</summary>
    internal override void AddQuarantined(DbDataReader rows)
    {
        using var insert = new SqliteCommand(EmbeddedText.Read("Operations/insert_quarantined_row.sql"), (SqliteConnection)Database.GetDbConnection(), (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction());
        for (var i = 0; i < rows.FieldCount; i++)
        {
            insert.Parameters.Add(new SqliteParameter("$" + rows.GetName(i), null));
        }

        while (rows.Read())
        {
            for (var i = 0; i < rows.FieldCount; i++)
            {
                insert.Parameters[i].Value = rows.GetValue(i);
            }

            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Nothing to do: a transaction begins by taking the one lock for writers.</summary>
    protected override Task KeepOthersFromAppendingAsync(CancellationToken stop) => Task.CompletedTask;

    private FileStream Alone()
    {
        while (true)
        {
            try
            {
                return new FileStream(Database.GetDbConnection().DataSource + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
