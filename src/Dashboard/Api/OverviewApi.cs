using Microsoft.AspNetCore.Http.HttpResults;
using Model.Analysis;

namespace Dashboard.Api;

internal static class OverviewApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/overview", Read).Example("/overview");
        api.MapGet("/overview/{month}", Month).Example("/overview/2022-06");
        api.MapGet("/freshness", Freshness).Example("/freshness");
    }

    private static Ok<OverviewAnswer> Read(OverviewReader reader) => TypedResults.Ok(new OverviewAnswer(reader.Read(), reader.Diseases()));

    private static Results<Ok<PublishedFigures>, ProblemHttpResult> Month(OverviewReader reader, string month)
    {
        var asked = new Asked();
        var one = asked.Month("month", month);
        return asked.Refusal is { } refusal ? refusal : TypedResults.Ok(reader.Published(one!.Value));
    }

    private static Ok<FreshnessAnswer> Freshness(FreshnessReader reader) => TypedResults.Ok(new FreshnessAnswer(reader.Build(), reader.Feeds()));
}

internal sealed record OverviewAnswer(OverviewNumbers Numbers, IReadOnlyList<DiseaseYear> Diseases);

internal sealed record FreshnessAnswer(BuildFacts Build, IReadOnlyList<FeedFreshness> Feeds);
