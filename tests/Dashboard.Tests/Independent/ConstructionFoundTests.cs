using Model.Analysis;
using Model.Analysis.Construction;

namespace Dashboard.Tests.Independent;

/// <summary>
/// The sample city's projects send month-end counts, which real ones do not, and its true rate is known (docs/sample-city.md):
/// what project costs let estimate must come near both. What costs follow from shares no number with the model.
/// </summary>
[Collection(TwoWaysGroup.Name)]
public sealed class ConstructionFoundTests(TwoWays ways, ITestOutputHelper output)
{
    private static readonly Population Construction = Population.OfIndustry("construction")!;

    /// <summary>docs/sample-city.md, group project: ‰ of 2020, 2019 ÷ 2020, 2025 ÷ 2020.</summary>
    private static double TrueRate(int year) => 4.5 * (year == 2019 ? 1.02 : 1 + ((0.95 - 1) * (year - 2020) / 5.0));

    private ConstructionExposure Of(int year) => new ConstructionReader(ways.Reader).Read(Construction, Measure.Production, new DateOnly(year, 1, 1), new DateOnly(year, 12, 1))!;

    [Fact]
    public void Estimated_persons_come_within_8_percent_of_those_reported_in_every_year_and_within_4_together()
    {
        var years = Enumerable.Range(2019, 7).Select(year => (Year: year, Exposure: Of(year))).ToList();
        foreach (var (year, e) in years)
        {
            output.WriteLine($"{year}: estimated {e.EstimatedInsured:0} ({e.EstimatedLowest:0}-{e.EstimatedHighest:0}), reported {e.ReportedInsured:0}, ratio {e.EstimatedInsured / e.ReportedInsured:0.000}; cases {e.ProjectCases} + {e.ProjectCasesWithout}; without {e.ProjectsWithout} of {e.Projects}; rate {e.ProjectRate!.Value:0.00} ({e.ProjectRate.Lower:0.00}-{e.ProjectRate.Upper:0.00}), true {TrueRate(year):0.00}; whole {e.WholeRate!.Value:0.00}, published {e.UnitRate!.Value:0.00}, naive {e.NaiveRate!.Value:0.00}");
        }

        Assert.All(years, y => Assert.InRange(y.Exposure.EstimatedInsured / y.Exposure.ReportedInsured, 0.92, 1.08));
        Assert.InRange(years.Sum(y => y.Exposure.EstimatedInsured) / years.Sum(y => y.Exposure.ReportedInsured), 0.96, 1.04);
    }

    [Fact]
    public void The_true_rate_of_projects_is_recovered_and_the_rate_without_exposure_is_far_off()
    {
        var years = Enumerable.Range(2019, 7).Select(year => (Year: year, Exposure: Of(year))).ToList();

        // All cases over all estimated persons, against what the true rates let expect of the persons there were.
        var found = years.Sum(y => y.Exposure.ProjectCases) / years.Sum(y => y.Exposure.EstimatedInsured) * 1000;
        var truth = years.Sum(y => TrueRate(y.Year) * y.Exposure.ReportedInsured) / years.Sum(y => y.Exposure.ReportedInsured);
        output.WriteLine($"found {found:0.000}, true {truth:0.000}");
        Assert.InRange(found / truth, 0.88, 1.12);
        Assert.All(years, y => Assert.True(y.Exposure.NaiveRate!.Value > 1.12 * y.Exposure.WholeRate!.Value));
    }

    [Fact]
    public void Other_industries_and_measures_have_no_such_figures()
    {
        var reader = new ConstructionReader(ways.Reader);
        var (first, last) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1));

        Assert.Null(reader.Read(Population.OfIndustry("coal")!, Measure.Production, first, last));
        Assert.Null(reader.Read(Construction, Measure.Commuting, first, last));
        Assert.NotNull(reader.Read(Population.OfIndustry("47")!, Measure.All, first, last));
        Assert.Null(reader.Read(Population.OfIndustry("49")!, Measure.All, first, last));
    }
}
