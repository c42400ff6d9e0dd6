using Model.Warehouse;

namespace Model.Tests.Operations;

/// <summary>A data folder in a temporary place, with its operational store where a test wants it; gone after the test.</summary>
public sealed class TestStore : IDisposable
{
    private readonly PostgresServer? server;

    private TestStore(PostgresServer? server, string? database)
    {
        this.server = server;
        Data = new DataFolder(Directory.CreateTempSubdirectory("store-").FullName) { OperationsServer = database };
    }

    public DataFolder Data { get; }

    public static TestStore OnSqlite() => new(null, null);

    public static TestStore OnPostgres(PostgresServer server, bool isEmpty = false) => new(server, server.NewDatabase(isEmpty));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data.Root, recursive: true);
        if (Data.OperationsServer is { } database)
        {
            server!.Drop(database);
        }
    }
}
