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

        // A whole year before the training and the inspection, so that somebody can be compared.
        city.Load("enrolment", [.. Enumerable.Range(0, 12).Select(at => (object)new { month = SmallCity.Day(2020, 1, 1).AddMonths(at) })]);

        RankedOnce.Leave(city.Data, SmallCity.Mine);
        ForecastOnce.Leave(city.Data);
        city.Built();

        // Once more, so that something published has changed since: a month, a case and a head count.
        city.Load("enrolment", new { employer_code = SmallCity.Shop, month = SmallCity.Day(2021, 5, 1) }, new { employer_code = SmallCity.Shop, insured_count = 7 });
        city.Load("accidents", new { case_number = "济工认字〔2021〕00009号", description = "检修开关时触电" });
        city.Built();
    }

    internal SmallCity City => city;

    public void Dispose() => city.Dispose();
}
