using Model.Warehouse;

namespace Model.Analysis.Warnings.Methods;

/// <summary>Departments whose file is overdue on the day of the build.</summary>
internal static class FeedsWatched
{
    public static IEnumerable<Reading> Overdue(WarningRule rule, SnapshotReader reader, DateOnly first, DateOnly last)
    {
        var freshness = new FreshnessReader(reader);
        if (freshness.Build().BusinessDate != last)
        {
            yield break;
        }

        foreach (var feed in freshness.Feeds().Where(feed => feed.IsExpected && feed.DueOn is not null))
        {
            yield return new()
            {
                Rule = rule.Id,
                Unit = feed.Feed,
                UnitName = feed.Name,
                KnownOn = last,
                First = feed.DueOn!.Value,
                Last = last,
                WindowFirst = feed.DueOn.Value,
                Cases = feed.DaysLate ?? 0,
                Score = feed.DaysLate ?? 0,
                Warns = feed.DaysLate >= rule["days"],
                Detail = feed.Department,
            };
        }
    }
}
