using System.Text.Json.Nodes;
using Model.Operations;
using Model.Operations.Audit;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>audit</c>: reads the whole audit log and its signed heads, and names the first entry that does not hold.</summary>
internal static class AuditCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        await using var db = OperationsStore.Open(session.Data);
        var state = await AuditVerification.OfAsync(db, session.Data, stop);
        return new Answer(
            state.IsWhole ? ExitCode.Done : ExitCode.CheckFailed,
            new JsonObject
            {
                ["entries"] = state.Entries,
                ["heads"] = state.Heads,
                ["fault"] = state.Fault?.ToString(),
                ["first_broken"] = state.At,
            },
            console => console.MarkupLineInterpolated($"{(state.Fault is { } fault ? CommandTexts.Of("audit_broken", state.At!.Value, AuditWords.Of(fault)) : CommandTexts.Of("audit_whole", state.Entries, state.Heads))}"));
    }
}
