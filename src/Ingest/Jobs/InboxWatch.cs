using Microsoft.Extensions.Hosting;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>Starts a run when a file has arrived whole. The file system tells of new files; where it does not (network folders), a sweep finds them.</summary>
internal sealed class InboxWatch(DataFolder data, Inbox inbox, InboxScan scan, IngestStart start, RunWatch watch, IngestOptions options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(data.Inbox);
        using var told = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(data.Inbox) { EnableRaisingEvents = true };
        watcher.Created += (_, _) => told.Release();
        watcher.Renamed += (_, _) => told.Release();
        while (!stoppingToken.IsCancellationRequested)
        {
            var (whole, growing) = inbox.Look();
            if (whole.Count > 0 && watch.Current is null && !scan.IsHeld)
            {
                await start.NowAsync(RunTrigger.Inbox, by: null, stoppingToken);
            }

            var isPending = whole.Count + growing > 0;
            await WaitAsync(told, isPending ? options.Settled : options.Sweep, stoppingToken);
        }
    }

    private async Task WaitAsync(SemaphoreSlim told, TimeSpan atMost, CancellationToken stop)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var first = await Task.WhenAny(told.WaitAsync(pause.Token), Task.Delay(atMost, clock, pause.Token));
        await pause.CancelAsync();
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            // The program is ending; the loop sees it.
        }
    }
}
