using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Contracts;
using Model.Feeds;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>load FILE… [--feed NAME]</c>: each file by itself, the worst outcome as exit code.</summary>
internal static class LoadCommand
{
    public static async Task<Answer> RunAsync(Session session, IReadOnlyList<string> paths, string? feed, CancellationToken stop)
    {
        if (feed is not null && Unloadable(feed) is { } refusal)
        {
            return Refusals.Answer(ExitCode.Refused, refusal.Code, refusal.Message);
        }

        var files = Files(paths);
        if (files.Count == 0)
        {
            return Refusals.Answer(ExitCode.Done, "no_files", CommandTexts.Of("no_files"));
        }

        using var held = await session.LockAsync(stop);
        return held is null ? Session.Busy() : Answered(await session.Progress.DuringAsync(() => Task.Run(() => LoadAsync(session, files, feed, stop), stop)));
    }

    private static Refusal? Unloadable(string feed) => FeedCatalog.Find(feed) switch
    {
        null => LoadTexts.Refusal("unknown_feed", feed, string.Join(", ", FeedCatalog.Sent.Select(f => f.Id))),
        { IsOwn: true } own => LoadTexts.Refusal("own_feed", own.Name),
        _ => null,
    };

    private static async Task<List<FileOutcome>> LoadAsync(Session session, IReadOnlyList<string> files, string? feed, CancellationToken stop)
    {
        var today = session.BusinessDate.Today;
        using var store = RawStore.Open(session.Data, today, stop);
        var outcomes = await new LoadRun(store, session.Data, today, session.Clock).LoadAsync(files, feed, session.Progress, stop);
        store.Checkpoint(stop);
        store.Mirror(stop);
        return outcomes;
    }

    /// <summary>Files of the folders given and those below them, by name; then all in the order of their contracts where a folder is named after its feed.</summary>
    private static List<string> Files(IReadOnlyList<string> paths)
    {
        var files = paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)
            : (IEnumerable<string>)[path]);
        return [.. files.OrderBy(f => FeedCatalog.Find(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(f))) ?? "")?.Order ?? int.MaxValue)];
    }

    /// <summary>What became of files, also of those that a module's records were made into.</summary>
    public static Answer Answered(List<FileOutcome> outcomes)
    {
        var exit = outcomes.Exists(o => o.Refused is not null) ? ExitCode.Refused
            : outcomes.Exists(o => o.Quarantined > 0) ? ExitCode.Quarantined
            : ExitCode.Done;
        return new Answer(exit, new JsonObject { ["files"] = new JsonArray([.. outcomes.Select(Json)]) }, console => Show(console, outcomes));
    }

    private static JsonObject Json(FileOutcome outcome) => new()
    {
        ["file"] = outcome.File,
        ["feed"] = outcome.Feed,
        ["batch"] = outcome.Batch,
        ["read"] = outcome.Read,
        ["accepted"] = outcome.Accepted,
        ["quarantined"] = outcome.Quarantined,
        ["duplicate"] = outcome.Duplicate,
        ["skipped"] = outcome.Skipped,
        ["refused"] = outcome.Refused is { } refused ? Json(refused) : null,
        ["remarks"] = new JsonArray([.. outcome.Remarks.Select(r => JsonValue.Create(r.ToString()))]),
        ["seconds"] = Math.Round(outcome.Took.TotalSeconds, 3),
    };

    private static JsonObject Json(Refusal refused) => new()
    {
        ["code"] = refused.Code,
        ["message"] = refused.Message.ToString(),
        ["message_zh"] = refused.Message.Zh,
        ["message_en"] = refused.Message.En,
    };

    private static void Show(IAnsiConsole console, List<FileOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in (string[])["file", "feed", "batch", "read", "accepted", "quarantined", "duplicate", "skipped", "seconds"])
        {
            table.AddColumn(new TableColumn(CommandTexts.Of(column).ToString()) { Alignment = column is "file" or "feed" ? Justify.Left : Justify.Right });
        }

        foreach (var o in outcomes)
        {
            var culture = CultureInfo.CurrentCulture;
            table.AddRow([.. ((string[])
            [
                o.File, o.Refused is null ? FeedCatalog.Find(o.Feed!)!.Name.ToString() : CommandTexts.Of("refused").ToString(), o.Batch?.ToString(culture) ?? "",
                o.Read.ToString("N0", culture), o.Accepted.ToString("N0", culture), o.Quarantined.ToString("N0", culture),
                o.Duplicate.ToString("N0", culture), o.Skipped.ToString("N0", culture), o.Took.TotalSeconds.ToString("N2", culture),
            ]).Select(Markup.Escape)]);
        }

        console.Write(table);
        foreach (var o in outcomes)
        {
            foreach (var text in (IEnumerable<string>)[.. o.Remarks.Select(r => r.ToString()), .. o.Refused is { } r ? [r.Message.ToString()] : Array.Empty<string>()])
            {
                console.MarkupLineInterpolated($"{o.File}: {text}");
            }
        }
    }
}
