using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.Warehouse;

namespace Model.Operations;

/// <summary>Opens the operational store of an installation: the file of its folder, or the database it was told of.</summary>
public static class OperationsStore
{
    private static readonly WithoutZero Zero = new();

    /// <summary>A new store object at today's tables; the caller disposes of it. Two processes may do this at once.</summary>
    public static OperationsDb Open(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        var db = AsItIs(data);
        if (db.Database.GetPendingMigrations().Any())
        {
            db.Migrate();
        }

        return db;
    }

    /// <summary>The same for who has opened it once before: looking for missing migrations costs as much as a page.</summary>
    public static OperationsDb AsItIs(DataFolder data) => data.OperationsServer is null
        ? new SqliteOperationsDb(Options<SqliteOperationsDb>(data, UseFile))
        : new PostgresOperationsDb(Options<PostgresOperationsDb>(data, UseServer));

    /// <summary>One store object a request, as it is.</summary>
    public static void AddOperations(this IServiceCollection services, DataFolder data)
    {
        if (data.OperationsServer is null)
        {
            services.AddDbContextPool<OperationsDb, SqliteOperationsDb>(store => UseFile(store, data));
        }
        else
        {
            services.AddDbContextPool<OperationsDb, PostgresOperationsDb>(store => UseServer(store, data));
        }
    }

    /// <summary>Whether anybody ever opened it; makes nothing.</summary>
    public static bool Exists(DataFolder data)
    {
        using var db = AsItIs(data);
        return db.Database.GetAppliedMigrations().Any();
    }

    private static DbContextOptions<T> Options<T>(DataFolder data, Action<DbContextOptionsBuilder, DataFolder> use)
        where T : OperationsDb
    {
        var store = new DbContextOptionsBuilder<T>();
        use(store, data);
        return store.Options;
    }

    private static void UseFile(DbContextOptionsBuilder store, DataFolder data) => store.UseSqlite($"Data Source={data.OperationsFile}");

    private static void UseServer(DbContextOptionsBuilder store, DataFolder data) => store.UseNpgsql(data.OperationsServer).AddInterceptors(Zero);
}
