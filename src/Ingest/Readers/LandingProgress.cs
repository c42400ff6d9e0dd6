namespace Ingest.Readers;

/// <summary>How far a landing is.</summary>
/// <param name="Rows">Landed so far, over all sheets of the file.</param>
/// <param name="BytesRead">Of the file as it lies on disk; for a zip in proportion to the unpacked bytes.</param>
/// <param name="BytesTotal">Size of the file.</param>
public sealed record LandingProgress(long Rows, long BytesRead, long BytesTotal);
