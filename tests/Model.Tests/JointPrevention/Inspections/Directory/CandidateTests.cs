using Model.JointPrevention.Inspections.Directory;
using Model.Tests.Analysis;
using Model.Warehouse;

namespace Model.Tests.JointPrevention.Inspections.Directory;

/// <summary>What the rules make of what the warehouse knows.</summary>
public sealed class CandidateTests : IDisposable
{
    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    // Exact 95 % limits of a count: 8 events 3.45 to 15.76 (Garwood 1936), 2 events 0.24 to 7.22.
    [Theory]
    [InlineData(8, 3.4, RiskGroup.High, DirectoryReason.HighRate)]
    [InlineData(8, 3.5, RiskGroup.Ordinary, DirectoryReason.KeyIndustry)]
    [InlineData(2, 7.2, RiskGroup.Ordinary, DirectoryReason.KeyIndustry)]
    [InlineData(2, 7.3, RiskGroup.Low, DirectoryReason.LowRate)]
    [InlineData(0, 2.9, RiskGroup.Ordinary, DirectoryReason.KeyIndustry)]
    [InlineData(0, 3.0, RiskGroup.Silent, DirectoryReason.Silent)]
    public void An_employer_stands_out_only_where_the_exact_limits_of_its_count_say_so(long cases, double expected, RiskGroup group, DirectoryReason reason) =>
        Assert.Equal((group, reason), Some with { Cases = cases, Expected = expected } is { } one ? one.Judge() : null);

    [Fact]
    public void A_death_or_a_new_disease_is_high_risk_in_any_industry()
    {
        Assert.Equal((RiskGroup.High, DirectoryReason.Death), (Some with { Deaths = 1, Expected = 5, KeyIndustry = null }).Judge());
        Assert.Equal((RiskGroup.High, DirectoryReason.Disease), (Some with { Diseases = 1, Expected = 5, KeyIndustry = null }).Judge());
    }

    [Fact]
    public void Outside_key_industries_nobody_comes_in_for_being_ordinary_or_low()
    {
        Assert.Null((Some with { KeyIndustry = null, Cases = 2, Expected = 7.3 }).Judge());
        Assert.Null((Some with { KeyIndustry = null }).Judge());
        Assert.Null((Some with { AverageInsured = 49 }).Judge());
    }

    [Fact]
    public void What_is_expected_is_the_rate_of_the_industry_times_the_employers_own_exposure_over_three_whole_years()
    {
        // Mining and washing of coal: 3 + 9 injuries of 3,000 + 1,000 insured years: 3 per 1,000.
        Employer("A", "06", insured: 1000, cases: [1, 1, 1]);
        Employer("B", "06", insured: 333.3333333, cases: [3, 3, 3]);
        // A year before the three does not count.
        tiny.Add(Year("B", 2022, "06", 5000, 50));
        tiny.Publish("b1");
        using var reader = tiny.Reader();

        var seen = new CandidateReader(reader).All().ToDictionary(candidate => candidate.EmployerCode, StringComparer.Ordinal);

        Assert.Equal((3L, 9.0), (seen["A"].Cases, Math.Round(seen["A"].Expected, 6)));
        Assert.Equal((9L, 3.0), (seen["B"].Cases, Math.Round(seen["B"].Expected, 6)));
        Assert.Equal("coal", seen["A"].KeyIndustry);
    }

    [Fact]
    public void A_county_compares_with_what_it_sees_and_finds_nobody_elsewhere()
    {
        Employer("A", "06", insured: 1000, cases: [1, 1, 1]);
        Employer("B", "06", insured: 1000, cases: [9, 9, 9], county: "370883");
        tiny.Publish("b1");
        using var reader = tiny.Reader(CountyScope.Of("370811"));

        Assert.Equal(3.0, Assert.Single(new CandidateReader(reader).All()).Expected);
        Assert.Null(new CandidateReader(reader).Find("B"));
    }

    private static Candidate Some => new() { EmployerCode = "A", KeyIndustry = "coal", AverageInsured = 100, Expected = 1 };

    private void Employer(string code, string industry, double insured, int[] cases, string county = "370811")
    {
        tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code, licence, insured_latest) values ('{code}', '{code}公司', '{county}', '{industry}', '', {(int)insured})");
        for (var i = 0; i < cases.Length; i++)
        {
            tiny.Add(Year(code, 2023 + i, industry, insured, cases[i], county));
        }
    }

    private static string Year(string code, int year, string industry, double insured, int cases, string county = "370811") => FormattableString.Invariant(
        $"insert into marts.mart_employer_year (employer_code, year, average_insured, average_exposed, exposed_cases, deaths, disease_cases, county_code, industry_code, licence) values ('{code}', {year}, {insured}, {insured}, {cases}, 0, 0, '{county}', '{industry}', '')");
}
