using Ingest.Commands;
using Microsoft.Extensions.Logging;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;
using Quartz;

namespace Ingest.Jobs;

/// <summary>接入: runs what is to be done, one step a process, and writes down how it went, also when a process had to be ended.</summary>
[DisallowConcurrentExecution]
internal sealed partial class IngestJob(
    DataFolder data, BusinessDate date, Inbox inbox, InboxScan scan, IngestProcess process, RunWatch watch, IngestRuns runs, TimeProvider clock, ILogger<IngestJob> log) : IJob
{
    public static readonly JobKey Key = new("ingest");

    public const string Trigger = "trigger";
    public const string By = "by";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken stop = default)
    {
        var trigger = Enum.TryParse<RunTrigger>(context.MergedJobDataMap.GetString(Trigger), out var known) ? known : RunTrigger.Schedule;
        var (files, refused) = await scan.LookAsync(stop);
        var steps = IngestStep.Plan(data, date.Mode, trigger, files).ToList();
        if (steps.Count == 0 && refused.Count == 0 && trigger != RunTrigger.Manual)
        {
            return;
        }

        using var run = runs.Begin(trigger, context.MergedJobDataMap.GetString(By));
        run.AddInfected(refused);
        try
        {
            await FollowAsync(run, steps, stop);
        }
        catch (OperationCanceledException)
        {
            run.Finish(RunOutcome.Interrupted, null, null);
        }
#pragma warning disable CA1031 // Whatever kept a process from being started is the outcome of this run; the schedule goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            RunFailed(log, failure);
            run.Finish(RunOutcome.Failed, null, failure.Message);
        }
        finally
        {
            watch.Clear();
        }
    }

    private async Task FollowAsync(OpenRun run, List<Func<IngestStep>> steps, CancellationToken stop)
    {
        foreach (var (step, number) in steps.Select((make, at) => (make(), at + 1)))
        {
            watch.Show(new RunState(run.Id, clock.GetUtcNow(), step.Kind, number, steps.Count, step.Files));
            var exit = await process.RunAsync(step.Arguments, watch.Advance, stop);
            run.Take(step, exit, build: data.CurrentBuild());
            if (step.Kind == RunStep.Load)
            {
                ClearInbox(run, step, exit);
            }

            if (!MayGoOn(step, exit))
            {
                break;
            }
        }

        run.Finish();
    }

    // Refused files and quarantined rows do not keep the others from being published, nor does a module whose records could not be read or a rank or forecasts that could not be made.
    private static bool MayGoOn(IngestStep step, IngestExit exit) =>
        exit.Code is ExitCode.Done or ExitCode.Quarantined
        || step.Kind is RunStep.Extract or RunStep.Rank or RunStep.Forecast
        || (step.Kind == RunStep.Load && exit.Code == ExitCode.Refused && exit.Answer?["files"] is not null);

    // Loaded files have left by themselves. What is still there was refused, or ended the process that read it and would end the next.
    private void ClearInbox(OpenRun run, IngestStep step, IngestExit exit)
    {
        if (exit.Code == ExitCode.Busy)
        {
            return;
        }

        var outcomes = FileAnswer.All(exit.Answer).ToDictionary(f => f.Name, StringComparer.Ordinal);
        foreach (var path in step.Arguments.Where(a => a.StartsWith(data.Inbox, StringComparison.Ordinal) && File.Exists(a)))
        {
            if (outcomes.TryGetValue(Path.GetFileName(path), out var outcome))
            {
                if (outcome.Refused is { } reason)
                {
                    inbox.Refuse(path, reason);
                }
                else
                {
                    File.Delete(path);
                }
            }
            else if (watch.Current?.Item == Path.GetFileName(path))
            {
                inbox.Refuse(path, RunTexts.EndedTheProcess(exit.Code));
                run.AddRefused(Path.GetFileName(path), RunTexts.EndedTheProcess(exit.Code));
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The ingest run failed")]
    private static partial void RunFailed(ILogger log, Exception failure);
}
