using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>The last runs as the operational store has them: those that a Dashboard started, not commands typed by hand.</summary>
internal static class StatusRuns
{
    private const int Last = 10;

    /// <summary>Newest first; none where no Dashboard ever ran on the folder.</summary>
    public static IReadOnlyList<IngestRun> Read(DataFolder data)
    {
        if (!OperationsStore.Exists(data))
        {
            return [];
        }

        using var db = OperationsStore.Open(data);
        return [.. db.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(Last)];
    }

    public static JsonObject Json(IngestRun run) => new()
    {
        ["run"] = run.Id,
        ["trigger"] = Word(run.Trigger),
        ["by"] = run.By,
        ["started_at"] = run.StartedAt.ToString("O", CultureInfo.InvariantCulture),
        ["ended_at"] = run.EndedAt?.ToString("O", CultureInfo.InvariantCulture),
        ["outcome"] = Word(run.Outcome),
        ["exit"] = run.ExitCode,
        ["build"] = run.Build,
    };

    public static void Show(IAnsiConsole console, IReadOnlyList<IngestRun> runs)
    {
        if (runs.Count == 0)
        {
            console.MarkupLineInterpolated($"{CommandTexts.Of("last_runs")}: {CommandTexts.Of("no_runs")}");
            return;
        }

        console.MarkupLineInterpolated($"{CommandTexts.Of("last_runs")}:");
        var table = StatusCommand.Titled("started", "ended", "trigger", "outcome", "build");
        foreach (var run in runs)
        {
            table.AddRow([.. ((string[])
            [
                Moment(run.StartedAt), Moment(run.EndedAt), CommandTexts.Of("trigger_" + Word(run.Trigger)).ToString(), CommandTexts.Of("outcome_" + Word(run.Outcome)).ToString(), run.Build ?? "",
            ]).Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    private static string Moment(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.CurrentCulture) ?? "";

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
