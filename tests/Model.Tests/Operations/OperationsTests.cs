using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;

namespace Model.Tests.Operations;

public sealed class OperationsOnSqliteTests() : OperationsTests(TestStore.OnSqlite(isEmpty: true))
{
    [Fact]
    public void A_migration_that_was_killed_does_not_lock_the_store_for_ever()
    {
        using (var killed = OperationsStore.AsItIs(Data))
        {
            killed.Database.OpenConnection();
            killed.Database.ExecuteSqlRaw("create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null)");
            killed.Database.ExecuteSqlRaw("insert into \"__EFMigrationsLock\" values (1, '2026-01-01')");
        }

        using var db = OperationsStore.Open(Data);

        Assert.Empty(db.Runs);
    }
}

public sealed class OperationsOnPostgresTests(PostgresServer server) : OperationsTests(TestStore.OnPostgres(server, isEmpty: true))
{
    [Fact]
    public void The_folder_holds_no_store_of_its_own()
    {
        using var db = OperationsStore.Open(Data);

        Assert.Empty(Directory.EnumerateFileSystemEntries(Data.Root));
    }
}

/// <summary>What the store promises wherever it is.</summary>
public abstract class OperationsTests(TestStore store) : IDisposable
{
    protected DataFolder Data => store.Data;

    [Fact]
    public void Looking_for_a_store_makes_none()
    {
        Assert.False(OperationsStore.Exists(Data));
        Assert.False(OperationsStore.Exists(Data));
        OperationsStore.Open(Data).Dispose();
        Assert.True(OperationsStore.Exists(Data));
    }

    [Fact]
    public void The_migrations_bring_the_store_to_todays_model()
    {
        using var db = OperationsStore.Open(Data);

        Assert.False(db.Database.HasPendingModelChanges(), "Run tools/AddMigration.");
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [Fact]
    public async Task Several_may_open_a_new_store_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var db = OperationsStore.Open(Data);
            return db.Runs.Count();
        })));

        Assert.Equal([0, 0, 0, 0], opened);
    }

    [Fact]
    public void Mirroring_twice_brings_each_batch_and_its_rows_once()
    {
        using var raw = Raw();

        Assert.Equal(2, OperationsMirror.Sync(raw, Data, CancellationToken.None));
        Assert.Equal(0, OperationsMirror.Sync(raw, Data, CancellationToken.None));

        using var db = OperationsStore.Open(Data);
        Assert.Equal([1, 2], db.Batches.Select(b => b.BatchId).Order());
        Assert.Equal(["x", null], db.QuarantinedRows.OrderBy(r => r.Ordinal).Select(r => r.Value));
        Assert.Equal(new DateOnly(2026, 11, 10), db.Batches.First().BusinessDate);
    }

    [Fact]
    public void A_batch_whose_rows_do_not_arrive_is_brought_by_the_next_mirroring()
    {
        using var raw = Raw();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => OperationsMirror.Sync(raw, Data, stopped.Token));
        Assert.Equal(2, OperationsMirror.Sync(raw, Data, CancellationToken.None));
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static DuckDBConnection Raw()
    {
        var raw = new DuckDBConnection("Data Source=:memory:");
        raw.Open();
        using var command = raw.CreateCommand();
        command.CommandText = RawSchema.Ddl() + """
            insert into raw.batch
            select i, 'payments', 'a.xlsx', 'sha' || i, 1, timestamp '2026-11-10 01:00:00', date '2026-11-10', 'c', 3, 1, 2, 0, 0 from range(1, 3) t(i);
            insert into raw.quarantine values
                (1, 's', 5, '金额', 'amount', 'x', 'not_a_number', null, '{}'),
                (1, 's', 6, '金额', 'amount', null, 'required', null, '{}');
            """;
        command.ExecuteNonQuery();
        return raw;
    }
}
