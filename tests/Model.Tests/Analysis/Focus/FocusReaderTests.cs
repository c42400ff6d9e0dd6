using Model.Analysis.Focus;
using Model.Warehouse;

namespace Model.Tests.Analysis.Focus;

/// <summary>What stands out in a county, against numbers counted by hand and a published example.</summary>
public sealed class FocusReaderTests : IDisposable
{
    private const string Here = "370811";
    private const string There = "370883";

    private readonly TinySnapshot tiny = new();

    public void Dispose() => tiny.Dispose();

    /// <summary>The example of R's <c>poisson.test</c> (two rates): 11 in 800 against 21 in 3,011, ratio 1.971488, 95 % 0.8584264–4.2772659.</summary>
    [Fact]
    public void A_rate_is_held_against_all_other_counties_together_with_the_exact_interval_of_two_counts()
    {
        Insure(Here, "33", 800);
        Insure(There, "33", 3011);
        Hurt(Here, "33", 11);
        Hurt(There, "33", 21);
        using var reader = Publish(Here);

        var division = Read(reader).Find(FocusSection.Division, "33")!;

        Assert.Equal((11, 800d, 21, 3011d), (division.Cases, division.Insured, division.RestCases, division.RestInsured));
        Assert.Equal(1.971488, division.Ratio!.Value, 1e-6);
        Assert.Equal(0.8584264, division.RatioLower!.Value, 1e-6);
        Assert.Equal(4.2772659, division.RatioUpper!.Value, 1e-6);
        Assert.Equal(13.75, division.Value!.Value, 1e-9);
        Assert.Equal(11 - (21 / 3011d * 800), division.Avoidable!.Value, 1e-9);
    }

    [Fact]
    public void High_industries_are_proposed_once_and_then_the_one_with_most_above_the_expected()
    {
        // 33 is high, and with it machinery; 26 too, and with it hazardous chemicals, whose licence nobody in machinery holds; 06 has four more than expected, which chance explains; 17 has as many as the others.
        foreach (var (industry, cases, others) in new[] { ("33", 40, 20), ("26", 30, 11), ("06", 16, 12), ("17", 10, 10), ("65", 4, 0) })
        {
            Insure(Here, industry, 1000);
            Insure(There, industry, 1000);
            Hurt(Here, industry, cases);
            Hurt(There, industry, others);
        }

        using var reader = Publish(Here);

        var proposed = Read(reader).Proposals.Where(one => one.Figure.Section is FocusSection.Division or FocusSection.KeyIndustry).Select(one => (one.Rule, one.Figure.Cases)).ToList();

        Assert.Equal([(FocusRule.HighRate, 40), (FocusRule.HighRate, 30), (FocusRule.MostAvoidable, 16)], proposed);
    }

    [Fact]
    public void An_employer_of_three_injuries_is_named_against_its_industry_and_one_of_two_is_not()
    {
        foreach (var (code, cases, insured) in new[] { ("91370811MA3AAAAA1X", 9, 100), ("91370811MA3CCCCC3X", 2, 100), ("91370811MA3DDDDD4X", 0, 800) })
        {
            Employer(code, insured, cases);
        }

        Insure(Here, "33", 1000);
        Insure(There, "33", 1000);
        Hurt(Here, "33", 11);
        Hurt(There, "33", 9);
        using var reader = Publish(Here);

        var analysis = Read(reader);
        var employer = Assert.Single(analysis.Of(FocusSection.Employer));

        Assert.Equal(("91370811MA3AAAAA1X", 9), (employer.Code, employer.Cases));
        // 100 of 2,000 insured, and 20 injuries in the industry.
        Assert.Equal(1, employer.Expected!.Value, 1e-9);
        // Exact limits of nine events: 4.115 and 17.085.
        Assert.Equal(4.1154, employer.RatioLower!.Value, 1e-4);
        Assert.Equal(17.0848, employer.RatioUpper!.Value, 1e-4);
        Assert.Contains(analysis.Proposals, one => one.Figure == employer);
        Assert.Equal(("03", 9), (employer.LeadCause, employer.LeadCases));
    }

    [Fact]
    public void Commuting_and_sudden_death_stand_apart_and_causes_are_shares_of_production_injuries()
    {
        Insure(Here, "33", 10_000);
        Insure(There, "33", 10_000);
        Employer("91370811MA3AAAAA1X", 10_000, 3);
        Fact("commute", "14-6", "02", isProduction: false);
        Fact("sudden", "15-1", "20", isProduction: false);
        Fact("fall", "14-1", "09", isProduction: true);
        using var reader = Publish(Here);

        var analysis = Read(reader);

        Assert.Equal([("03", 3, 75d), ("09", 1, 25d)], analysis.Of(FocusSection.Cause).Select(one => (one.Code, one.Cases, one.Value ?? 0)));
        Assert.Equal([("14-6", 1, 10d), ("15-1", 1, 10d)], analysis.Of(FocusSection.Situation).Select(one => (one.Code, one.Cases, one.Value ?? 0)));
    }

    [Fact]
    public void A_year_is_read_as_far_as_asked_and_both_sides_by_the_same_months()
    {
        Insure(Here, "33", 1000);
        Insure(There, "33", 1000);
        Hurt(Here, "33", 5, month: 11);
        Hurt(Here, "33", 7, month: 12);
        Hurt(There, "33", 3, month: 12);
        using var reader = Publish(Here);

        var eleven = new FocusReader(reader).Read(Here, 2025, new(2025, 11, 30))!;

        Assert.Equal(new DateOnly(2025, 11, 1), eleven.Last);
        Assert.Equal((5, 0), (eleven.Find(FocusSection.Total, "")!.Cases, eleven.Find(FocusSection.Total, "")!.RestCases));
        Assert.Equal((12, 3), (Read(reader).Find(FocusSection.Total, "")!.Cases, Read(reader).Find(FocusSection.Total, "")!.RestCases));
    }

    [Fact]
    public void A_county_learns_of_the_others_their_sum_and_nothing_of_a_county_that_is_not_its_own()
    {
        Insure(Here, "33", 1000);
        Insure(There, "33", 1000);
        Hurt(There, "33", 3);
        using var county = Publish(Here);
        using var city = tiny.Reader();

        Assert.Null(new FocusReader(county).Read(There, 2025));
        Assert.Null(new FocusReader(county).Read(Here, 2024));
        Assert.Null(new FocusReader(city).Read("370899", 2025));
        Assert.Equal(new FocusReader(city).Read(Here, 2025)!.Find(FocusSection.Total, "")!.RestCases, Read(county).Find(FocusSection.Total, "")!.RestCases);
    }

    [Fact]
    public void Where_no_other_county_has_the_industry_there_is_no_ratio_and_nothing_to_propose()
    {
        Insure(Here, "06", 1000);
        Hurt(Here, "06", 30);
        using var reader = Publish(Here);

        var coal = Read(reader).Find(FocusSection.Division, "06")!;

        Assert.Equal((null, null, null), (coal.Ratio, coal.RatioLower, coal.Expected));
        Assert.Empty(Read(reader).Proposals);
    }

    private static FocusAnalysis Read(SnapshotReader reader) => new FocusReader(reader).Read(Here, 2025)!;

    private SnapshotReader Publish(string county)
    {
        tiny.Publish("b1");
        return tiny.Reader(CountyScope.Of(county));
    }

    private void Insure(string county, string industry, long insured)
    {
        for (var month = 1; month <= 12; month++)
        {
            tiny.Cells.Add(new Cell(Key(county, industry, month), insured));
        }
    }

    private void Hurt(string county, string industry, long cases, int month = 6) => tiny.Injuries.Add(new Injury(Key(county, industry, month), "14-1", "03", "minor", cases));

    private static CellKey Key(string county, string industry, int month) => new(new(2025, month, 1), county, industry, "", "50-249", "unit");

    private void Employer(string code, long insured, int cases)
    {
        tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code) values ('{code}', '{code}公司', '{Here}', '33')");
        tiny.Add($"insert into marts.fct_enrolment_month (employer_code, month, insured_count, county_code, industry_code, licence, enrolment_kind) select '{code}', unnest(generate_series('2025-01-01'::date, '2025-12-01'::date, interval 1 month))::date, {insured}, '{Here}', '33', '', 'unit'");
        for (var i = 0; i < cases; i++)
        {
            Fact($"{code}-{i}", "14-1", "03", isProduction: true, code);
        }
    }

    private void Fact(string number, string ground, string cause, bool isProduction, string employer = "") => tiny.Add(
        $"insert into marts.fct_injury (case_number, employer_code, month, status, ground, is_production, is_all, severity, cause, deviation, place, county_code, industry_code, licence, enrolment_kind) values ('{number}', '{employer}', '2025-06-01', 'recognised', '{ground}', {isProduction}, true, 'minor', '{cause}', '00', 'road', '{Here}', '33', '', 'unit')");
}
