using System.Globalization;
using System.Text;
using Model.Plans;
using Model.Warehouse;

namespace Model.Tests.Plans;

public sealed class PlanFileTests : IDisposable
{
    /// <summary>A plan of two counties with everything that may be written.</summary>
    private const string Whole = """
        id: two-counties
        name: { zh: 两区规划, en: Plan of two counties }
        short: { zh: 两区, en: Two counties }
        baseline: { rule: pooled, years: [2018, 2019, 2020] }
        final_year: 2025
        reduction: 0.10
        path:
          shape: stepped
          steps: { 2021: 0.01, 2022: 0.02, 2023: 0.05, 2024: 0.08, 2025: 0.10 }
        measure: all
        units: [all, "370811", "06", coal]
        counties: ["370811", "370883"]
        to_be_confirmed: [path]
        source: { zh: 市人社局, en: City bureau }
        """;

    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("plans-").FullName);

    public PlanFileTests() => data.Create();

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    [Fact]
    public void A_file_in_the_folder_is_a_plan_beside_those_that_ship()
    {
        File.WriteAllBytes(Path.Combine(data.Plans, "two-counties.yml"), Gb18030(Whole));

        var plans = PlanCatalog.In(data);

        Assert.Empty(plans.Faults);
        Assert.Equal(["city-2021-2025", "national-2026-2030", "two-counties"], plans.All.Select(plan => plan.Id));
        var own = plans.Find("two-counties")!;
        Assert.Equal(("两区规划", BaselineRule.Pooled, PathShape.Stepped, "2018–2020"), (own.Name.Zh, own.Baseline.Rule, own.Path.Shape, own.Baseline.ToString()));
        Assert.Equal(("two-counties.yml", null), (plans.FileOf(own), plans.FileOf(plans.All[0])));
        Assert.DoesNotContain(own, plans.Leading);
    }

    [Fact]
    public void A_file_named_as_one_of_ours_replaces_it_and_one_that_is_wrong_does_not()
    {
        var ours = EmbeddedText.Read("Plans/city-2021-2025.yml");
        Assert.Equal(0.15, PlanCatalog.Of([("city-2021-2025.yml", ours.Replace("0.20", "0.15", StringComparison.Ordinal))]).Leading[0].Reduction);

        var wrong = PlanCatalog.Of([("city-2021-2025.yml", ours.Replace("0.20", "20", StringComparison.Ordinal))]);

        Assert.Equal(0.20, wrong.Leading[0].Reduction);
        Assert.Equal("city-2021-2025.yml, line 6, reduction “20”: it must be a share of 0 or more and under 1, such as 0.10.", Assert.Single(wrong.Faults).Message.En);
        Assert.Equal("city-2021-2025.yml 第 6 行，reduction“20”：应为大于或等于0、小于1的小数，如 0.10。", Assert.Single(wrong.Faults).Message.Zh);
    }

    [Theory]
    [InlineData("id: two-counties", "id: three", "1 id three OtherId")]
    [InlineData("en: Plan of two counties", "fr: Plan", "2 name.fr  UnknownKey|2 name.en  Missing")]
    [InlineData("short: { zh: 两区, en: Two counties }", "short: 两区", "3 short 两区 NotKeysAndValues")]
    [InlineData("rule: pooled", "rule: median", "4 baseline.rule median UnknownRule")]
    [InlineData("[2018, 2019, 2020]", "[2018, 2020, 2019]", "4 baseline.years 2019 YearsNotAscending")]
    [InlineData("rule: pooled", "rule: year", "4 baseline.years 2019 OneYear")]
    [InlineData("[2018, 2019, 2020]", "[18]", "4 baseline.years 18 NoYear")]
    [InlineData("final_year: 2025", "final_year: 2020", "5 final_year 2020 EndBeforeBaseline")]
    [InlineData("reduction: 0.10", "reduction: 10%", "6 reduction 10% NoShare")]
    [InlineData("shape: stepped", "shape: curved", "8 path.shape curved UnknownShape")]
    [InlineData("2023: 0.05, ", "", "9 path.steps.2023  StepsMissing")]
    [InlineData("2021: 0.01", "2020: 0.01, 2021: 0.01", "9 path.steps.2020 0.01 StepsElsewhere")]
    [InlineData("2025: 0.10", "2025: 0.20", "9 path.steps.2025  StepsAndReduction")]
    [InlineData("measure: all", "measure: deaths", "10 measure deaths UnknownMeasure")]
    [InlineData("units: [all, \"370811\", \"06\", coal]", "units: []", "11 units  NoList")]
    [InlineData("coal]", "gold]", "11 units gold UnknownUnit")]
    [InlineData("coal]", "all]", "11 units all Twice")]
    [InlineData("coal]", "\"370832\"]", "11 units 370832 UnitElsewhere")]
    [InlineData("\"370883\"]", "\"110000\"]", "12 counties 110000 UnknownCounty")]
    [InlineData("[path]", "[source]", "13 to_be_confirmed source UnknownPart")]
    [InlineData("source: { zh: 市人社局, en: City bureau }", "", "1 source  Missing")]
    [InlineData("rule: pooled, years: [2018, 2019, 2020]", "rule: given, years: [2020], rates: { coal: 3, \"06\": 0, \"370811\": 2, gold: 1 }", "4 baseline.rates.06 0 NoRate|4 baseline.rates.gold 1 RatesElsewhere|4 baseline.rates.all  RatesMissing|4 baseline.rates.06  RatesMissing|4 baseline.rates.together  RatesMissing")]
    public void A_wrong_line_is_named_with_key_value_and_rule_and_nothing_of_the_file_is_used(string right, string wrong, string expected)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);

        var read = PlanFile.Read("two-counties.yml", Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read.Plan);
        Assert.Equal(expected, string.Join('|', read.Faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Line} {fault.Key} {fault.Value} {fault.Rule}"))));
    }

    [Fact]
    public void Where_limits_start_anew_is_read_with_who_decided_it()
    {
        var text = Whole + "\nrecalculations: [{ unit: coal, county: \"370811\", from: 2023-01-01, reason: { zh: 新规, en: New rule }, decided_by: { zh: 张, en: Zhang }, decided_on: 2023-02-03 }]";

        var one = Assert.Single(PlanFile.Read("two-counties.yml", text).Plan!.RecalculationsOf("coal", "370811"));

        Assert.Equal((new DateOnly(2023, 1, 1), "新规", new DateOnly(2023, 2, 3)), (one.From, one.Reason.Zh, one.DecidedOn));
        Assert.Equal(PlanRule.NoDate, Assert.Single(PlanFile.Read("two-counties.yml", text.Replace("from: 2023-01-01", "from: 2023", StringComparison.Ordinal)).Faults).Rule);
    }

    [Theory]
    [InlineData("plan.yml", "", PlanRule.NotKeysAndValues)]
    [InlineData("plan.yml", "- a", PlanRule.NotKeysAndValues)]
    [InlineData("plan.yml", "id: [", PlanRule.NoYaml)]
    [InlineData("plan.yml", "id: a\nid: b", PlanRule.NoYaml)]
    [InlineData("plan.yml", "id: *nobody", PlanRule.NoYaml)]
    [InlineData("计划.yml", Whole, PlanRule.NameIsNoId)]
    [InlineData("compare.yml", Whole, PlanRule.NameIsNoId)]
    public void What_is_no_plan_is_refused_in_words(string name, string text, PlanRule rule)
    {
        var fault = Assert.Single(PlanFile.Read(name, text).Faults);

        Assert.Equal(rule, fault.Rule);
        Assert.All([fault.Message.Zh, fault.Message.En], message => Assert.Contains(name, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Brackets_without_end_and_files_without_end_are_refused()
    {
        File.WriteAllText(Path.Combine(data.Plans, "deep.yml"), "id: " + new string('[', 60_000));
        File.WriteAllText(Path.Combine(data.Plans, "long.yml"), new string('#', 2_000_000));
        File.WriteAllBytes(Path.Combine(data.Plans, "nul.yml"), [0, 255, 254, 0, 10, 58]);

        var plans = PlanCatalog.In(data);

        Assert.Equal([PlanRule.TooDeep, PlanRule.TooLarge, PlanRule.NoYaml], plans.Faults.Select(fault => fault.Rule));
        Assert.Equal(2, plans.All.Count);
    }

    [Fact]
    public void Every_rule_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<PlanRule>(), rule => Assert.All(new[] { PlanRuleWords.Of(rule).Zh, PlanRuleWords.Of(rule).En }, Assert.NotEmpty));

    private static byte[] Gb18030(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }
}
