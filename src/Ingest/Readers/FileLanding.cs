using DuckDB.NET.Data;

namespace Ingest.Readers;

/// <summary>Lands a department's file: every sheet becomes a temp table of text cells, nothing is judged yet.</summary>
public static class FileLanding
{
    /// <summary>Lands every visible sheet of an xlsx, or a csv as one sheet named after the file. What the file is, is seen from its content.</summary>
    /// <param name="connection">Gets the temp tables <c>landing_1</c> …; those of an earlier call are replaced.</param>
    /// <param name="path">The file; only read.</param>
    /// <param name="limits">What is refused before it is read.</param>
    /// <param name="progress">Told now and then, from the calling thread.</param>
    /// <param name="stop">Ends the landing with <see cref="OperationCanceledException"/>; the deadline of the limits with <see cref="FileRefused"/>.</param>
    /// <exception cref="FileRefused">The file cannot be taken in as a whole.</exception>
    public static IReadOnlyList<LandedSheet> Land(
        DuckDBConnection connection, string path, LandingLimits limits, IProgress<LandingProgress> progress, CancellationToken stop) =>
        throw new NotSupportedException("Readers are being built.");
}
