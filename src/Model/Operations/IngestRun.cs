namespace Model.Operations;

/// <summary>接入运行: one time that the ingest process was started, from the first step to the last.</summary>
public sealed class IngestRun
{
    public int Id { get; private set; }

    public RunTrigger Trigger { get; init; }

    /// <summary>Who asked for it; null when nobody did.</summary>
    public string? By { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public RunOutcome Outcome { get; private set; }

    /// <summary>Exit code of the step that decided the outcome; null when none ended by itself.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>What the process said about it, for people; null when all went well.</summary>
    public string? Message { get; private set; }

    /// <summary>What became of each file, as the command line's JSON gives it.</summary>
    public string FilesJson { get; private set; } = "[]";

    /// <summary>Build id that the run published; null when none.</summary>
    public string? Build { get; private set; }

    /// <summary>Last lines of what the process printed beside its answers.</summary>
    public string Log { get; private set; } = "";

    public IReadOnlyList<RunFile> Files() => RunFile.Parse(FilesJson);

    public void Finish(DateTimeOffset at, RunOutcome outcome, int? exitCode, string? message)
    {
        (EndedAt, Outcome, ExitCode, Message) = (at, outcome, exitCode, message);
    }

    public void Tell(string filesJson, string? build, string log) => (FilesJson, Build, Log) = (filesJson, build, log);
}

/// <summary>Why a run was started.</summary>
public enum RunTrigger
{
    /// <summary>The nightly schedule.</summary>
    Schedule,

    /// <summary>The program started and found nothing published.</summary>
    Start,

    /// <summary>A file lay in the inbox.</summary>
    Inbox,

    /// <summary>Somebody asked for it.</summary>
    Manual,

    /// <summary>The monthly schedule of the risk rank and of the forecasts of counties.</summary>
    Retrain,
}

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    Running,

    Done,

    /// <summary>Loaded and published; some rows were kept out.</summary>
    Quarantined,

    /// <summary>At least one file was refused whole.</summary>
    Refused,

    /// <summary>A check failed; the snapshot before stays current.</summary>
    CheckFailed,

    /// <summary>Another process was writing; the run will be tried again.</summary>
    Busy,

    /// <summary>Ended by us at its deadline.</summary>
    TimedOut,

    /// <summary>Ended unexpectedly: out of memory, a defect, a signal.</summary>
    Failed,

    /// <summary>The program itself ended meanwhile; found so at the next start.</summary>
    Interrupted,
}
