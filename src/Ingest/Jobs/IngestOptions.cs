namespace Ingest.Jobs;

/// <summary>How runs are started and bounded; configuration section <c>Ingest</c>.</summary>
public sealed record IngestOptions
{
    /// <summary>Run by itself: nightly, at start on an empty warehouse, for files in the inbox. Otherwise only when asked.</summary>
    public bool ByItself { get; init; } = true;

    /// <summary>Quartz cron of the nightly run, China time; departments send during the day.</summary>
    public string Nightly { get; init; } = "0 30 2 * * ?";

    /// <summary>Quartz cron of the monthly training of the risk rank and of the forecasts of counties, China time: after the month's files are due, outside office hours.</summary>
    public string Retrain { get; init; } = "0 30 4 16 * ?";

    /// <summary>Longest time a step may take before its process is ended.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Most managed memory of the process, in megabytes; the engine's own memory has a limit of its own.</summary>
    public int HeapMegabytes { get; init; } = 3072;

    /// <summary>How often the inbox is looked at when nothing told of a new file.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long after a run that could not be made another try is made.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A file that has not grown for so long is taken to be whole.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromSeconds(2);
}
