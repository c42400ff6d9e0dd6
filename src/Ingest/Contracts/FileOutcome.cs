using Model;

namespace Ingest.Contracts;

/// <summary>What became of one file. <c>Read = Accepted + Quarantined + Duplicate</c>; skipped rows (titles, blanks, totals) are none of these.</summary>
public sealed record FileOutcome
{
    public required string File { get; init; }

    /// <summary>Null when the file was refused before its feed was known.</summary>
    public string? Feed { get; init; }

    /// <summary>Null when refused. For a file already known, the batch that loaded it.</summary>
    public int? Batch { get; init; }

    public long Read { get; init; }

    public long Accepted { get; init; }

    public long Quarantined { get; init; }

    public long Duplicate { get; init; }

    public long Skipped { get; init; }

    /// <summary>Why nothing of the file was loaded; null when it was.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>What the sender is told although the file was loaded.</summary>
    public IReadOnlyList<Bilingual> Remarks { get; init; } = [];

    public TimeSpan Took { get; init; }
}

/// <summary>How far the load of a file is.</summary>
/// <param name="File">Its name.</param>
/// <param name="Phase">What is done now.</param>
/// <param name="Rows">Landed so far.</param>
/// <param name="BytesRead">Of <paramref name="BytesTotal"/>.</param>
/// <param name="BytesTotal">Size of the file.</param>
public sealed record LoadProgress(string File, LoadPhase Phase, long Rows, long BytesRead, long BytesTotal);

public enum LoadPhase
{
    Read,
    Judge,
    Write,
}
