using System.Text.Json.Nodes;
using Ingest.Forecasts;
using Model.Statistics.Forecasting.Backtesting;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary><c>forecast</c>: learns and back-tests the forecasts of counties on the current snapshot; the next build shows them.</summary>
internal static class ForecastCommand
{
    public static async Task<Answer> RunAsync(Session session, CancellationToken stop)
    {
        using var held = await session.LockAsync(stop);
        if (held is null)
        {
            return Session.Busy();
        }

        var started = session.Clock.GetTimestamp();
        var result = await session.Progress.DuringAsync(() => Task.Run(() => ForecastTraining.Run(session.Data, session.Clock, new PooledOptions(), session.Progress, stop), stop));
        return result switch
        {
            ForecastResult.Done done => Done(done, Math.Round(session.Clock.GetElapsedTime(started).TotalSeconds, 3)),
            ForecastResult.TooShort => Refusals.Answer(ExitCode.Refused, "too_short", CommandTexts.Of("forecast_too_short")),
            ForecastResult.NoSnapshot => Refusals.Answer(ExitCode.Refused, "no_snapshot", CommandTexts.Of("rank_no_snapshot")),
            _ => throw new InvalidOperationException($"A training ended as {result.GetType().Name}."),
        };
    }

    private static Answer Done(ForecastResult.Done done, double seconds) => new(
        ExitCode.Done,
        new JsonObject
        {
            ["run"] = done.Facts.Run,
            ["examples"] = done.Facts.Examples,
            ["kinds"] = new JsonArray([.. done.Kinds.Select(Json)]),
            ["seconds"] = seconds,
        },
        console =>
        {
            console.MarkupLineInterpolated($"{CommandTexts.Of("forecast_done", done.Kinds[0].Cells.Count, done.Kinds[1].Cells.Count)}");
            foreach (var kind in done.Kinds)
            {
                console.MarkupLineInterpolated($"  {CommandTexts.Of(kind.IsWhole ? "forecast_whole" : "forecast_industry")}{CommandTexts.Of(kind.Refusals.Count == 0 ? "forecast_pooled" : "forecast_alone")}");
            }
        });

    private static JsonObject Json(ForecastKind kind) => new()
    {
        ["kind"] = kind.IsWhole ? "county" : "industry",
        ["series"] = kind.Cells.Count,
        ["pooled_used"] = kind.Refusals.Count == 0,
        ["refusals"] = new JsonArray([.. kind.Refusals.Select(r => JsonValue.Create(JsonLine.Snake(r)))]),
        ["scores"] = new JsonArray([.. kind.Backtest.Methods.Append(kind.Backtest.Chosen).OfType<MethodScore>().Select(Json)]),
    };

    private static JsonObject Json(MethodScore score) => new()
    {
        ["method"] = score.Method is { } method ? JsonLine.Snake(method) : "chosen",
        ["forecasts"] = score.Forecasts,
        ["mase"] = score.Mase,
        ["coverage_80"] = score.Coverage80,
        ["coverage_95"] = score.Coverage95,
        ["crps"] = score.Crps,
        ["skill"] = score.CrpsSkill,
    };
}
