using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

internal static class DiseasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/diseases", Read).Example("/diseases?by=kind&from=2025");
        api.MapGet("/diseases/{from}/{to}", Span).Example("/diseases/2025-01/2025-12?by=exposure");
    }

    private static Results<Ok<IReadOnlyList<DiseaseRow>>, ProblemHttpResult> Read(
        DiseaseReader reader,
        string? by,
        string? from,
        string? to,
        string? county,
        string? industry,
        [FromQuery(Name = "pneumoconiosis-only")] string? pneumoconiosisOnly)
    {
        var asked = new Asked();
        var query = new DiseaseQuery
        {
            By = asked.Choice("by", by, DiseaseBy.City),
            From = asked.Whole("from", from, 1900, 2200),
            To = asked.Whole("to", to, 1900, 2200),
            County = asked.Code("county", county, "counties"),
            Industry = asked.Industry(industry),
            PneumoconiosisOnly = asked.Truth("pneumoconiosis-only", pneumoconiosisOnly) ?? false,
        };
        asked.InOrder(query.From, query.To);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(query));
    }

    private static Results<Ok<IReadOnlyList<DiseaseRow>>, ProblemHttpResult> Span(
        DiseaseSpanReader reader,
        string from,
        string to,
        string? by,
        string? county,
        string? industry,
        [FromQuery(Name = "pneumoconiosis-only")] string? pneumoconiosisOnly)
    {
        var asked = new Asked();
        var query = new DiseaseSpanQuery
        {
            By = asked.Choice("by", by, DiseaseSpanBy.City),
            From = asked.Month("from", from) ?? default,
            To = asked.Month("to", to) ?? default,
            County = asked.Code("county", county, "counties"),
            Industry = asked.Industry(industry),
            PneumoconiosisOnly = asked.Truth("pneumoconiosis-only", pneumoconiosisOnly) ?? false,
        };
        asked.InOrder(query.From, query.To);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Read(query));
    }
}
