using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

internal static class DiseasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/diseases", Read).WithSummary("New occupational disease (first diagnoses, by date of diagnosis) by year, per 100,000 insured, with exact 95 % limits.");
        api.MapGet("/diseases/{from}/{to}", Span).WithSummary("The same between two months, both included: what a part of a year is compared by.");
    }

    private static Results<Ok<IReadOnlyList<DiseaseRow>>, ProblemHttpResult> Read(
        DiseaseReader reader,
        [Description("city (default), kind, stage, county or industry")] string? by,
        [Description("First year")] string? from,
        [Description("Last year, included")] string? to,
        string? county,
        string? industry,
        [FromQuery(Name = "pneumoconiosis-only"), Description("true for pneumoconiosis only")] string? pneumoconiosisOnly)
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
        [Description("First month, 2025-01")] string from,
        [Description("Last month, included")] string to,
        [Description("city (default), kind, stage, county, industry or exposure")] string? by,
        string? county,
        string? industry,
        [FromQuery(Name = "pneumoconiosis-only"), Description("true for pneumoconiosis only")] string? pneumoconiosisOnly)
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
