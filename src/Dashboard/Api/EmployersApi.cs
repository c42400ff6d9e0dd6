using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model;
using Model.Analysis;

namespace Dashboard.Api;

internal static class EmployersApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/employers", Search).WithSummary("Employers by part of the name or code, filtered, sorted and paged.");
        api.MapGet("/employers/{code}", Find).WithSummary("One employer: history, inputs of its floating rate by year, cases without their persons, trainings, inspections.");
    }

    private static Results<Ok<PageOf<EmployerRow>>, ProblemHttpResult> Search(
        EmployerReader reader,
        [Description("Part of the name or of the code")] string? text,
        string? county,
        string? industry,
        [FromQuery(Name = "key-industry")] string? keyIndustry,
        string? size,
        [Description("true: insured persons in the last month; false: none")] string? active,
        [Description("name, code, insured (default), county, industry, cases, incidence")] string? sort,
        [Description("true (default) or false")] string? descending,
        [Description("From 1")] string? page,
        [FromQuery(Name = "page-size"), Description("1 to 1,000; default 50")] string? pageSize)
    {
        var asked = new Asked();
        var query = new EmployerQuery
        {
            Text = text,
            County = asked.Code("county", county, "counties"),
            Industry = asked.Industry(industry),
            KeyIndustry = asked.Unit("key-industry", keyIndustry),
            Size = asked.Code("size", size, "size-bands"),
            Active = asked.Truth("active", active),
            Sort = asked.Choice("sort", sort, EmployerSort.Insured),
            Descending = asked.Truth("descending", descending) ?? true,
            Page = asked.Whole("page", page, 1, 1_000_000) ?? 1,
            PageSize = asked.Whole("page-size", pageSize, 1, 1000) ?? 50,
        };
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Search(query));
    }

    private static Results<Ok<EmployerDetails>, ProblemHttpResult> Find(EmployerReader reader, [Description("统一社会信用代码")] string code) =>
        reader.Find(code) is { } details
            ? TypedResults.Ok(details)
            : Asked.Refuse(new Bilingual($"没有统一社会信用代码为 {code} 的单位。", $"There is no employer {code}."), StatusCodes.Status404NotFound);
}
