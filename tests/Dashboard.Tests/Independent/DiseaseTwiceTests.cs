using System.Globalization;
using Model.Analysis;

namespace Dashboard.Tests.Independent;

/// <summary>New occupational disease of the committed sample files by year of diagnosis, counted twice.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class DiseaseTwiceTests(TwoWays ways)
{
    private static readonly string[] Dust =
    [
        "silicosis", "coal_workers", "graphite", "carbon_black", "asbestosis", "talc", "cement", "mica", "pottery", "aluminium", "welder", "foundry", "other_pneumoconiosis",
    ];

    [Fact]
    public void New_cases_pneumoconiosis_and_deaths_agree_year_by_year()
    {
        var answered = new DiseaseReader(ways.Reader).Read(new DiseaseQuery { By = DiseaseBy.City });

        Assert.Equal(Enumerable.Range(2019, 8), answered.Select(r => r.Year));
        Assert.All(answered, r => Assert.Equal((Told(r.Year, NewCases(r.Year), Deaths(r.Year))), Told(r.Year, (r.NewCases, r.Pneumoconiosis), r.Deaths)));
    }

    [Fact]
    public void New_cases_agree_by_kind_of_disease()
    {
        var counted = New().GroupBy(d => (d.Disease, d.DiagnosedOn.Year)).ToDictionary(g => g.Key, g => g.LongCount());

        var answered = new DiseaseReader(ways.Reader).Read(new DiseaseQuery { By = DiseaseBy.Kind }).Where(r => r.NewCases > 0).ToDictionary(r => (r.Code, r.Year), r => r.NewCases);

        Assert.Equal(counted.OrderBy(c => c.Key), answered.OrderBy(c => c.Key));
    }

    private (long All, long Dust) NewCases(int year)
    {
        var cards = New().Where(d => d.DiagnosedOn.Year == year).ToArray();
        return (cards.Length, cards.Count(d => Dust.Contains(d.Disease)));
    }

    private long Deaths(int year) => ways.Plain.Diseases
        .Where(d => d.DiedOn is { } day && day.Year == year && PlainMonths.Of(day) <= ways.Plain.DataThrough)
        .DistinctBy(d => d.Identity, StringComparer.Ordinal)
        .Count();

    /// <summary>First diagnoses within the months that enrolment reaches.</summary>
    private IEnumerable<PlainDisease> New() => ways.Plain.Diseases
        .Where(d => d.Event == "first" && PlainMonths.Of(d.DiagnosedOn) >= ways.Plain.FirstMonth && PlainMonths.Of(d.DiagnosedOn) <= ways.Plain.DataThrough);

    private static string Told(int year, (long All, long Dust) cases, long deaths) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}: {cases.All} new, {cases.Dust} of them pneumoconiosis, {deaths} died");
}
