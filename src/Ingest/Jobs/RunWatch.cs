using System.Text.Json.Nodes;

namespace Ingest.Jobs;

/// <summary>The run that is going on, for whoever looks: pages and the console.</summary>
public sealed class RunWatch
{
    private RunState? current;
    private Action<RunState>? followers;

    /// <summary>Null while nothing runs.</summary>
    public RunState? Current => Volatile.Read(ref current);

    /// <summary>Calls back on a thread of the pool whenever the run moves, several times a second at most.</summary>
    public void Follow(Action<RunState> follower) => followers += follower;

    public void Leave(Action<RunState> follower) => followers -= follower;

    internal void Show(RunState state)
    {
        Volatile.Write(ref current, state);
        followers?.Invoke(state);
    }

    internal void Advance(JsonObject told)
    {
        if (Current is { } state)
        {
            Show(state.After(told));
        }
    }

    internal void Clear() => Volatile.Write(ref current, null);
}

/// <summary>Where a run is.</summary>
/// <param name="RunId">Id of the run in the operational store.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Step">What is being done.</param>
/// <param name="Number">Which of <paramref name="Steps"/>, from 1.</param>
/// <param name="Steps">How many steps the run has.</param>
/// <param name="Files">Files of this step; 0 where they are not counted.</param>
public sealed record RunState(int RunId, DateTimeOffset StartedAt, RunStep Step, int Number, int Steps, int Files)
{
    /// <summary>File or model at hand.</summary>
    public string? Item { get; init; }

    /// <summary>Files begun in this step.</summary>
    public int FilesBegun { get; init; }

    /// <summary>Rows of the file at hand read so far.</summary>
    public long? Rows { get; init; }

    /// <summary>Share of this step that is done, 0 to 1; null while unknown.</summary>
    public double? Share { get; init; }

    internal RunState After(JsonObject told)
    {
        var item = (string?)told["file"] ?? (string?)told["name"] ?? Item;
        var begun = item == Item ? FilesBegun : FilesBegun + 1;
        var ofItem = Part(told, "bytes", "bytes_total");
        return this with
        {
            Item = item,
            FilesBegun = begun,
            Rows = (long?)told["rows"] ?? Rows,
            Share = Part(told, "done", "total") ?? (Files > 0 && ofItem is { } part ? Math.Min(1, (begun - 1 + part) / Files) : Share),
        };
    }

    private static double? Part(JsonObject told, string done, string total) =>
        told[done] is { } d && told[total] is { } t && (double)t > 0 ? Math.Clamp((double)d / (double)t, 0, 1) : null;
}

public enum RunStep
{
    /// <summary>The sample city's files are being written.</summary>
    Generate,

    /// <summary>Files are being read and judged.</summary>
    Load,

    /// <summary>What modules keep is being read and judged.</summary>
    Extract,

    /// <summary>The risk rank is being trained, tested and made.</summary>
    Rank,

    /// <summary>The forecasts of counties are being learnt, tested and made.</summary>
    Forecast,

    /// <summary>A snapshot is being built and checked.</summary>
    Build,

    /// <summary>Warning rules are asked of the snapshot.</summary>
    Warn,
}
