namespace Ingest.Readers;

/// <summary>What a file may be before it is refused. Each default says where it comes from.</summary>
public sealed record LandingLimits
{
    public static LandingLimits Default { get; } = new();

    /// <summary>One file, from first byte to last landed row. Five minutes are some forty times a full sheet of a million rows.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);
}
