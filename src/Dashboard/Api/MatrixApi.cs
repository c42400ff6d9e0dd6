using Microsoft.AspNetCore.Http.HttpResults;
using Model.Analysis;

namespace Dashboard.Api;

internal static class MatrixApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/matrix", Read).Example("/matrix?year=2025");

    private static Results<Ok<Matrix>, ProblemHttpResult> Read(
        MatrixReader reader,
        FreshnessReader freshness,
        string? year,
        string? rows,
        string? measure)
    {
        var asked = new Asked();
        var (one, side, counted) = (asked.Whole("year", year, 1900, 2200), asked.Choice("rows", rows, MatrixRows.KeyIndustry), asked.Choice("measure", measure, Measure.Production));
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(one ?? freshness.Build().DataThrough.Year, side, counted));
    }
}
