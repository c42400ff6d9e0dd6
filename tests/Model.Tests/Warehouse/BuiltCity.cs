using Model.Feeds;

namespace Model.Tests.Warehouse;

/// <summary>A small city that every feed sent to twice, built once for a class of tests that only read.</summary>
public sealed class BuiltCity : IDisposable
{
    private readonly SmallCity city = new();

    public BuiltCity()
    {
        foreach (var feed in FeedCatalog.All)
        {
            city.Load(feed.Id, new { });
            city.Load(feed.Id, new { });
        }

        city.Load("employers", new { employer_name = "某煤业", effective_from = SmallCity.Day(2021, 4, 1) }, new { employer_code = SmallCity.Shop });
        city.Load("enrolment", new { month = SmallCity.Day(2021, 4, 1) }, new { employer_code = SmallCity.Shop }, new { employer_code = SmallCity.Stranger });

        city.Built();
    }

    internal SmallCity City => city;

    public void Dispose() => city.Dispose();
}
