using Dashboard.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Model;
using Model.Analysis;
using Model.Operations.People;

namespace Dashboard.Api;

internal static class RowsApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/rows/{fact}", Read).RequirePermission(Permissions.RecordsRead).TakesAway((RowsPage page) => (page.Rows.Count, page.Total)).Example("/rows/injuries?page-size=2&purpose=%E6%A0%B8%E5%AF%B9%E6%95%B0%E6%8D%AE");

    private static Results<Ok<RowsPage>, ProblemHttpResult> Read(
        RowsReader reader,
        string fact,
        [AsParameters] RowsQueryParameters filters,
        string? purpose)
    {
        var asked = new Asked();
        var query = filters.Read(asked, asked.Required<Fact>("fact", fact));
        asked.Purpose(purpose);
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            return TypedResults.Ok(reader.Read(query));
        }
        catch (ArgumentException lost)
        {
            return Asked.Refuse(new Bilingual($"该明细没有所要求的列或筛选项（{lost.Message}）", lost.Message));
        }
    }
}
