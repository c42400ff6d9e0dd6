using Model.Operations;
using Quartz;

namespace Ingest.Jobs;

/// <summary>Starts a run now. Runs wait for each other.</summary>
public sealed class IngestStart(ISchedulerFactory schedulers)
{
    /// <param name="trigger">Why.</param>
    /// <param name="by">Who asked for it; null when nobody did.</param>
    /// <param name="stop">Ends the wait for the scheduler, not the run.</param>
    public async Task NowAsync(RunTrigger trigger, string? by, CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        // One that waits already and does the same will find what this one would. One that has fired runs, and may have passed it by.
        var known = await scheduler.GetTriggersOfJob(IngestJob.Key, stop);
        if (known.Any(t => t is not ICronTrigger && t.NextFireTimeUtc is not null && t.JobDataMap.GetString(IngestJob.Trigger) == trigger.ToString()))
        {
            return;
        }

        var told = new JobDataMap { [IngestJob.Trigger] = trigger.ToString() };
        if (by is not null)
        {
            told[IngestJob.By] = by;
        }

        await scheduler.TriggerJob(IngestJob.Key, told, stop);
    }

    /// <summary>Takes away what a program that was killed had asked for: its trigger would pass for a run that is still waiting.</summary>
    internal async Task ForgetAsync(CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        foreach (var left in (await scheduler.GetTriggersOfJob(IngestJob.Key, stop)).Where(t => t is not ICronTrigger))
        {
            await scheduler.UnscheduleJob(left.Key, stop);
        }
    }
}
