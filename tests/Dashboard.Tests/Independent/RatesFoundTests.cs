using Model.Analysis;

namespace Dashboard.Tests.Independent;

/// <summary>True rates of the sample city's industries are known (docs/sample-city.md): the product's intervals must hold them as often as they say.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class RatesFoundTests(TwoWays ways, ITestOutputHelper output)
{
    private const int FirstYear = 2019;
    private const int LastYear = 2025;

    /// <summary>Key industry, ‰ in 2020, 2019 ÷ 2020 and 2025 ÷ 2020; straight between 2020 and 2025.</summary>
    private static readonly (string Industry, double Rate2020, double Ratio2019, double Ratio2025)[] Truth =
    [
        ("coal", 4.6, 1.04, 0.62),
        ("machinery", 3.4, 1.03, 0.62),
        ("transport", 3.1, 1.02, 0.60),
        ("construction", 4.0, 1.01, 0.98),
        ("pharma", 2.4, 0.97, 1.15),
        ("hazchem", 3.2, 1.02, 0.82),
    ];

    [Fact]
    public void Of_forty_two_yearly_rates_the_95_percent_intervals_hold_the_true_one_as_often_as_stated()
    {
        var rows = new IncidenceReader(ways.Reader).Read(new IncidenceQuery { By = IncidenceBy.KeyIndustry, Grain = Grain.Year, Measure = Measure.Production });

        var judged = (from truth in Truth
                      from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
                      let row = rows.Single(r => r.Code == truth.Industry && r.PeriodStart.Year == year)
                      let rate = truth.Rate2020 * (year == FirstYear ? truth.Ratio2019 : 1 + ((truth.Ratio2025 - 1) * (year - 2020) / 5.0))
                      select (truth.Industry, year, rate, row, Holds: row.Lower <= rate && rate <= row.Upper)).ToList();
        judged.Where(j => !j.Holds).ToList().ForEach(j => output.WriteLine($"{j.Industry} {j.year}: {j.rate:0.00} outside {j.row.RatePer1000:0.00} ({j.row.Lower:0.00}-{j.row.Upper:0.00})"));
        output.WriteLine($"{judged.Count(j => j.Holds)} of {judged.Count} hold");

        // Of 42 independent intervals that hold with chance 0.95 fewer than 37 do in two of 100 cities.
        Assert.Equal(42, judged.Count);
        Assert.InRange(judged.Count(j => j.Holds), 37, 42);
        // And together they are not shifted: what is seen is within 3 % of what is true.
        var expected = judged.Sum(j => j.rate / 1000 * j.row.AverageInsured);
        Assert.InRange(judged.Sum(j => j.row.Cases) / expected, 0.97, 1.03);
    }
}
