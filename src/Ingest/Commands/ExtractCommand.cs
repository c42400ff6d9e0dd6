using Ingest.Contracts;
using Ingest.Extracts;
using Model.Operations;

namespace Ingest.Commands;

/// <summary><c>extract</c>: what modules keep, as feeds of our own; answers like <c>load</c>.</summary>
internal static class ExtractCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        using var held = await session.LockAsync(stop);
        return held is null ? Session.Busy() : LoadCommand.Answered(await session.Progress.DuringAsync(() => Task.Run(() => ExtractAsync(session, stop), stop)));
    }

    private static async Task<List<FileOutcome>> ExtractAsync(Session session, CancellationToken stop)
    {
        var today = session.BusinessDate.Today;
        await using var db = OperationsStore.Open(session.Data);
        using var store = RawStore.Open(session.Data, today, stop);
        var outcomes = await new Extraction(store, db, session.Data, today, session.Clock).RunAsync(session.Progress, stop);
        store.Checkpoint(stop);
        store.Mirror(stop);
        return outcomes;
    }
}
