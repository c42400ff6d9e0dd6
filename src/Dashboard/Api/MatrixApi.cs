using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Model.Analysis;

namespace Dashboard.Api;

internal static class MatrixApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/matrix", Read)
        .WithSummary("Industries × counties in one year. A cell without row or county is the total over that side; is_small marks fewer than five cases.");

    private static Results<Ok<Matrix>, ProblemHttpResult> Read(
        MatrixReader reader,
        FreshnessReader freshness,
        [Description("Default the year of the last month with enrolment")] string? year,
        [Description("key-industry (default) or industry")] string? rows,
        [Description("production (default), all, commuting or deaths")] string? measure)
    {
        var asked = new Asked();
        var (one, side, counted) = (asked.Whole("year", year, 1900, 2200), asked.Choice("rows", rows, MatrixRows.KeyIndustry), asked.Choice("measure", measure, Measure.Production));
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(one ?? freshness.Build().DataThrough.Year, side, counted));
    }
}
