using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Progress of a command: JSON lines for machines, a moving bar on a terminal, nothing where only a log looks on.</summary>
internal abstract class ProgressLines : IProgress<LoadProgress>
{
    public abstract void Report(LoadProgress value);

    /// <summary>Runs work during which progress is shown.</summary>
    public virtual Task<T> DuringAsync<T>(Func<Task<T>> work) => work();

    public static ProgressLines Of(Terminal terminal, bool json, IAnsiConsole console) =>
        json ? new Json(terminal) : terminal.IsInteractive ? new Bar(console, terminal.Clock) : new Quiet();

    private sealed class Quiet : ProgressLines
    {
        public override void Report(LoadProgress value)
        {
        }
    }

    /// <summary>At most four lines a second and one a phase: <c>{"progress":{…}}</c>.</summary>
    private sealed class Json(Terminal terminal) : ProgressLines
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

        private readonly long started = terminal.Clock.GetTimestamp();
        private TimeSpan next;
        private (string, LoadPhase) last;

        public override void Report(LoadProgress value)
        {
            var now = terminal.Clock.GetElapsedTime(started);
            if (now < next && last == (value.File, value.Phase))
            {
                return;
            }

            (next, last) = (now + Pause, (value.File, value.Phase));
            terminal.Error.WriteLine(JsonLine.Of(new JsonObject
            {
                ["progress"] = new JsonObject
                {
                    ["file"] = value.File,
                    ["phase"] = JsonLine.Snake(value.Phase),
                    ["rows"] = value.Rows,
                    ["bytes"] = value.BytesRead,
                    ["bytes_total"] = value.BytesTotal,
                },
            }));
            terminal.Error.Flush();
        }
    }

    /// <summary>One bar a file: share of its bytes, rows a second, time left.</summary>
    private sealed class Bar(IAnsiConsole console, TimeProvider clock) : ProgressLines
    {
        private ProgressContext? context;
        private (string File, ProgressTask Task, long Started)? current;

        public override Task<T> DuringAsync<T>(Func<Task<T>> work) => console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(shown =>
            {
                context = shown;
                return work();
            });

        public override void Report(LoadProgress value)
        {
            if (context is null)
            {
                return;
            }

            if (current is not { } bar || bar.File != value.File)
            {
                current?.Task.StopTask();
                bar = (value.File, context.AddTask(Markup.Escape(value.File), maxValue: Math.Max(value.BytesTotal, 1)), clock.GetTimestamp());
                current = bar;
            }

            var seconds = Math.Max(clock.GetElapsedTime(bar.Started).TotalSeconds, 0.001);
            bar.Task.Value = value.BytesRead;
            bar.Task.Description = Markup.Escape(string.Create(
                CultureInfo.CurrentCulture,
                $"{value.File} {CommandTexts.Of("phase_" + JsonLine.Snake(value.Phase))} {value.Rows / seconds:N0}/s"));
        }
    }
}
