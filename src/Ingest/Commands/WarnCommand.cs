using System.Text.Json.Nodes;
using Model.Analysis.Warnings;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>warn</c>: asks the rules of the published build, keeps what they say, and measures them on the past.</summary>
internal static class WarnCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        using var catalog = new SnapshotCatalog(session.Data);
        if (!catalog.State.IsReady)
        {
            return Refusals.Answer(ExitCode.Refused, "nothing_published", CommandTexts.Of("warn_nothing"));
        }

        var started = session.Clock.GetTimestamp();
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        var round = await session.Progress.DuringAsync(() => Task.Run(() => WarnAsync(session, reader, stop), stop));
        return new(
            ExitCode.Done,
            new JsonObject
            {
                ["build"] = reader.Build,
                ["raised"] = round?.Raised,
                ["seen_again"] = round?.SeenAgain,
                ["ended"] = round?.Ended,
                ["seconds"] = Math.Round(session.Clock.GetElapsedTime(started).TotalSeconds, 3),
            },
            console => console.MarkupLineInterpolated($"{(round is null ? CommandTexts.Of("warn_again", reader.Build) : CommandTexts.Of("warn_done", reader.Build, round.Raised, round.SeenAgain, round.Ended))}"));
    }

    private static async Task<WarningRound?> WarnAsync(Session session, SnapshotReader reader, CancellationToken stop)
    {
        await using var db = OperationsStore.Open(session.Data);
        var days = WorkingDays.Of(session.Data);
        if (session.BusinessDate.Mode == DataMode.Sample)
        {
            await SampleWarnings.PlayAsync(reader, db, days, stop);
        }

        var now = session.Clock.GetUtcNow();
        var round = await WarningRounds.RunAsync(reader, db, days, now, null, stop);
        await WarningRounds.MeasureAsync(reader, db, now, stop);
        return round;
    }
}
