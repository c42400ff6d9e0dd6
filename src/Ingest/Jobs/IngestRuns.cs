using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>The record of runs in the operational store.</summary>
internal sealed class IngestRuns(DataFolder data, TimeProvider clock)
{
    public OpenRun Begin(RunTrigger trigger, string? by)
    {
        var db = OperationsStore.Open(data);
        var run = new IngestRun { Trigger = trigger, By = by, StartedAt = clock.GetUtcNow() };
        db.Runs.Add(run);
        db.SaveChanges();
        return new OpenRun(db, run, clock);
    }

    /// <summary>Outcomes of the newest runs, newest first.</summary>
    public async Task<IReadOnlyList<RunOutcome>> LastAsync(int most, CancellationToken stop)
    {
        await using var db = OperationsStore.Open(data);
        return await db.Runs.OrderByDescending(r => r.Id).Select(r => r.Outcome).Take(most).ToListAsync(stop);
    }

    /// <summary>Runs that a program which has since ended left open.</summary>
    public async Task CloseInterruptedAsync(CancellationToken stop)
    {
        await using var db = OperationsStore.Open(data);
        foreach (var run in await db.Runs.Where(r => r.Outcome == RunOutcome.Running).ToListAsync(stop))
        {
            run.Finish(clock.GetUtcNow(), RunOutcome.Interrupted, null, null);
        }

        await db.SaveChangesAsync(stop);
    }
}
