using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Ingest.Readers.Csv;
using Ingest.Readers.Xlsx;

namespace Ingest.Readers;

/// <summary>Lands a department's file: every sheet becomes a temp table of text cells, nothing is judged yet.</summary>
public static class FileLanding
{
    /// <summary>Lands every visible sheet of an xlsx, or a csv as one sheet named after the file. What the file is, is seen from its content.</summary>
    /// <param name="connection">Gets the temp tables <c>landing_1</c> …; those of an earlier call are replaced.</param>
    /// <param name="path">The file; only read.</param>
    /// <param name="limits">What is refused before it is read.</param>
    /// <param name="masks">Decides sheet by sheet what is hidden before it lands.</param>
    /// <param name="progress">Told now and then, from the calling thread.</param>
    /// <param name="stop">Ends the landing with <see cref="OperationCanceledException"/>; the deadline of the limits with <see cref="FileRefused"/>.</param>
    /// <exception cref="FileRefused">The file cannot be taken in as a whole.</exception>
    public static IReadOnlyList<LandedSheet> Land(
        DuckDBConnection connection, string path, LandingLimits limits, MaskChoice masks, IProgress<LandingProgress> progress, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(limits.Deadline);
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            var begun = Stopwatch.GetTimestamp();
            var sheets = LandByKind(new Landing(connection, path, limits, masks, progress, deadline.Token));
            // On a busy machine the timer may come later than the end.
            return Stopwatch.GetElapsedTime(begun) <= limits.Deadline ? sheets : throw Late(limits);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw Late(limits);
        }
    }

    private static FileRefused Late(LandingLimits limits) => new("deadline", limits.Deadline.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture));

    private static IReadOnlyList<LandedSheet> LandByKind(Landing landing)
    {
        using var file = landing.Open();
        var extension = Path.GetExtension(landing.Path);
        return FileGuard.Kind(file, landing.Limits) switch
        {
            FileKind.Zip => Named(XlsxLanding.Land(landing, file), extension, ".csv", "workbook_named_csv"),
            FileKind.Text => Named([CsvLanding.Land(landing, file)], extension, ".xlsx", "text_named_xlsx"),
            _ => throw new InvalidOperationException("A kind of file has no reader."),
        };
    }

    private static IReadOnlyList<LandedSheet> Named(IReadOnlyList<LandedSheet> sheets, string extension, string wrong, string remark) =>
        extension.Equals(wrong, StringComparison.OrdinalIgnoreCase)
            ? [sheets[0] with { Remarks = [.. sheets[0].Remarks, new LandingRemark(remark)] }, .. sheets.Skip(1)]
            : sheets;
}
