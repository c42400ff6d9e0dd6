using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;

namespace Model.Tests.Operations;

public sealed class OperationsTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("operations-").FullName);

    [Fact]
    public void The_migrations_bring_the_store_to_todays_model()
    {
        using var db = OperationsStore.Open(data);

        Assert.False(db.Database.HasPendingModelChanges(), "Run tools/AddMigration.");
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [Fact]
    public void A_migration_that_was_killed_does_not_lock_the_store_for_ever()
    {
        using (var killed = new OperationsDb(OperationsStore.Options(data)))
        {
            killed.Database.OpenConnection();
            killed.Database.ExecuteSqlRaw("create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null)");
            killed.Database.ExecuteSqlRaw("insert into \"__EFMigrationsLock\" values (1, '2026-01-01')");
        }

        using var db = OperationsStore.Open(data);

        Assert.Empty(db.Runs);
    }

    [Fact]
    public async Task Several_may_open_a_new_store_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var db = OperationsStore.Open(data);
            return db.Runs.Count();
        })));

        Assert.Equal([0, 0, 0, 0], opened);
    }

    [Fact]
    public void Mirroring_twice_brings_each_batch_and_its_rows_once()
    {
        using var raw = Raw();

        Assert.Equal(2, OperationsMirror.Sync(raw, data, CancellationToken.None));
        Assert.Equal(0, OperationsMirror.Sync(raw, data, CancellationToken.None));

        using var db = OperationsStore.Open(data);
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

        Assert.Throws<OperationCanceledException>(() => OperationsMirror.Sync(raw, data, stopped.Token));
        Assert.Equal(2, OperationsMirror.Sync(raw, data, CancellationToken.None));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Root, recursive: true);
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
