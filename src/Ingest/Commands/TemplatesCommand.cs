using System.Text.Json.Nodes;
using Ingest.Contracts;
using Model.Feeds;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>templates --out DIR</c>: an xlsx per feed that loads when filled in.</summary>
internal static class TemplatesCommand
{
    public static Answer Run(Session session, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] files = [.. FeedCatalog.Sent.Select(feed => FeedTemplate.Write(feed, session.BusinessDate.Today.Year, folder))];
        return new Answer(
            ExitCode.Done,
            new JsonObject { ["out"] = folder, ["files"] = new JsonArray([.. files.Select(f => JsonValue.Create(Path.GetFileName(f)))]) },
            console => console.MarkupLineInterpolated($"{CommandTexts.Of("templates_done", files.Length, folder)}"));
    }
}
