using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The command line: what people type, what jobs start, what tests call. Documented by <c>--help</c>; stable.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CommandTexts.Culture(After(arguments, "--lang"));
        var parsed = new CommandTree(terminal).Root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Misunderstood(arguments, string.Join("; ", parsed.Errors.Select(e => e.Message.TrimEnd('.', '。'))), terminal);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false },
            stop);
    }

    /// <summary>Runs one command and prints its answer. Nothing a command throws reaches the user as a stack trace.</summary>
    internal static async Task<int> AnswerAsync(string command, Session session, bool json, IAnsiConsole console, Func<Task<Answer>> work, CancellationToken stop)
    {
        var answer = await SafelyAsync(session, work, stop);
        if (json)
        {
            session.Terminal.Output.WriteLine(JsonLine.Of(answer.Body is JsonObject body ? Named(command, answer.Exit, body) : answer.Body));
        }
        else
        {
            answer.Show(console);
        }

        return answer.Exit;
    }

    private static JsonObject Named(string command, int exit, JsonObject body)
    {
        var line = new JsonObject { ["command"] = command, ["exit"] = exit };
        foreach (var (name, value) in body.ToArray())
        {
            line[name] = value?.DeepClone();
        }

        return line;
    }

    private static async Task<Answer> SafelyAsync(Session session, Func<Task<Answer>> work, CancellationToken stop)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Refusals.Answer(ExitCode.Interrupted, "interrupted", CommandTexts.Of("interrupted"));
        }
#pragma warning disable CA1031 // The last line of defence: whatever it is, the user gets a sentence and the log gets the rest.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Refusals.Answer(ExitCode.Unexpected, "unexpected", CommandTexts.Of("unexpected", e.Message.ReplaceLineEndings(" "), Log(session, e)));
        }
    }

    private static string Log(Session session, Exception e)
    {
        var now = session.Clock.GetUtcNow();
        var folder = Path.Combine(Directory.Exists(session.Data.Root) ? session.Data.Root : Path.GetTempPath(), "logs");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ingest-{now:yyyyMMdd'T'HHmmssfff}.log"));
        File.WriteAllText(path, $"{now:O}{Environment.NewLine}{e}{Environment.NewLine}");
        return path;
    }

    /// <summary>Exit 1 would say that rows were quarantined, so a wrong command line has a code of its own.</summary>
    private static int Misunderstood(IReadOnlyList<string> arguments, string message, Terminal terminal)
    {
        if (arguments.Contains("--json"))
        {
            terminal.Output.WriteLine(JsonLine.Of(new JsonObject
            {
                ["command"] = arguments[0],
                ["exit"] = ExitCode.Usage,
                ["error"] = new JsonObject { ["code"] = "usage", ["message"] = message },
            }));
        }

        terminal.Error.WriteLine(CommandTexts.Of("misunderstood", message).ToString());
        return ExitCode.Usage;
    }

    private static string? After(IReadOnlyList<string> arguments, string option)
    {
        var at = arguments.ToList().IndexOf(option);
        return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
    }
}
