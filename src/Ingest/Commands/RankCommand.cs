using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.RiskRank;
using Model.Analysis.Risk;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>rank</c>: trains the risk rank on the current snapshot and ranks employers; the next build shows it.</summary>
internal static class RankCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        using var held = await session.LockAsync(stop);
        if (held is null)
        {
            return Session.Busy();
        }

        var started = session.Clock.GetTimestamp();
        var result = await session.Progress.DuringAsync(() => Task.Run(() => RankRun.Run(session.Data, session.Clock, new RankOptions(), session.Progress, stop), stop));
        return result switch
        {
            RankResult.Done done => Done(done, Math.Round(session.Clock.GetElapsedTime(started).TotalSeconds, 3)),
            RankResult.TooShort => Refusals.Answer(ExitCode.Refused, "too_short", CommandTexts.Of("rank_too_short")),
            RankResult.NoSnapshot => Refusals.Answer(ExitCode.Refused, "no_snapshot", CommandTexts.Of("rank_no_snapshot")),
            _ => throw new InvalidOperationException($"A training ended as {result.GetType().Name}."),
        };
    }

    private static Answer Done(RankResult.Done done, double seconds) => new(
        ExitCode.Done,
        new JsonObject
        {
            ["run"] = done.Card.Run,
            ["promoted"] = done.Card.IsPromoted,
            ["refusals"] = new JsonArray([.. done.Card.Refusals.Select(r => JsonValue.Create(JsonLine.Snake(r)))]),
            ["in_charge"] = done.InCharge,
            ["ranked"] = done.Ranked,
            ["looked"] = done.Looked,
            ["caught"] = new JsonArray([.. done.Card.Caught.Select(Json)]),
            ["more"] = new JsonArray([.. done.Card.More.Select(Json)]),
            ["tests"] = new JsonArray([.. done.Card.Tests.Select(Json)]),
            ["calibration"] = Finite(done.Card.Calibration),
            ["seconds"] = seconds,
        },
        console =>
        {
            console.MarkupLineInterpolated($"{CommandTexts.Of(done.Card.IsPromoted ? "rank_promoted" : "rank_refused", done.Card.Run)}");
            foreach (var refusal in done.Card.Refusals)
            {
                console.MarkupLineInterpolated($"  {CommandTexts.Of("rank_" + JsonLine.Snake(refusal))}");
            }

            console.MarkupLineInterpolated($"{CommandTexts.Of("rank_done", done.Ranked, done.Looked)}");
        });

    private static JsonObject Json(RiskCatch caught) => new()
    {
        ["rule"] = JsonLine.Snake(caught.Rule),
        ["head_percent"] = caught.HeadPercent,
        ["visited"] = caught.Visited,
        ["share"] = caught.Share.Value,
        ["lower"] = caught.Share.Lower,
        ["upper"] = caught.Share.Upper,
    };

    private static JsonObject Json(RiskTest test) => new()
    {
        ["origin"] = test.Origin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["employers"] = test.Employers,
        ["cases"] = test.Cases,
        ["predicted"] = Finite(test.Predicted),
        ["deviance"] = Finite(test.Deviance),
        ["credibility_deviance"] = Finite(test.CredibilityDeviance),
    };

    // JSON has no infinity.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
