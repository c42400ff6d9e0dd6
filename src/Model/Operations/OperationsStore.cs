using Microsoft.EntityFrameworkCore;
using Model.Warehouse;

namespace Model.Operations;

/// <summary>Opens the operational store of an installation and brings it to today's tables.</summary>
public static class OperationsStore
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static DbContextOptions<OperationsDb> Options(DataFolder data)
    {
        var options = new DbContextOptionsBuilder<OperationsDb>();
        Use(options, data);
        return options.Options;
    }

    /// <summary>The store as it is, for who has opened it once before: looking for missing migrations costs as much as a page.</summary>
    public static void Use(DbContextOptionsBuilder options, DataFolder data) => options.UseSqlite($"Data Source={data.OperationsFile}");

    /// <summary>A new store object at today's tables; the caller disposes of it. Two processes may do this at once.</summary>
    public static OperationsDb Open(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        var db = new OperationsDb(Options(data));
        if (db.Database.GetPendingMigrations().Any())
        {
            using var alone = Alone(data);
            Migrate(db);
        }

        return db;
    }

    // EF keeps its own lock as a row, which a killed process leaves behind for ever; ours the operating system frees.
    private static void Migrate(OperationsDb db)
    {
        db.Database.ExecuteSqlRaw("drop table if exists \"__EFMigrationsLock\"");
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("pragma journal_mode = wal");
    }

    private static FileStream Alone(DataFolder data)
    {
        while (true)
        {
            try
            {
                return new FileStream(data.OperationsFile + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
