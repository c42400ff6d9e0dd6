namespace Model.Warehouse;

/// <summary>Whether there is anything to read.</summary>
/// <param name="Build">Build that readers get; null when there is none.</param>
/// <param name="Reason">Why there is none, or why a newer one could not be opened; null when all is well.</param>
public sealed record SnapshotState(string? Build, Bilingual? Reason)
{
    public bool IsReady => Build is not null;
}

/// <summary>No snapshot can be read; <see cref="State"/> says why.</summary>
public sealed class SnapshotNotReadyException(SnapshotState state) : Exception(state.Reason?.En)
{
    public SnapshotState State { get; } = state;
}
