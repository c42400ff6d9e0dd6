using Dashboard.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Model;
using Model.Analysis;
using Model.Operations.People;

namespace Dashboard.Api;

internal static class EmployersApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/employers", Search).RequirePermission(Permissions.RecordsRead).TakesAway((PageOf<EmployerRow> page) => (page.Items.Count, page.Total)).Example("/employers?county=370811&page-size=2&purpose=%E6%A0%B8%E5%AF%B9%E6%95%B0%E6%8D%AE");
        api.MapGet("/employers/{code}", Find).RequirePermission(Permissions.RecordsRead).ProducesProblem(StatusCodes.Status404NotFound).Example(services => services.GetRequiredService<EmployerReader>().Search(new EmployerQuery { PageSize = 1 }).Items is [{ EmployerCode: var code }, ..] ? $"/employers/{code}" : null);
    }

    private static Results<Ok<PageOf<EmployerRow>>, ProblemHttpResult> Search(
        EmployerReader reader,
        string? text,
        string? county,
        string? industry,
        [FromQuery(Name = "key-industry")] string? keyIndustry,
        string? size,
        string? active,
        [FromQuery(Name = "pay-percent-from")] string? payPercentFrom,
        string? sort,
        string? descending,
        string? page,
        [FromQuery(Name = "page-size")] string? pageSize,
        string? purpose)
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
            PayPercentFrom = asked.Whole("pay-percent-from", payPercentFrom, 0, 1_000_000),
            Sort = asked.Choice("sort", sort, EmployerSort.Insured),
            Descending = asked.Truth("descending", descending) ?? true,
            Page = asked.Whole("page", page, 1, 1_000_000) ?? 1,
            PageSize = asked.Whole("page-size", pageSize, 1, 1000) ?? 50,
        };
        asked.Purpose(purpose);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Search(query));
    }

    private static Results<Ok<EmployerDetails>, ProblemHttpResult> Find(EmployerReader reader, string code) =>
        reader.Find(code) is { } details
            ? TypedResults.Ok(details)
            : Asked.Refuse(new Bilingual($"没有统一社会信用代码为 {code} 的单位。", $"There is no employer {code}."), StatusCodes.Status404NotFound);
}
