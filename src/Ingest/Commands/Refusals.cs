using System.Text.Json.Nodes;
using Model;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>A command that did nothing says why.</summary>
internal static class Refusals
{
    public static Answer Answer(int exit, string code, Bilingual message) => new(
        exit,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message.ToString() } },
        console => console.MarkupLineInterpolated($"[red]{message}[/]"));
}
