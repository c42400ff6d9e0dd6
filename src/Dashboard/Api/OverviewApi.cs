using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Model.Analysis;

namespace Dashboard.Api;

internal static class OverviewApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/overview", Read).WithSummary("The numbers of the first page, and new occupational disease by year.");
        api.MapGet("/overview/{month}", Month).WithSummary("Insured persons and people paid in one month, project-insured included: what yearly reports publish.");
        api.MapGet("/freshness", Freshness).WithSummary("The build behind every answer and how fresh each feed is.");
    }

    private static Ok<OverviewAnswer> Read(OverviewReader reader) => TypedResults.Ok(new OverviewAnswer(reader.Read(), reader.Diseases()));

    private static Results<Ok<PublishedFigures>, ProblemHttpResult> Month(OverviewReader reader, [Description("2022-06")] string month)
    {
        var asked = new Asked();
        var one = asked.Month("month", month);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Published(one!.Value));
    }

    private static Ok<FreshnessAnswer> Freshness(FreshnessReader reader) => TypedResults.Ok(new FreshnessAnswer(reader.Build(), reader.Feeds()));
}

internal sealed record OverviewAnswer(OverviewNumbers Numbers, IReadOnlyList<DiseaseYear> Diseases);

internal sealed record FreshnessAnswer(BuildFacts Build, IReadOnlyList<FeedFreshness> Feeds);
