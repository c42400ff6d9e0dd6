using System.Diagnostics;
using Dashboard.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Audit;
using Model.Warehouse;

namespace Dashboard.Tests.Shell;

/// <summary>The program over a folder whose keys are not as they should be.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("keys-").FullName);

    [Fact]
    public async Task The_program_does_not_start_without_the_key_of_its_data_and_says_which()
    {
        Directory.CreateDirectory(data.Received);
        await File.WriteAllTextAsync(Path.Combine(data.Received, new string('a', 64)), "x", TestContext.Current.CancellationToken);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var dll = Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "src", "Dashboard", "bin", configuration, "net10.0", "Dashboard.dll");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [dll, "--production", "--data", data.Root, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardError = true })!;

        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains(data.IdentityKeyFile, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(data.IdentityKeyFile));
    }

    [Fact]
    public void Web_keys_of_a_sample_city_are_refused_for_real_data_and_start_the_sample()
    {
        using var sample = new DashboardHost();
        sample.Settings.Remove("production");
        sample.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Protect([1]);
        Directory.CreateDirectory(data.WebKeys);
        var key = Directory.GetFiles(sample.Data.WebKeys, "*.xml").Single();
        File.Copy(key, Path.Combine(data.WebKeys, Path.GetFileName(key)));

        Assert.Null(InstallationKeys.Refusal(sample.Data, DataMode.Sample));
        Assert.Contains(data.WebKeys, Refusal("--production")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signing_key_of_a_sample_city_is_refused_for_real_data()
    {
        var sample = new DataFolder(Path.Combine(data.Root, "sample"));
        new BusinessDate(sample, TimeProvider.System).Remember(DataMode.Sample);
        await using (var db = OperationsStore.Open(sample))
        {
            db.Audit.Add(new AuditEntry { By = "a", From = "", Action = AuditActions.RunAsked });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await new AuditHeads(sample).SignAsync(db, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
            Assert.True((await AuditVerification.OfAsync(db, sample, TestContext.Current.CancellationToken)).IsWhole);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(data.AuditKeyFile)!);
        File.Copy(sample.AuditKeyFile, data.AuditKeyFile);

        Assert.Contains(data.AuditKeyFile, Refusal("--production")!, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data.Root, recursive: true);
    }

    private string? Refusal(params string[] flags)
    {
        var options = StartOptions.Of(["--data", data.Root, .. flags]);
        return (Host.Decide(options) ?? Host.CheckKeys(options))?.ToString();
    }
}
