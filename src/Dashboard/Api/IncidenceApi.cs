using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

internal static class IncidenceApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/incidence", Read).Example("/incidence?by=key-industry&grain=year&from=2025-01");

    private static Results<Ok<IReadOnlyList<IncidenceRow>>, ProblemHttpResult> Read(
        IncidenceReader reader,
        string? by,
        string? grain,
        string? from,
        string? to,
        string? industry,
        [FromQuery(Name = "key-industry")] string? keyIndustry,
        string? county,
        string? size,
        string? measure)
    {
        var asked = new Asked();
        var query = new IncidenceQuery
        {
            By = asked.Required<IncidenceBy>("by", by),
            Grain = asked.Choice("grain", grain, Grain.Year),
            From = asked.Month("from", from),
            To = asked.Month("to", to),
            Measure = asked.Choice("measure", measure, Measure.Production),
            Industry = asked.Industry(industry),
            KeyIndustry = asked.Unit("key-industry", keyIndustry),
            County = asked.Code("county", county, "counties"),
            Size = asked.Code("size", size, "size-bands"),
        };
        asked.InOrder(query.From, query.To);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(query));
    }
}
