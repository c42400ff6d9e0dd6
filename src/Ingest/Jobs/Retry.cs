using Microsoft.Extensions.Hosting;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>
/// Tries again what a run left undone for a reason that may pass by itself: another process was writing (until it has gone), or the
/// process ended unexpectedly or too late (a few times). A check that failed or a refused file waits for people.
/// </summary>
internal sealed class Retry(DataFolder data, BusinessDate date, IngestRuns runs, IngestStart start, RunWatch watch, IngestOptions options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.RetryAfter, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (watch.Current is null && StartUp.IsBehind(data, date) && RetryRule.MayPass(await runs.LastAsync(RetryRule.MostFailures, stoppingToken)))
            {
                await start.NowAsync(RunTrigger.Start, by: null, stoppingToken);
            }
        }
    }
}

/// <summary>When trying again may help.</summary>
public static class RetryRule
{
    /// <summary>Failures in a row after which people must look.</summary>
    public const int MostFailures = 3;

    /// <param name="newestFirst">Outcomes of the last runs.</param>
    public static bool MayPass(IReadOnlyList<RunOutcome> newestFirst) => newestFirst switch
    {
        [RunOutcome.Busy, ..] => true,
        [RunOutcome.Failed or RunOutcome.TimedOut, ..] => newestFirst.Count < MostFailures || newestFirst.Any(o => o is not (RunOutcome.Failed or RunOutcome.TimedOut)),
        _ => false,
    };
}
