using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

internal static class DecisionLagApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/decision-lag", Read).Example("/decision-lag?county=370811");

    private static Results<Ok<DecisionLag>, ProblemHttpResult> Read(
        DecisionLagReader reader,
        FreshnessReader freshness,
        string? from,
        string? to,
        string? industry,
        [FromQuery(Name = "key-industry")] string? keyIndustry,
        string? county)
    {
        var asked = new Asked();
        var last = asked.Month("to", to) ?? freshness.Build().DataThrough;
        var first = asked.Month("from", from) ?? last.AddMonths(-11);
        var population = new IncidenceQuery
        {
            By = IncidenceBy.City,
            Industry = asked.Industry(industry),
            KeyIndustry = asked.Unit("key-industry", keyIndustry),
            County = asked.Code("county", county, "counties"),
        };
        asked.InOrder(first, last);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(population, first, last));
    }
}
