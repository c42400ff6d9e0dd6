using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>The program itself, started where another program answers already.</summary>
public sealed class TakenPortTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("taken-").FullName);

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence_and_an_exit_code()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var dll = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard", "bin", configuration, "net10.0", "Dashboard.dll");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [dll, "--production", "--data", data.Root, "--urls", $"http://127.0.0.1:{port}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var (output, error) = (program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains($"http://127.0.0.1:{port}", await error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await error + await output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Root, recursive: true);
    }
}
