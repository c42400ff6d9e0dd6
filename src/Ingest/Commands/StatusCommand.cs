using System.Globalization;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using Ingest.Contracts;
using Model.Calendar;
using Model.Feeds;
using Model.Plans;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>status</c>: what arrived when, what is published, how the last runs went, which batches came last.</summary>
internal static class StatusCommand
{
    private const int LastBatches = 10;

    public static Answer Run(Session session, CancellationToken stop)
    {
        var batches = Batches(session, stop);
        var build = session.Data.CurrentBuild();
        var fresh = Freshness(session, build, stop);
        var runs = StatusRuns.Read(session.Data);
        var calendar = WorkingDays.Of(session.Data);
        var plans = PlanCatalog.In(session.Data);
        return new Answer(
            ExitCode.Done,
            new JsonObject
            {
                ["data"] = session.Data.Root,
                ["mode"] = Mode(session),
                ["business_date"] = session.BusinessDate.Today.ToString("O", CultureInfo.InvariantCulture),
                ["calendar"] = StatusCalendar.Json(calendar),
                ["plans"] = StatusPlans.Json(plans),
                ["build"] = build,
                ["feeds"] = new JsonArray([.. FeedCatalog.All.Select(f => Feed(f, batches, fresh.GetValueOrDefault(f.Id)))]),
                ["batches"] = new JsonArray([.. batches.Take(LastBatches).Select(b => b.Json())]),
                ["runs"] = new JsonArray([.. runs.Select(StatusRuns.Json)]),
            },
            console =>
            {
                console.MarkupLineInterpolated($"{session.Data.Root}: {CommandTexts.Of("mode_" + Mode(session), session.BusinessDate.Today)}");
                StatusCalendar.Show(console, calendar);
                StatusPlans.Show(console, plans);
                ShowFeeds(console, build, batches, fresh);
                StatusRuns.Show(console, runs);
                ShowBatches(console, batches);
            });
    }

    /// <summary>A folder that nobody made the sample city holds real data, whose date is today's.</summary>
    private static string Mode(Session session) => session.BusinessDate.Mode == DataMode.Sample ? "sample" : "production";

    /// <summary>Newest first. While a load writes raw, the published snapshot's copy is shown instead.</summary>
    private static List<Batch> Batches(Session session, CancellationToken stop)
    {
        foreach (var (file, table) in Sources(session).Where(s => File.Exists(s.File)))
        {
            try
            {
                using var connection = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY");
                connection.Open();
                return connection.Rows(
                    $"select batch_id, feed, file_name, loaded_at, read_rows, accepted_rows, quarantined_rows, duplicate_rows, business_date from {table} order by batch_id desc",
                    row => new Batch(
                        row.GetInt32(0), row.GetString(1), row.GetString(2), DateTime.SpecifyKind(row.GetDateTime(3), DateTimeKind.Utc),
                        row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetFieldValue<DateOnly>(8)),
                    stop);
            }
            catch (DuckDBException)
            {
                // Another process is writing this file; the next source is a little older and free.
            }
        }

        return [];
    }

    /// <summary>What the current snapshot says of each feed; nothing before the first build.</summary>
    private static Dictionary<string, Fresh> Freshness(Session session, string? build, CancellationToken stop)
    {
        if (build is null || !File.Exists(session.Data.SnapshotFile(build)))
        {
            return [];
        }

        using var connection = new DuckDBConnection($"Data Source={session.Data.SnapshotFile(build)};access_mode=READ_ONLY");
        connection.Open();
        return connection.Rows(
            "select feed, strftime(last_month, '%Y-%m'), strftime(due_on, '%Y-%m-%d'), days_late::bigint from meta.feed",
            row => (Feed: row.GetString(0), Fresh: new Fresh(
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(3) ? null : row.GetInt64(3))),
            stop).ToDictionary(f => f.Feed, f => f.Fresh, StringComparer.Ordinal);
    }

    private static IEnumerable<(string File, string Table)> Sources(Session session)
    {
        yield return (session.Data.RawFile, "raw.batch");
        if (session.Data.CurrentBuild() is { } build)
        {
            yield return (session.Data.SnapshotFile(build), "meta.batch");
        }
    }

    private static JsonObject Feed(FeedContract feed, List<Batch> batches, Fresh? fresh)
    {
        var own = batches.FindAll(b => b.Feed == feed.Id);
        return new JsonObject
        {
            ["feed"] = feed.Id,
            ["name"] = feed.Name.ToString(),
            ["files"] = own.Count,
            ["last_loaded_at"] = own.Count == 0 ? null : own[0].LoadedAt.ToString("O", CultureInfo.InvariantCulture),
            ["received_on"] = own.Count == 0 ? null : own[0].ReceivedOn.ToString("O", CultureInfo.InvariantCulture),
            ["accepted"] = own.Sum(b => b.Accepted),
            ["quarantined"] = own.Sum(b => b.Quarantined),
            ["last_month"] = fresh?.LastMonth,
            ["due_on"] = fresh?.DueOn,
            ["days_late"] = fresh?.DaysLate,
        };
    }

    private static void ShowFeeds(IAnsiConsole console, string? build, List<Batch> batches, Dictionary<string, Fresh> fresh)
    {
        var culture = CultureInfo.CurrentCulture;
        console.MarkupLineInterpolated($"{CommandTexts.Of("snapshot")}: {build ?? CommandTexts.Of("none").ToString()}");
        var feeds = Titled("feed", "last_loaded", "received_on", "last_month", "days_late", "files", "accepted", "quarantined");
        foreach (var feed in FeedCatalog.All)
        {
            var own = batches.FindAll(b => b.Feed == feed.Id);
            feeds.AddRow(
                Markup.Escape(feed.Name.ToString()),
                own.Count == 0 ? CommandTexts.Of("never").ToString() : own[0].LoadedAt.ToString("yyyy-MM-dd HH:mm'Z'", culture),
                own.Count == 0 ? "" : own[0].ReceivedOn.ToString("yyyy-MM-dd", culture),
                fresh.GetValueOrDefault(feed.Id)?.LastMonth ?? "",
                fresh.GetValueOrDefault(feed.Id)?.DaysLate?.ToString(culture) ?? "",
                own.Count.ToString(culture),
                own.Sum(b => b.Accepted).ToString("N0", culture),
                own.Sum(b => b.Quarantined).ToString("N0", culture));
        }

        console.Write(feeds);
    }

    private static void ShowBatches(IAnsiConsole console, List<Batch> batches)
    {
        var culture = CultureInfo.CurrentCulture;
        console.MarkupLineInterpolated($"{CommandTexts.Of("last_batches")}:");
        var last = Titled("batch", "file", "read", "accepted", "quarantined", "duplicate");
        foreach (var b in batches.Take(LastBatches))
        {
            last.AddRow([.. ((string[])
            [
                b.Id.ToString(culture), b.File, b.Read.ToString("N0", culture), b.Accepted.ToString("N0", culture),
                b.Quarantined.ToString("N0", culture), b.Duplicate.ToString("N0", culture),
            ]).Select(Markup.Escape)]);
        }

        console.Write(last);
    }

    internal static Table Titled(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(CommandTexts.Of(column).ToString());
        }

        return table;
    }

    /// <param name="LastMonth">Last month that arrived, <c>yyyy-MM</c>.</param>
    /// <param name="DueOn">When the next is due.</param>
    /// <param name="DaysLate">Null or 0 when it is not.</param>
    private sealed record Fresh(string? LastMonth, string? DueOn, long? DaysLate);

    private sealed record Batch(int Id, string Feed, string File, DateTime LoadedAt, long Read, long Accepted, long Quarantined, long Duplicate, DateOnly ReceivedOn)
    {
        public JsonObject Json() => new()
        {
            ["batch"] = Id,
            ["feed"] = Feed,
            ["file"] = File,
            ["loaded_at"] = LoadedAt.ToString("O", CultureInfo.InvariantCulture),
            ["business_date"] = ReceivedOn.ToString("O", CultureInfo.InvariantCulture),
            ["read"] = Read,
            ["accepted"] = Accepted,
            ["quarantined"] = Quarantined,
            ["duplicate"] = Duplicate,
        };
    }
}
