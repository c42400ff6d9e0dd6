using System.Text.Json.Nodes;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>What a command answers: one JSON object for machines, a view of the same facts for people.</summary>
/// <param name="Exit">One of <see cref="ExitCode"/>.</param>
/// <param name="Body">An object: its properties follow <c>command</c> and <c>exit</c>. An array is printed as it is.</param>
/// <param name="Show">Prints for people, in the current UI culture.</param>
internal sealed record Answer(int Exit, JsonNode Body, Action<IAnsiConsole> Show);

/// <summary>Exit codes of all commands; stable.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some rows were quarantined.</summary>
    public const int Quarantined = 1;

    /// <summary>A file was refused whole, or the command itself.</summary>
    public const int Refused = 2;

    /// <summary>A check failed; the old snapshot stays current.</summary>
    public const int CheckFailed = 3;

    /// <summary>Another load was running and did not end within 60 s.</summary>
    public const int Busy = 4;

    /// <summary>The command line cannot be understood (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>Something nobody expected (EX_SOFTWARE of sysexits.h); the log file named in the message has the details.</summary>
    public const int Unexpected = 70;

    /// <summary>Ended by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
