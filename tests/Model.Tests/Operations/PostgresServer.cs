using System.Diagnostics;
using System.Globalization;
using Model.Operations;
using Model.Warehouse;
using Npgsql;

[assembly: AssemblyFixture(typeof(Model.Tests.Operations.PostgresServer))]

namespace Model.Tests.Operations;

/// <summary>A PostgreSQL server for the tests of this assembly: started when the first of them asks for a database, ended after the last.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Template = "at_todays_tables";

    private readonly Lazy<Started> started = new(Start);
    private int databases;

    /// <summary>Connection string of a new database; with the tables of the store in it or with none.</summary>
    public string NewDatabase(bool isEmpty = false)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        Execute(started.Value.Folder, $"create database {name} template {(isEmpty ? "template0" : Template)}");
        return Connection(started.Value.Folder, name);
    }

    /// <summary>Takes a database away, whoever is still connected.</summary>
    public void Drop(string database)
    {
        using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
        Execute(started.Value.Folder, $"drop database {connection.Database} with (force)");
    }

    public void Dispose()
    {
        if (started.IsValueCreated)
        {
            using var server = started.Value.Process;
            server.StandardInput.Close();
            server.WaitForExit();
        }
    }

    private static Started Start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server is started by a Unix shell");
        // Handed over as text: the other user need not be able to read our folders.
        string[] script = ["sh", "-c", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Operations", "postgres.sh"))];
        // The server refuses to run as root; Debian's package has made a user for it.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. script] : script;
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var folder = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PostgreSQL did not start; ./test.sh installs it.");
        var template = Connection(folder, Template) + ";Pooling=false";
        using var store = OperationsStore.Open(new DataFolder(Path.GetTempPath()) { OperationsServer = template });
        return new Started(process, folder);
    }

    private static void Execute(string folder, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(folder, "postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Connection(string folder, string database) => $"Host={folder};Username=postgres;Database={database}";

    private sealed record Started(Process Process, string Folder);
}
