using Model.Operations;
using Model.Warehouse;

namespace Model.Tests.Operations;

/// <summary>A data folder in a temporary place, with its operational store where a test wants it; gone after the test.</summary>
public sealed class TestStore : IDisposable
{
    private static readonly Lazy<byte[]> AtTodaysTables = new(Migrated);

    private readonly PostgresServer? server;

    private TestStore(PostgresServer? server, string? database)
    {
        this.server = server;
        Data = new DataFolder(Directory.CreateTempSubdirectory("store-").FullName) { OperationsServer = database };
    }

    public DataFolder Data { get; }

    public static TestStore OnSqlite(bool isEmpty = false)
    {
        var store = new TestStore(null, null);
        if (!isEmpty)
        {
            Fill(store.Data);
        }

        return store;
    }

    public static TestStore OnPostgres(PostgresServer server, bool isEmpty = false) => new(server, server.NewDatabase(isEmpty));

    /// <summary>Puts the tables of the store into a folder, in one file: making them by all migrations takes seconds, and every test has a store of its own.</summary>
    public static void Fill(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        File.WriteAllBytes(data.OperationsFile, AtTodaysTables.Value);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data.Root, recursive: true);
        if (Data.OperationsServer is { } database)
        {
            server!.Drop(database);
        }
    }

    private static byte[] Migrated()
    {
        var folder = Directory.CreateTempSubdirectory("template-");
        var data = new DataFolder(folder.FullName);
        OperationsStore.Open(data).Dispose();
        // The last connection that closes writes all into the one file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var tables = File.ReadAllBytes(data.OperationsFile);
        folder.Delete(recursive: true);
        return tables;
    }
}
