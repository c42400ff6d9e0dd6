using System.Text.Json.Nodes;
using Model;

namespace Ingest.Jobs;

/// <summary>What the command line's JSON says about one file.</summary>
/// <param name="Name">Of the file, without folder.</param>
/// <param name="Refused">Why nothing of it was loaded; null when it was.</param>
internal sealed record FileAnswer(string Name, Bilingual? Refused)
{
    public static IEnumerable<FileAnswer> All(JsonObject? answer) => (answer?["files"] as JsonArray ?? []).OfType<JsonObject>().Select(file => new FileAnswer(
        Path.GetFileName((string?)file["file"] ?? ""),
        file["refused"] is JsonObject refused ? Text(refused) : null)).DistinctBy(f => f.Name, StringComparer.Ordinal);

    private static Bilingual Text(JsonObject refused)
    {
        var message = (string?)refused["message"] ?? "";
        return new Bilingual((string?)refused["message_zh"] ?? message, (string?)refused["message_en"] ?? message);
    }
}
