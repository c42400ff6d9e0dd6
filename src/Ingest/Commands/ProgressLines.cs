using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Ingest.Forecasts;
using Ingest.RiskRank;
using Ingest.SampleCity;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Progress of a command: JSON lines for machines, a moving bar on a terminal, nothing where only a log looks on.</summary>
internal abstract class ProgressLines : IProgress<LoadProgress>, IProgress<BuildProgress>, IProgress<RankProgress>, IProgress<ForecastProgress>, IProgress<GenerateProgress>
{
    public static ProgressLines Of(Terminal terminal, bool json, IAnsiConsole console) =>
        json ? new ProgressJson(terminal) : terminal.IsInteractive ? new ProgressBars(console, terminal.Clock) : new Quiet();

    public void Report(LoadProgress value) => Report(new ProgressStep(
        value.File,
        JsonLine.Snake(value.Phase),
        value.Rows,
        value.BytesRead,
        value.BytesTotal,
        new JsonObject
        {
            ["file"] = value.File,
            ["phase"] = JsonLine.Snake(value.Phase),
            ["rows"] = value.Rows,
            ["bytes"] = value.BytesRead,
            ["bytes_total"] = value.BytesTotal,
        }));

    public void Report(BuildProgress value) => Report(Counted("build", JsonLine.Snake(value.Stage), value.Name, value.Done, value.Total));

    public void Report(RankProgress value) => Report(Counted("rank", "rank", value.Name, value.Done, value.Total));

    public void Report(ForecastProgress value) => Report(Counted("forecast", "forecast", value.Name, value.Done, value.Total));

    public void Report(GenerateProgress value) => Report(Counted("generate", "generate", value.File, value.Done, value.Total));

    /// <summary>Runs work during which progress is shown.</summary>
    public virtual Task<T> DuringAsync<T>(Func<Task<T>> work) => work();

    protected abstract void Report(ProgressStep step);

    private static ProgressStep Counted(string label, string phase, string name, int done, int total) => new(
        label, phase, null, done, total, new JsonObject { ["phase"] = phase, ["name"] = name, ["done"] = done, ["total"] = total });

    private sealed class Quiet : ProgressLines
    {
        protected override void Report(ProgressStep step)
        {
        }
    }
}

/// <param name="Label">The file or command that a bar stands for.</param>
/// <param name="Phase">What is done now; a phase is always told.</param>
/// <param name="Rows">Rows so far; null where rows are not what is counted.</param>
/// <param name="Done">Of <paramref name="Total"/>.</param>
/// <param name="Total">Bytes of the file, or things to do.</param>
/// <param name="Body">The same for machines.</param>
internal sealed record ProgressStep(string Label, string Phase, long? Rows, long Done, long Total, JsonObject Body);

/// <summary>At most four lines a second and one a phase, on standard error: <c>{"progress":{…}}</c>.</summary>
internal sealed class ProgressJson(Terminal terminal) : ProgressLines
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock turn = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private TimeSpan next;
    private (string, string) last;

    protected override void Report(ProgressStep step)
    {
        lock (turn)
        {
            var now = terminal.Clock.GetElapsedTime(started);
            if (now < next && last == (step.Label, step.Phase))
            {
                return;
            }

            (next, last) = (now + Pause, (step.Label, step.Phase));
            terminal.Error.WriteLine(JsonLine.Of(new JsonObject { ["progress"] = step.Body }));
            terminal.Error.Flush();
        }
    }
}

/// <summary>One bar a file: share done, rows a second, time left.</summary>
internal sealed class ProgressBars(IAnsiConsole console, TimeProvider clock) : ProgressLines
{
    private readonly Lock turn = new();
    private ProgressContext? context;
    private (string Label, ProgressTask Task, long Started)? current;

    public override Task<T> DuringAsync<T>(Func<Task<T>> work) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(shown =>
        {
            context = shown;
            return work();
        });

    protected override void Report(ProgressStep step)
    {
        lock (turn)
        {
            if (context is null)
            {
                return;
            }

            if (current is not { } bar || bar.Label != step.Label)
            {
                current?.Task.StopTask();
                bar = (step.Label, context.AddTask(Markup.Escape(step.Label), maxValue: Math.Max(step.Total, 1)), clock.GetTimestamp());
                current = bar;
            }

            bar.Task.Value = step.Done;
            bar.Task.Description = Markup.Escape($"{step.Label} {CommandTexts.Of("phase_" + step.Phase)}{Speed(step.Rows, clock.GetElapsedTime(bar.Started))}");
        }
    }

    private static string Speed(long? rows, TimeSpan elapsed) =>
        rows is null ? "" : string.Create(CultureInfo.CurrentCulture, $" {rows / Math.Max(elapsed.TotalSeconds, 0.001):N0}/s");
}
