using Model.Analysis;

namespace Dashboard.Tests.Independent;

/// <summary>工伤事故发生率 of the committed sample files: what the product answers and what plain C# over the same files counts.</summary>
[Collection(TwoWaysGroup.Name)]
public sealed class IncidenceTwiceTests(TwoWays ways)
{
    public static TheoryData<Measure> Measures => [Measure.Production, Measure.All];

    [Theory, MemberData(nameof(Measures))]
    public void The_city_agrees_month_by_month(Measure measure) =>
        Agree(IncidenceBy.City, Grain.Month, measure, (_, _) => ["city"]);

    [Theory, MemberData(nameof(Measures))]
    public void The_city_agrees_year_by_year(Measure measure) =>
        Agree(IncidenceBy.City, Grain.Year, measure, (_, _) => ["city"]);

    [Theory, MemberData(nameof(Measures))]
    public void Each_key_industry_agrees_year_by_year(Measure measure) =>
        Agree(IncidenceBy.KeyIndustry, Grain.Year, measure, (place, _) => KeyIndustries.Of(place));

    [Theory, MemberData(nameof(Measures))]
    public void Each_key_industry_agrees_over_every_twelve_months(Measure measure) =>
        Agree(IncidenceBy.KeyIndustry, Grain.Rolling12, measure, (place, _) => KeyIndustries.Of(place));

    [Theory, MemberData(nameof(Measures))]
    public void Each_county_agrees_year_by_year(Measure measure) =>
        Agree(IncidenceBy.County, Grain.Year, measure, (place, _) => [place.County]);

    [Theory, MemberData(nameof(Measures))]
    public void Each_division_agrees_year_by_year(Measure measure) =>
        Agree(IncidenceBy.Industry, Grain.Year, measure, (place, _) => [place.Division]);

    [Theory, MemberData(nameof(Measures))]
    public void Each_size_band_agrees_year_by_year(Measure measure) =>
        Agree(IncidenceBy.Size, Grain.Year, measure, (_, size) => [size]);

    [Theory]
    [InlineData(IncidenceBy.Cause, Measure.Production)]
    [InlineData(IncidenceBy.Cause, Measure.All)]
    [InlineData(IncidenceBy.Ground, Measure.Production)]
    [InlineData(IncidenceBy.Ground, Measure.All)]
    public void Causes_and_grounds_of_2025_agree_over_the_whole_city(IncidenceBy by, Measure measure)
    {
        var cases = ways.Plain.Circumstances(2025, i => by == IncidenceBy.Cause ? i.Cause : i.Ground, Counts(measure));
        var whole = ways.Plain.Incidence((_, _) => ["city"], Periods(Grain.Year), Counts(measure))[("city", "2025")];
        var expected = cases.ToDictionary(c => (c.Key, "2025"), c => new PlainRate(c.Value, whole.AverageInsured));

        var rows = ways.Ask(by, Grain.Year, measure).Where(r => r.Period == "2025").ToArray();

        Assert.NotEmpty(expected);
        Assert.All(rows, r => Assert.Equal(whole.AverageInsured, r.AverageInsured, 1e-6));
        None(Differences(expected, [.. rows.Where(r => r.Cases > 0)]));
    }

    [Fact]
    public void Both_take_the_same_months_for_known_and_for_settled()
    {
        var build = new FreshnessReader(ways.Reader).Build();

        Assert.Equal(PlainMonths.Name(ways.Plain.DataThrough), $"{build.DataThrough:yyyy-MM}");
        Assert.Equal(PlainMonths.Name(ways.Plain.SettledThrough), $"{build.SettledThrough:yyyy-MM}");
    }

    private void Agree(IncidenceBy by, Grain grain, Measure measure, Func<PlainPlace, string, IEnumerable<string>> unitsOf)
    {
        var expected = ways.Plain.Incidence(unitsOf, Periods(grain), Counts(measure));

        Assert.NotEmpty(expected);
        None(Differences(expected, ways.Ask(by, grain, measure)));
    }

    private static void None(List<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences.Prepend($"{differences.Count} differences").Take(30)));

    private ILookup<string, int> Periods(Grain grain) => grain switch
    {
        Grain.Month => PlainMonths.ByMonth(ways.Plain.FirstMonth, ways.Plain.DataThrough),
        Grain.Rolling12 => PlainMonths.Rolling(ways.Plain.FirstMonth, ways.Plain.DataThrough),
        _ => PlainMonths.ByYear(ways.Plain.FirstMonth, ways.Plain.DataThrough),
    };

    private static Func<PlainInjury, bool> Counts(Measure measure) => measure == Measure.Production ? i => i.IsProduction : i => i.IsAll;

    /// <summary>One line a unit and period on which they differ; what one side leaves out must be nothing on the other.</summary>
    private static List<string> Differences(Dictionary<(string Code, string Period), PlainRate> expected, IReadOnlyList<IncidenceRow> rows)
    {
        var answered = rows.ToDictionary(r => (r.Code, r.Period), r => new PlainRate(r.Cases, r.AverageInsured));
        var differences = (
            from key in expected.Keys.Union(answered.Keys)
            let counted = expected.GetValueOrDefault(key, PlainRate.None)
            let answer = answered.GetValueOrDefault(key, PlainRate.None)
            where counted.Cases != answer.Cases || Math.Abs(counted.AverageInsured - answer.AverageInsured) > 1e-6
            select $"{key}: counted {counted}, answered {answer}").ToList();
        differences.AddRange(
            from row in rows
            let rate = expected.GetValueOrDefault((row.Code, row.Period), PlainRate.None).Per1000
            where rate is null != row.RatePer1000 is null || Math.Abs((rate ?? 0) - (row.RatePer1000 ?? 0)) > 1e-9
            select $"{row.Code} {row.Period}: rate counted {rate}, answered {row.RatePer1000}");
        return differences;
    }
}
