using Model.Operations;
using Model.Operations.Audit;
using Model.Warehouse;
using Quartz;

namespace Ingest.Jobs;

/// <summary>Signs where the audit log ends: each day and at each start, as often as it may, so that little can be cut off unseen.</summary>
[DisallowConcurrentExecution]
internal sealed class AuditHeadJob(DataFolder data, TimeProvider clock) : IJob
{
    public static JobKey Key { get; } = new("audit-head");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken stop = default) => await SignAsync(data, clock, stop);

    public static async Task SignAsync(DataFolder data, TimeProvider clock, CancellationToken stop)
    {
        await using var db = OperationsStore.Open(data);
        await new AuditHeads(data).SignAsync(db, clock.GetUtcNow(), stop);
    }
}
