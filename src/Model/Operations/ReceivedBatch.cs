namespace Model.Operations;

/// <summary>接收批次: a file that was taken in, as <c>raw.batch</c> has it. Written by <see cref="OperationsMirror"/> only.</summary>
public sealed class ReceivedBatch
{
    public int BatchId { get; init; }

    public required string Feed { get; init; }

    public required string FileName { get; init; }

    public required string FileSha256 { get; init; }

    public long FileBytes { get; init; }

    public DateTimeOffset LoadedAt { get; init; }

    public DateOnly BusinessDate { get; init; }

    /// <summary>Accepted + quarantined + duplicate.</summary>
    public long ReadRows { get; init; }

    public long AcceptedRows { get; init; }

    /// <summary>Records kept out; one that breaks two rules counts once.</summary>
    public long QuarantinedRows { get; init; }

    public long DuplicateRows { get; init; }

    /// <summary>Titles, blank rows and totals: none of the above.</summary>
    public long SkippedRows { get; init; }

    public bool IsBalanced => ReadRows == AcceptedRows + QuarantinedRows + DuplicateRows;
}
