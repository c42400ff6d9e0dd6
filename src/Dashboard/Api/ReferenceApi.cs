using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Model;
using Model.Analysis;

namespace Dashboard.Api;

internal static class ReferenceApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/reference/{series}", Read)
        .WithSummary("A published series of others with its source and licence; year-to-date figures are already the period's own.");

    private static Results<Ok<IReadOnlyList<ReferencePoint>>, ProblemHttpResult> Read(ReferenceReader reader, [Description("Id of the series")] string series) =>
        reader.Read(series) is { Count: > 0 } points
            ? TypedResults.Ok(points)
            : Asked.Refuse(new Bilingual($"没有名为 {series} 的公开数据系列。", $"There is no published series {series}."), StatusCodes.Status404NotFound);
}
