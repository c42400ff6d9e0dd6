namespace Model.Analysis.Warnings;

/// <summary>A build that the rules were asked of: once, however often and by how many it is tried.</summary>
public sealed class WarningRound
{
    /// <summary>The day up to which things were known.</summary>
    public required DateOnly KnownOn { get; init; }

    public required string Build { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Raised { get; init; }

    public required int SeenAgain { get; init; }

    public required int Ended { get; init; }
}
