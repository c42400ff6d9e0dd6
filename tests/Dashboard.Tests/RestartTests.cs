using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Tests;

/// <summary>The program itself, killed while the sample city is being loaded and started again over the same folder.</summary>
public sealed class RestartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("restart-").FullName);

    [Fact]
    public async Task A_program_killed_during_its_first_run_starts_that_run_again()
    {
        using (var killed = Start())
        {
            await UntilAsync(killed, runs => runs is [{ Outcome: RunOutcome.Running }]);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var again = Start();
        try
        {
            await UntilAsync(again, runs => runs is [{ Outcome: RunOutcome.Interrupted }, { Outcome: RunOutcome.Running }]);
        }
        finally
        {
            again.Kill(entireProcessTree: true);
            await again.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Root, recursive: true);
    }

    private Process Start()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard", "bin", configuration, "net10.0", "Dashboard.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "--data", data.Root, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false })!;
    }

    private async Task UntilAsync(Process program, Func<List<IngestRun>, bool> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            Assert.False(program.HasExited, "The program ended by itself.");
            await using var db = OperationsStore.Open(data);
            if (reached(await db.Runs.OrderBy(r => r.Id).ToListAsync(patience.Token)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }
}
