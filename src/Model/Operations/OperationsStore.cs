using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.Warehouse;
using Npgsql;

namespace Model.Operations;

/// <summary>Opens the operational store of an installation: the file of its folder, or the database it was told of.</summary>
public static class OperationsStore
{
    // A record has several lists of rows: one query would bring each list once for every row of the others.
    private const QuerySplittingBehavior Split = QuerySplittingBehavior.SplitQuery;

    // Of the file there is one writer at a time, and the sample's records are written in one go: whoever comes meanwhile waits rather than fails.
    private const int PatienceSeconds = 120;

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

    /// <summary>The same for who has opened it once before: looking for missing migrations costs as much as a page. Sees the whole city.</summary>
    public static OperationsDb AsItIs(DataFolder data)
    {
        OperationsDb db = data.OperationsServer is null
            ? new SqliteOperationsDb(Options<SqliteOperationsDb>(data, UseFile))
            : new PostgresOperationsDb(Options<PostgresOperationsDb>(data, UseServer));
        db.See(() => CountyScope.City);
        return db;
    }

    /// <summary>One store object a request, as it is.</summary>
    /// <param name="scope">What the request may see; asked when a record is first asked for.</param>
    public static void AddOperations(this IServiceCollection services, DataFolder data, Func<IServiceProvider, CountyScope> scope)
    {
        if (data.OperationsServer is null)
        {
            services.AddPooledDbContextFactory<SqliteOperationsDb>(store => UseFile(store, data));
            services.AddScoped<OperationsDb>(request => Rent<SqliteOperationsDb>(request, scope));
        }
        else
        {
            services.AddPooledDbContextFactory<PostgresOperationsDb>(store => UseServer(store, data));
            services.AddScoped<OperationsDb>(request => Rent<PostgresOperationsDb>(request, scope));
        }
    }

    /// <summary>Whether anybody ever opened it; makes nothing.</summary>
    public static bool Exists(DataFolder data)
    {
        using var db = AsItIs(data);
        return db.Database.GetAppliedMigrations().Any();
    }

    private static T Rent<T>(IServiceProvider request, Func<IServiceProvider, CountyScope> scope)
        where T : OperationsDb
    {
        var db = request.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
        db.See(() => scope(request));
        return db;
    }

    private static DbContextOptions<T> Options<T>(DataFolder data, Action<DbContextOptionsBuilder, DataFolder> use)
        where T : OperationsDb
    {
        var store = new DbContextOptionsBuilder<T>();
        use(store, data);
        return store.Options;
    }

    private static void UseFile(DbContextOptionsBuilder store, DataFolder data) => store.UseSqlite($"Data Source={data.OperationsFile};Default Timeout={PatienceSeconds}", sqlite => sqlite.UseQuerySplittingBehavior(Split));

    private static void UseServer(DbContextOptionsBuilder store, DataFolder data) => store.UseNpgsql(OnFastDisks(data.OperationsServer), server => server.UseQuerySplittingBehavior(Split)).AddInterceptors(Zero);

    // The server takes a page read by itself for four times as dear as one in a row, as on turning disks, and walks whole tables where an index would do.
    private static string OnFastDisks(string? connection)
    {
        var told = new NpgsqlConnectionStringBuilder(connection);
        told.Options ??= "-c random_page_cost=1.1";
        return told.ConnectionString;
    }
}
