using Microsoft.Extensions.DependencyInjection;
using Model.Operations.Audit;
using Model.Operations.People;
using Quartz;

namespace Dashboard.Tests.Pages.Data.Audit;

/// <summary>The end of the log is signed each day, by the real schedule of the real host.</summary>
public sealed class AuditHeadTests : IDisposable
{
    private static readonly JobKey Job = new("audit-head");

    private readonly DashboardHost host = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_due_within_a_day_also_where_runs_are_started_by_hand_only(bool byItself)
    {
        host.Settings["Ingest:ByItself"] = byItself ? "true" : "false";
        using var browser = host.Browser();

        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Stop);
        var next = Assert.Single(await scheduler.GetTriggersOfJob(Job, Stop)).NextFireTimeUtc!.Value;

        Assert.InRange(next, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        Assert.Equal(new TimeOnly(23, 55), TimeOnly.FromDateTime(next.ToOffset(TimeSpan.FromHours(8)).DateTime));
    }

    [Fact]
    public async Task When_it_is_due_the_last_entry_is_signed_outside_the_store()
    {
        using var browser = host.Browser(Roles.Prevention);
        await using (var db = host.Operations())
        {
            db.Audit.Add(new AuditEntry { By = "someone", From = "here", Action = AuditActions.RunAsked });
            await db.SaveChangesAsync(Stop);
        }

        var before = new AuditHeads(host.Data).BySignature()[true].Count();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Stop);
        await scheduler.TriggerJob(Job, new JobDataMap(), Stop);

        for (var i = 0; i < 100 && new AuditHeads(host.Data).BySignature()[true].Count() == before; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
        }

        var heads = new AuditHeads(host.Data).BySignature();
        Assert.Equal(before + 1, heads[true].Count());
        Assert.Empty(heads[false]);
    }

    public void Dispose() => host.Dispose();
}
