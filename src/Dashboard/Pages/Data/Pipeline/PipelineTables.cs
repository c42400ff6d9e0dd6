using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Operations;

namespace Dashboard.Pages.Data.Pipeline;

/// <summary>Feeds, runs, problems and batches as sheets.</summary>
internal sealed class PipelineTables(IStringLocalizer<PipelineTexts> text, IStringLocalizer<ShellTexts> shell)
{
    private static readonly string[] Counts = ["read", "accepted", "quarantined", "duplicate", "skipped"];

    public ExportSheet Feeds(IEnumerable<FeedLine> feeds) => new(
        text["feeds"],
        Heads("feed", "department", "through", "received", "next_due", "read", "accepted", "quarantined", "state"),
        feeds.Select(line => (object?[])
        [
            line.Feed.Name.ToString(), line.Feed.Department.ToString(), Format.ShortMonth(line.Freshness?.LastMonth), line.Freshness?.ReceivedOn, line.DueOn,
            line.Freshness?.Read, line.Freshness?.Accepted, line.Freshness?.Quarantined, line.State.InWords(shell),
        ]));

    public ExportSheet Runs(IEnumerable<IngestRun> runs) => new(
        text["runs"],
        Heads(["started", "ended", "trigger", "by", "outcome", "published", "files", .. Counts]),
        runs.Select(run =>
        {
            var files = run.Files();
            return (object?[])
            [
                Format.Moment(run.StartedAt), Format.Moment(run.EndedAt), text[$"trigger_{run.Trigger}"].Value, run.By, text[$"outcome_{run.Outcome}"].Value, run.Build, files.Count,
                files.Sum(f => f.Read), files.Sum(f => f.Accepted), files.Sum(f => f.Quarantined), files.Sum(f => f.Duplicate), files.Sum(f => f.Skipped),
            ];
        }));

    public ExportSheet Problems(IEnumerable<QuarantineGroup> groups) => new(
        text["quarantine"],
        Heads("what_is_wrong_example", "feed", "batches", "places"),
        groups.Select(group => (object?[])[QuarantineText.Heading(group).ToString(), QuarantineText.Feed(group.Feed).ToString(), group.Batches, group.Rows]));

    public ExportSheet Batches(IEnumerable<ReceivedBatch> batches) => new(
        text["batches_title"],
        Heads(["batch", "feed", "file", "received", "loaded", .. Counts, "sha256"]),
        batches.Select(batch => (object?[])
        [
            batch.BatchId, QuarantineText.Feed(batch.Feed).ToString(), batch.FileName, batch.BusinessDate, Format.Moment(batch.LoadedAt),
            batch.ReadRows, batch.AcceptedRows, batch.QuarantinedRows, batch.DuplicateRows, batch.SkippedRows, batch.FileSha256,
        ]));

    private string[] Heads(params string[] keys) => [.. keys.Select(key => text[key].Value)];
}
