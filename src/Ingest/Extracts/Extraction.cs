using System.Globalization;
using System.Text;
using Ingest.Contracts;
using Model.Operations;
using Model.Operations.Kit.Extracts;
using Model.Warehouse;

namespace Ingest.Extracts;

/// <summary>抽取: makes a file of what each module holds and loads it like one that was sent: judged, compared, one batch, one transaction.</summary>
internal sealed class Extraction(RawStore store, OperationsDb db, DataFolder data, DateOnly today, TimeProvider clock)
{
    /// <summary>All modules; one that fails is told of and keeps none of the others.</summary>
    public async Task<List<FileOutcome>> RunAsync(IProgress<LoadProgress> progress, CancellationToken stop)
    {
        Directory.CreateDirectory(data.Extracts);
        var outcomes = new List<FileOutcome>();
        foreach (var extract in ModuleExtracts.All)
        {
            outcomes.Add(await ExtractAsync(new ExtractedRows(extract), progress, stop));
        }

        return outcomes;
    }

    private async Task<FileOutcome> ExtractAsync(ExtractedRows extracted, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var path = Path.Combine(data.Extracts, string.Create(CultureInfo.InvariantCulture, $"{extracted.Feed.Id}-{today:yyyy-MM-dd}.csv"));
        var name = Path.GetFileName(path);
        try
        {
            var (rows, isNews) = extracted.Read(db, store.Connection, stop);
            if (!isNews)
            {
                return new FileOutcome { File = name, Feed = extracted.Feed.Id, Read = rows.Count, Duplicate = rows.Count, Took = clock.GetElapsedTime(started) };
            }

            Write(path, extracted.Headers, rows, stop);
            return (await new LoadRun(store, data, today, clock).LoadAsync([path], extracted.Feed.Id, progress, stop)).Single();
        }
#pragma warning disable CA1031 // Whatever is wrong with one module is told as what became of its feed; the others go on.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new FileOutcome { File = name, Refused = LoadTexts.Refusal("extract_failed", extracted.Feed.Name, failure.Message) };
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The line above the header tells files apart that hold the same: a module may come back to what it held before, and a file that is known changes nothing.
    private void Write(string path, IReadOnlyList<string> headers, IReadOnlyList<string[]> rows, CancellationToken stop)
    {
        var batch = store.Connection.Scalar<int>("select coalesce(max(batch_id), 0) + 1 from raw.batch", stop);
        var lines = rows.Prepend(headers).Select(cells => string.Join(',', cells.Select(Quoted)));
        File.WriteAllLines(path, lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"第{batch}批")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
