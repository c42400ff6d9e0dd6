using System.Text.Json.Nodes;
using Ingest.SampleCity;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>generate</c>: the files that the offices of the synthetic city would send.</summary>
internal static class GenerateCommand
{
    public static async Task<Answer> RunAsync(Session session, string folder, SampleCityOptions options, CancellationToken stop)
    {
        if (options.Scale is not (> 0 and <= 100))
        {
            return Refusals.Answer(ExitCode.Refused, "scale_out_of_range", CommandTexts.Of("scale_out_of_range"));
        }

        var started = session.Clock.GetTimestamp();
        var files = await session.Progress.DuringAsync(() => Task.Run(() => SampleCityGenerator.Write(folder, options, session.Progress, stop), stop));
        return new Answer(
            ExitCode.Done,
            new JsonObject
            {
                ["out"] = folder,
                ["files"] = new JsonArray([.. files.Select(Json)]),
                ["seconds"] = Math.Round(session.Clock.GetElapsedTime(started).TotalSeconds, 3),
            },
            console => console.MarkupLineInterpolated($"{CommandTexts.Of("generate_done", files.Count, folder)}"));
    }

    private static JsonObject Json(GeneratedFile file) => new()
    {
        ["feed"] = file.Feed,
        ["file"] = file.File,
        ["read"] = file.Read,
        ["duplicates"] = file.Duplicates,
        ["wrong"] = file.Wrong.Values.Sum(),
    };
}
