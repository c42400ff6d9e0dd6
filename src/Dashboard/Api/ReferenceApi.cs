using Microsoft.AspNetCore.Http.HttpResults;
using Model;
using Model.Analysis;

namespace Dashboard.Api;

internal static class ReferenceApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/reference/{series}", Read).ProducesProblem(StatusCodes.Status404NotFound).Example("/reference/cn_insured");

    private static Results<Ok<IReadOnlyList<ReferencePoint>>, ProblemHttpResult> Read(ReferenceReader reader, string series) =>
        reader.Read(series) is { Count: > 0 } points
            ? TypedResults.Ok(points)
            : Asked.Refuse(new Bilingual($"没有名为 {series} 的公开数据系列。", $"There is no published series {series}."), StatusCodes.Status404NotFound);
}
