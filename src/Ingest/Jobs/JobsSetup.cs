using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Model.Operations;
using Model.Warehouse;
using Npgsql;
using Quartz;

namespace Ingest.Jobs;

/// <summary>Puts the schedule of runs into a host.</summary>
public static class JobsSetup
{
    private const string AuditHeadDaily = "0 55 23 * * ?";

    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static void AddIngestJobs(this IServiceCollection services, DataFolder data, IngestOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<HostLock>();
        services.AddSingleton<RunWatch>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<InboxScan>();
        services.AddSingleton<IngestProcess>();
        services.AddSingleton<IngestRuns>();
        services.AddSingleton<IngestStart>();
        services.AddSingleton<Templates>();
        services.AddSingleton<StatsRuns>();
        services.AddQuartz(quartz => Schedule(quartz, data, options));
        services.AddHostedService<StartUp>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        if (options.ByItself)
        {
            services.AddHostedService<InboxWatch>();
            services.AddHostedService<Retry>();
        }
    }

    private static void Schedule(IQuartzBuilder quartz, DataFolder data, IngestOptions options)
    {
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            if (data.OperationsServer is { } server)
            {
                store.UsePostgres(NpgsqlFactory.Instance, server);
            }
            else
            {
                store.UseSqlite(SqliteFactory.Instance, $"Data Source={data.QuartzFile};Cache=Shared");
            }
        });
        quartz.AddJob<IngestJob>(job => job.WithIdentity(IngestJob.Key).StoreDurably());
        quartz.AddJob<AuditHeadJob>(job => job.WithIdentity(AuditHeadJob.Key).StoreDurably());
        // Also where runs are started by hand only: people work there all the same.
        quartz.AddTrigger(trigger => trigger.ForJob(AuditHeadJob.Key).WithIdentity("audit-head-daily").WithCronSchedule(
            AuditHeadDaily,
            cron => cron.InTimeZone(China)));
        if (options.ByItself)
        {
            // A night that was slept through is made up at the next start by StartUp, not by the schedule.
            quartz.AddTrigger(trigger => trigger.ForJob(IngestJob.Key).WithIdentity("nightly").WithCronSchedule(
                options.Nightly,
                cron => cron.InTimeZone(China).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
            // A month that was slept through is made up at once: the old rank would stand for another.
            quartz.AddTrigger(trigger => trigger.ForJob(IngestJob.Key).WithIdentity("retrain").UsingJobData(IngestJob.Trigger, nameof(RunTrigger.Retrain)).WithCronSchedule(
                options.Retrain,
                cron => cron.InTimeZone(China).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        }
    }
}
