namespace Ingest.Commands;

/// <summary>What surrounds a command: its streams, its clock, where it was started. A test brings its own.</summary>
public sealed record Terminal
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>A person watches: bars may move and colours be used.</summary>
    public bool IsInteractive { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Folder from which the repository, and so the default data folder, is looked for.</summary>
    public string Start { get; init; } = AppContext.BaseDirectory;

    /// <summary>How long a command waits for another that is writing.</summary>
    public TimeSpan Patience { get; init; } = Contracts.IngestLock.Patience;

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        IsInteractive = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
    };
}
