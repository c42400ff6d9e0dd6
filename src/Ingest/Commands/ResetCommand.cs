using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Audit;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>reset --yes</c>: empties the warehouse. Keys, contracts, mode and people's work stay.</summary>
internal static class ResetCommand
{
    public static async Task<Answer> RunAsync(Session session, bool yes, CancellationToken stop)
    {
        if (!yes)
        {
            return Refusals.Answer(ExitCode.Refused, "needs_yes", CommandTexts.Of("needs_yes"));
        }

        using var held = await session.LockAsync(stop);
        if (held is null)
        {
            return Session.Busy();
        }

        // The pointer first: whoever reads meanwhile finds no snapshot, never half of one.
        File.Delete(session.Data.CurrentPointer);
        foreach (var folder in new[] { session.Data.Published, session.Data.Charts, session.Data.Received, session.Data.Generated }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        File.Delete(session.Data.RawFile + ".wal");
        File.Delete(session.Data.RawFile);
        await ForgetAsync(session.Data, stop);
        session.Data.Create();
        return new Answer(
            ExitCode.Done,
            new JsonObject { ["data"] = session.Data.Root },
            console => console.MarkupLineInterpolated($"{CommandTexts.Of("reset_done", session.Data.Root)}"));
    }

    /// <summary>Batches are numbered anew afterwards, so their copies in the operational store go too. What was done stays written down.</summary>
    private static async Task ForgetAsync(DataFolder data, CancellationToken stop)
    {
        if (!OperationsStore.Exists(data))
        {
            return;
        }

        await using var db = OperationsStore.Open(data);
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var rows = await db.QuarantinedRows.ExecuteDeleteAsync(stop);
        var batches = await db.Batches.ExecuteDeleteAsync(stop);
        db.Audit.Add(new AuditEntry { By = Environment.UserName, From = AuditEntry.CommandLine, Action = AuditActions.WarehouseEmptied, Facts = new { batches, quarantined_rows = rows } });
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }
}
