using System.Diagnostics;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>The program itself, told of a database that is not there.</summary>
public sealed class UnreachableStoreTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("unreachable-").FullName);

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=office;Password=geheim")]
    [InlineData("postgresql://office:geheim@127.0.0.1:1/office")]
    public async Task A_database_that_cannot_be_used_is_told_in_a_sentence_without_its_password(string connection)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var dll = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard", "bin", configuration, "net10.0", "Dashboard.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--production", "--data", data.Root, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment[DataFolder.OperationsVariable] = connection;
        using var program = Process.Start(start)!;

        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains(DataFolder.OperationsVariable, error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(data.Root, recursive: true);
}
