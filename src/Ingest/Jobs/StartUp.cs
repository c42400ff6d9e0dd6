using Microsoft.Extensions.Hosting;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>At start: closes what the last program left open, and makes up what it left undone. Beside another program that is alive, neither. Signs the audit log in any case.</summary>
internal sealed class StartUp(DataFolder data, BusinessDate date, HostLock alone, IngestRuns runs, IngestStart start, IngestOptions options, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await AuditHeadJob.SignAsync(data, clock, cancellationToken);
        if (!alone.Take())
        {
            return;
        }

        await runs.CloseInterruptedAsync(cancellationToken);
        await start.ForgetAsync(cancellationToken);
        if (options.ByItself && IsBehind(data, date))
        {
            await start.NowAsync(RunTrigger.Start, by: null, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing published, or something received since.</summary>
    internal static bool IsBehind(DataFolder data, BusinessDate date) => data.CurrentBuild() is null
        ? date.Mode == DataMode.Sample || File.Exists(data.RawFile)
        : File.Exists(data.RawFile) && File.GetLastWriteTimeUtc(data.RawFile) > File.GetLastWriteTimeUtc(data.CurrentPointer);
}
