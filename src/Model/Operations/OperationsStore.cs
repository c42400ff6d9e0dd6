using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.Warehouse;

namespace Model.Operations;

/// <summary>Opens the operational store of an installation: the file of its folder, or the database it was told of.</summary>
public static class OperationsStore
{
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
    public static OperationsDb AsItIs(DataFolder data) => data.OperationsServer is { } server
        ? new PostgresOperationsDb(new DbContextOptionsBuilder<PostgresOperationsDb>().UseNpgsql(server).Options)
        : new SqliteOperationsDb(new DbContextOptionsBuilder<SqliteOperationsDb>().UseSqlite(Connection(data)).Options);

    /// <summary>One store object a request, as it is.</summary>
    public static void AddOperations(this IServiceCollection services, DataFolder data)
    {
        if (data.OperationsServer is { } server)
        {
            services.AddDbContextPool<OperationsDb, PostgresOperationsDb>(store => store.UseNpgsql(server));
        }
        else
        {
            services.AddDbContextPool<OperationsDb, SqliteOperationsDb>(store => store.UseSqlite(Connection(data)));
        }
    }

    /// <summary>Whether anybody ever opened it; makes nothing.</summary>
    public static bool Exists(DataFolder data)
    {
        using var db = AsItIs(data);
        return db.Database.GetAppliedMigrations().Any();
    }

    private static string Connection(DataFolder data) => $"Data Source={data.OperationsFile}";
}
