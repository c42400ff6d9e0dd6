using Ingest.Contracts;
using Model.Calendar;
using Model.Warehouse;

namespace Ingest.Commands;

/// <summary>One command being run: on which installation, with which clock, telling whom.</summary>
/// <param name="Terminal">What surrounds the command.</param>
/// <param name="Data">The installation.</param>
/// <param name="Progress">Where progress is told.</param>
internal sealed record Session(Terminal Terminal, DataFolder Data, ProgressLines Progress)
{
    public TimeProvider Clock => Terminal.Clock;

    public BusinessDate BusinessDate => new(Data, Clock);

    /// <returns>Null when another process kept writing; the command then answers <see cref="Busy"/>.</returns>
    public async Task<IngestLock?> LockAsync(CancellationToken stop)
    {
        var held = await IngestLock.TakeAsync(Data, Terminal.Patience, Clock, stop);
        if (held is not null)
        {
            Leftovers.Clear(Data);
        }

        return held;
    }

    public static Answer Busy() => Refusals.Answer(ExitCode.Busy, "busy", CommandTexts.Of("busy"));
}
