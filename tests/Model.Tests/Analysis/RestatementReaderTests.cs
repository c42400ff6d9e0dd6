using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Tests.Warehouse;
using Model.Warehouse;
using static Model.Tests.Warehouse.SmallCity;

namespace Model.Tests.Analysis;

/// <summary>The ledger against the figures that were published: whatever was edited in between, the bars add up.</summary>
public sealed class RestatementReaderTests : IDisposable
{
    private static readonly string[] Codes = [Mine, Shop, Stranger];
    private static readonly DateOnly[] Months = [Day(2020, 11, 1), Day(2020, 12, 1), Day(2021, 1, 1), Day(2021, 3, 1), Day(2021, 4, 1)];

    private static readonly Population[] Populations =
        [Population.City, Population.OfIndustry("coal")!, Population.OfIndustry("machinery")!, Population.OfIndustry("key-six")!, Population.OfCounty("370883")!, Population.OfIndustry("coal")!.In("370811")!];

    private readonly SmallCity city = new();

    public void Dispose() => city.Dispose();

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Whatever_was_edited_the_reasons_lead_from_each_published_figure_to_the_next(int seed)
    {
#pragma warning disable CA5394 // A seed makes a failure happen again.
        var chance = new Random(seed);
        city.Load("employers", new { }, new { employer_code = Shop, county_code = "370811", industry_code = "5211" });
        city.Load("enrolment", [.. Months.Take(3).SelectMany(month => Codes.Select(code => (object)new { employer_code = code, month, insured_count = chance.Next(1, 200) }))]);
        var published = new List<(string Build, List<IncidenceRow> Figures)> { Published() };
        for (var build = 0; build < 4; build++)
        {
            for (var edit = chance.Next(0, 6); edit > 0; edit--)
            {
                Edit(chance);
            }

            published.Add(Published());
        }
#pragma warning restore CA5394

        using var catalog = new SnapshotCatalog(city.Data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        var ledger = new RestatementReader(reader);
        Assert.Equal(published.Select(p => p.Build).Reverse(), ledger.Builds().Select(b => b.BuildId));
        foreach (var (build, figures) in published)
        {
            Assert.Equal(figures.Where(f => f.AverageInsured > 0 || f.Cases > 0).Select(Told), Asked().SelectMany(ask => ledger.Years(ask.Population, ask.Measure, build).Where(y => y.Before.Cases > 0 || y.Before.InsuredMonths > 0).Select(y => Told(ask, y.Year, y.Before))));
            Assert.All(Asked().SelectMany(ask => ledger.Years(ask.Population, ask.Measure, build)), Adds);
        }
    }

    [Fact]
    public void Nothing_is_told_since_the_build_itself()
    {
        city.Load("enrolment", new { });
        city.Load("accidents", new { });
        var (build, _) = Published();

        using var catalog = new SnapshotCatalog(city.Data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        var year = Assert.Single(new RestatementReader(reader).Years(Population.City, Measure.Production, build));

        Assert.Equal((2021, new RestatedFigure(1, 100, 1), false), (year.Year, year.After, year.HasChanged));
        Assert.Equal(year.After, year.Before);
    }

    [Fact]
    public void A_month_that_comes_lowers_the_average_of_those_without_a_row_in_it()
    {
        city.Load("employers", new { }, new { employer_code = Shop, industry_code = "5211" });
        city.Load("enrolment", new { }, new { employer_code = Shop });
        city.Load("accidents", new { });
        var (before, _) = Published();
        city.Load("enrolment", new { employer_code = Shop, month = Day(2021, 4, 1) });
        Published();

        using var catalog = new SnapshotCatalog(city.Data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        var coal = Assert.Single(new RestatementReader(reader).Years(Population.OfIndustry("coal")!, Measure.Production, before));

        var step = Assert.Single(coal.Steps);
        Assert.Equal((RestatementReason.NewMonth, 10d, 20d), (step.Reason, step.From.RatePer1000, step.To.RatePer1000));
    }

    [Fact]
    public void The_last_meeting_leads_to_the_build_that_stood_on_its_day()
    {
        city.Load("enrolment", new { });
        city.Load("joint_meetings", new { held_on = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-400)) });
        Published();
        using var catalog = new SnapshotCatalog(city.Data);
        using (var reader = new SnapshotReader(catalog, CountyScope.City))
        {
            Assert.Null(new RestatementReader(reader).LastMeeting());
        }

        city.Load("joint_meetings", new { meeting_id = 2L, held_on = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)) });
        var (build, _) = Published();
        using var now = new SnapshotReader(catalog, CountyScope.City);

        Assert.Equal(build, new RestatementReader(now).LastMeeting()!.BuildId);
    }

    private static void Adds(RestatedYear year)
    {
        Assert.Equal(year.After.Cases - year.Before.Cases, year.Steps.Sum(s => s.Cases));
        Assert.Equal(year.After.InsuredMonths - year.Before.InsuredMonths, year.Steps.Sum(s => s.InsuredMonths));
        if (year.Steps.Count > 0)
        {
            // Each bar begins where the one before ended: the rates add up, too.
            Assert.Equal((year.Before, year.After), (year.Steps[0].From, year.Steps[^1].To));
            Assert.All(year.Steps.Zip(year.Steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        }
        else
        {
            Assert.Equal(year.Before, year.After);
        }
    }

    private static IEnumerable<(Population Population, Measure Measure)> Asked() =>
        Populations.SelectMany(population => new[] { (population, Measure.Production), (population, Measure.All) });

    /// <summary>Builds, and asks what everybody asks of it.</summary>
    private (string Build, List<IncidenceRow> Figures) Published()
    {
        city.Built();
        using var catalog = new SnapshotCatalog(city.Data);
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        var incidence = new IncidenceReader(reader);
        return (reader.Build, [.. Asked().SelectMany(ask => incidence.Read(ask.Population.Ask(IncidenceBy.City, ask.Measure) with { Grain = Grain.Year }).Select(row => row with { Code = Named(ask) }))]);
    }

    private static string Told(IncidenceRow row) => $"{row.Code} {row.Period}: {row.Cases} {row.AverageInsured:0.####} {row.RatePer1000:0.######}";

    private static string Told((Population Population, Measure Measure) ask, int year, RestatedFigure figure) =>
        $"{Named(ask)} {year}: {figure.Cases} {figure.AverageInsured:0.####} {figure.RatePer1000:0.######}";

    private static string Named((Population Population, Measure Measure) ask) => $"{ask.Population.Name} {ask.Measure}";

#pragma warning disable CA5394 // A seed makes a failure happen again.
    private void Edit(Random chance)
    {
        var code = Codes[chance.Next(3)];
        var month = Months[chance.Next(5)];
        switch (chance.Next(5))
        {
            case 0:
                city.Load("enrolment", new { employer_code = code, month, insured_count = chance.Next(0, 200) });
                break;
            case 1:
                city.Load("employers", new
                {
                    employer_code = code,
                    county_code = chance.Next(2) == 0 ? "370811" : "370883",
                    industry_code = new[] { "0610", "3411", "3511", "5211" }[chance.Next(4)],
                    enrolment_kind = chance.Next(5) == 0 ? "project" : "unit",
                    hazchem_licence = chance.Next(4) == 0,
                    effective_from = chance.Next(2) == 0 ? Day(2015, 1, 1) : month,
                });
                break;
            default:
                var isDecided = chance.Next(4) > 0;
                var ground = isDecided ? new[] { "14-1", "14-6", "14-4" }[chance.Next(3)] : null;
                city.Load("accidents", new
                {
                    case_number = $"济工认字〔2021〕0000{chance.Next(1, 6)}号",
                    employer_code = code,
                    occurred_on = month.AddDays(chance.Next(28)),
                    reported_on = Day(2021, 5, 1),
                    result = isDecided ? new[] { "recognised", "recognised", "deemed", "rejected", "revoked" }[chance.Next(5)] : null,
                    ground,
                    is_commuting = ground == "14-6",
                    decided_on = isDecided ? Day(2021, 6, 1) : (DateOnly?)null,
                });
                break;
        }
    }
#pragma warning restore CA5394
}
