using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Ingest.Commands;
using Model;
using Model.Operations;

namespace Ingest.Jobs;

/// <summary>A run being written down while it goes on.</summary>
internal sealed class OpenRun(OperationsDb db, IngestRun run, TimeProvider clock) : IDisposable
{
    private static readonly JsonSerializerOptions Chinese = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly JsonArray files = [];
    private readonly List<string> log = [];
    private RunOutcome outcome = RunOutcome.Done;
    private int? exitCode = ExitCode.Done;
    private string? message;

    public int Id => run.Id;

    /// <summary>Adds what a step came to.</summary>
    public void Take(IngestStep step, IngestExit exit, string? build)
    {
        // The generator answers with files too; those have not been loaded yet.
        var answered = step.Kind is RunStep.Load or RunStep.Extract ? exit.Answer?["files"] as JsonArray : null;
        foreach (var file in (answered ?? []).OfType<JsonObject>())
        {
            files.Add(file.DeepClone());
        }

        if (exit.Log.Length > 0)
        {
            log.Add(exit.Log);
        }

        // A history too short for a rank or for forecasts is no fault of the run.
        var isTooShort = step.Kind is RunStep.Rank or RunStep.Forecast && exit.Code == ExitCode.Refused;
        if (!isTooShort && Outcome(exit.Code) is var came && came > outcome)
        {
            (outcome, exitCode) = (came, exit.Code);
        }

        message ??= isTooShort ? null : (string?)exit.Answer?["error"]?["message"];
        Save(step.Kind == RunStep.Build && exit.Code == ExitCode.Done ? build : run.Build);
    }

    /// <summary>Adds files that the virus scanner kept out before the process saw them.</summary>
    public void AddInfected(IReadOnlyList<(string File, Bilingual Reason)> found)
    {
        foreach (var (file, reason) in found)
        {
            (outcome, exitCode) = (RunOutcome.Refused, ExitCode.Refused);
            AddRefused(file, reason, "infected");
        }
    }

    /// <summary>Adds a file that the process could not say anything about any more.</summary>
    public void AddRefused(string file, Bilingual reason, string code = "ended_the_process")
    {
        files.Add(new JsonObject
        {
            ["file"] = file,
            ["refused"] = new JsonObject { ["code"] = code, ["message"] = reason.Zh, ["message_zh"] = reason.Zh, ["message_en"] = reason.En },
        });
        Save(run.Build);
    }

    public void Finish() => Finish(outcome, exitCode, message);

    public void Finish(RunOutcome ended, int? code, string? text)
    {
        run.Finish(clock.GetUtcNow(), ended, code, text);
        db.SaveChanges();
    }

    public void Dispose() => db.Dispose();

    private void Save(string? build)
    {
        run.Tell(files.ToJsonString(Chinese), build, string.Join('\n', log));
        db.SaveChanges();
    }

    private static RunOutcome Outcome(int? code) => code switch
    {
        null => RunOutcome.TimedOut,
        ExitCode.Done => RunOutcome.Done,
        ExitCode.Quarantined => RunOutcome.Quarantined,
        ExitCode.Refused => RunOutcome.Refused,
        ExitCode.CheckFailed => RunOutcome.CheckFailed,
        ExitCode.Busy => RunOutcome.Busy,
        _ => RunOutcome.Failed,
    };
}
