using System.Diagnostics;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary>The ingest program as the web program starts it: from the web program's own folder, where the assemblies of the web framework are left out.</summary>
public sealed class PublishedFolderTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("folder-").FullName);

    [Fact]
    public async Task The_ingest_program_beside_the_web_program_loads_a_file_and_tells_the_operational_store()
    {
        var root = DataFolder.RepositoryRoot(AppContext.BaseDirectory);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(root, "src", "Dashboard", "bin", configuration, "net10.0", "Ingest.dll");
        var series = Path.Combine(root, "data", "reference", "published-series.csv");

        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "load", series, "--data", data.Root, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await output + await errors);
        await using var db = OperationsStore.Open(data);
        Assert.Equal("reference_series", Assert.Single(db.Batches).Feed);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Root, recursive: true);
    }
}
