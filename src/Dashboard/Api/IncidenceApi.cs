using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model.Analysis;

namespace Dashboard.Api;

internal static class IncidenceApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/incidence", Read)
        .WithSummary("Work-injury incidence: recognised injuries by month of the accident ÷ average insured × 1,000, with exact 95 % limits. Never annualised.");

    private static Results<Ok<IReadOnlyList<IncidenceRow>>, ProblemHttpResult> Read(
        IncidenceReader reader,
        [Description("city, key-industry, industry (division of GB/T 4754-2017), county, size, cause, ground, severity")] string? by,
        [Description("month, quarter, year (default) or rolling12, which is named by its last month")] string? grain,
        [Description("First month, 2021-01; default the first there is")] string? from,
        [Description("Last month, included; default the last with enrolment")] string? to,
        [Description("Division, 06")] string? industry,
        [FromQuery(Name = "key-industry"), Description("Key industry, coal; key-six for those of plan 2021–2025 together")] string? keyIndustry,
        [Description("Insuring office, 370811")] string? county,
        [Description("Size band, 50-249")] string? size,
        [Description("production (default), all, commuting or deaths")] string? measure)
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
