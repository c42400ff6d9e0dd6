using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>build</c>: marts from raw into a new file, checks, publish by rename.</summary>
internal static class BuildCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        using var held = await session.LockAsync(stop);
        if (held is null)
        {
            return Session.Busy();
        }

        var started = session.Clock.GetTimestamp();
        var result = await session.Progress.DuringAsync(() => Task.Run(() => Build(session, stop), stop));
        var seconds = Math.Round(session.Clock.GetElapsedTime(started).TotalSeconds, 3);
        return result switch
        {
            BuildResult.Published published => Published(published.BuildId, seconds),
            BuildResult.Refused refused => Refused(refused.Checks, seconds),
            _ => throw new InvalidOperationException($"A build ended as {result.GetType().Name}."),
        };
    }

    private static BuildResult Build(Session session, CancellationToken stop)
    {
        // A load that was killed after its commit has told the operational store nothing yet.
        if (File.Exists(session.Data.RawFile))
        {
            using var store = RawStore.Open(session.Data, session.BusinessDate.Today, stop);
            store.Mirror(stop);
        }

        return SnapshotBuild.Run(session.Data, session.BusinessDate, session.Clock, session.Progress, stop);
    }

    private static Answer Published(string build, double seconds) => new(
        ExitCode.Done,
        new JsonObject { ["build"] = build, ["failed"] = new JsonArray(), ["seconds"] = seconds },
        console => console.MarkupLineInterpolated($"{CommandTexts.Of("build_done", build)}"));

    private static Answer Refused(IReadOnlyList<FailedCheck> checks, double seconds) => new(
        ExitCode.CheckFailed,
        new JsonObject
        {
            ["build"] = null,
            ["failed"] = new JsonArray([.. checks.Select(c => new JsonObject { ["check"] = c.Name, ["promise"] = c.Promise().ToString(), ["rows"] = c.Rows })]),
            ["seconds"] = seconds,
        },
        console =>
        {
            console.MarkupLineInterpolated($"[red]{CommandTexts.Of("build_failed")}[/]");
            foreach (var check in checks)
            {
                console.MarkupLineInterpolated(CultureInfo.CurrentCulture, $"  {check.Promise()} ({check.Name}, {check.Rows} {CommandTexts.Of("rows")})");
            }
        });
}
