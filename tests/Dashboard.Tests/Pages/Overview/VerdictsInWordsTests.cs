using System.Collections;
using System.Globalization;
using System.Resources;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Overview;
using Microsoft.Extensions.DependencyInjection;
using Model.Analysis;
using Model.Codes;
using Model.Plans;
using Model.Statistics;

namespace Dashboard.Tests.Pages.Overview;

public sealed class VerdictsInWordsTests : IDisposable
{
    private static readonly TargetPlan City = TargetPlan.Shipped.Single(p => p.Id == "city-2021-2025");

    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddLocalization()
        .AddSingleton<VerdictWords>().AddSingleton<OverviewAnswer>().BuildServiceProvider();

    public VerdictsInWordsTests() => Speak("zh-CN");

    [Fact]
    public void The_answer_names_the_unit_that_misses_before_those_that_reached_the_target()
    {
        var answer = Answer(Unit("coal", 500, 300), Unit("construction", 400, 410), Unit("pharma", 20, 15));

        Assert.Equal(
            "2021–2025规划已收官。**建筑施工**没有达到“较2020年下降20%”的目标；**医药制造**按考核口径已达标，证据还不能定论；**煤矿**已达标。",
            answer);
    }

    [Fact]
    public void The_answer_is_whole_sentences_in_english_too()
    {
        Speak("en");

        Assert.Equal(
            "Plan 2021–2025 has closed. **Coal mining** and **Construction** missed the target of 20% below 2020.",
            Answer(Unit("coal", 400, 410), Unit("construction", 400, 410)));
    }

    [Fact]
    public void Counties_are_told_both_ways_so_that_an_official_miss_is_never_hidden_by_wide_intervals()
    {
        var missed = Unit("key-six", 100, 95) with { County = "370811", CountyName = CountyNames.Of("370811") };
        var met = Unit("key-six", 100, 20) with { County = "370883", CountyName = CountyNames.Of("370883") };

        Assert.Equal("按考核口径，1个县（市、区）未达标：任城区。按统计证据，没有一个能断定未达标，1个无法判定。", services.GetRequiredService<OverviewAnswer>().Counties(isFinal: true, [missed, met]));
    }

    [Fact]
    public void A_unit_without_insured_persons_is_named_and_told_why()
    {
        var unit = Unit("instant-delivery", 1, 1) with { Baseline = null, Latest = null, Ratio = null, Change = null, Official = TargetVerdict.NoData, Evidence = TargetVerdict.NoData, Lean = null };

        Assert.EndsWith("**即时配送**无数据。", Answer(unit), StringComparison.Ordinal);
        Assert.Equal("即时配送没有参保人数作分母，不计算发生率。", services.GetRequiredService<VerdictWords>().NoDataReason(unit));
    }

    [Theory]
    [InlineData(100, 92, "很可能未达标")]
    [InlineData(100, 88, "偏向未达标")]
    [InlineData(100, 80, "两边都有可能")]
    [InlineData(100, 72, "偏向已达标")]
    public void An_undecided_unit_says_which_way_it_leans_and_how_strongly(int before, int after, string words)
    {
        var unit = Unit("coal", before * 2, after * 2);

        Assert.Equal(TargetVerdict.Undetermined, unit.Evidence);
        Assert.Equal(words, services.GetRequiredService<VerdictWords>().Lean(unit));
    }

    [Fact]
    public void A_decided_unit_leans_nowhere()
    {
        Assert.Null(services.GetRequiredService<VerdictWords>().Lean(Unit("coal", 500, 300)));
    }

    [Theory]
    [InlineData(typeof(OverviewTexts))]
    [InlineData(typeof(ChartTexts))]
    [InlineData(typeof(ExportTexts))]
    public void Every_text_is_there_in_both_languages(Type texts)
    {
        var resources = new ResourceManager(texts);

        var (chinese, english) = (Keys(resources, "zh-CN"), Keys(resources, "en"));

        Assert.NotEmpty(chinese);
        Assert.Equal(chinese, english);
    }

    [Fact]
    public void Every_verdict_has_a_word()
    {
        var words = services.GetRequiredService<VerdictWords>();

        Assert.All(Enum.GetValues<TargetVerdict>(), verdict => Assert.NotEqual(verdict.ToString(), words.Mark(verdict).Word));
    }

    public void Dispose() => services.Dispose();

    private static string[] Keys(ResourceManager resources, string language) =>
        [.. resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(e => (string)e.Key).Order(StringComparer.Ordinal)];

    private static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private string Answer(params TargetStatus[] units) => services.GetRequiredService<OverviewAnswer>().Headline(City, units[0], units);

    /// <summary>100,000 insured in both years; only the counts differ.</summary>
    private static TargetStatus Unit(string unit, long before, long after)
    {
        var ratio = RateRatio.Of(after, 100_000, before, 100_000)!;
        var evidence = TargetJudgement.Evidence(ratio, City.Reduction, isFinal: true);
        return new TargetStatus
        {
            Plan = City.Id,
            Measure = Measure.Production,
            Unit = unit,
            UnitName = PlanUnits.NameOf(unit),
            IsTogether = false,
            Baseline = Window(2020, before),
            Latest = Window(2025, after),
            IsFinal = true,
            Change = ratio.Value - 1,
            WantedReduction = City.Reduction,
            Ratio = ratio,
            Official = TargetJudgement.Official(ratio.Value - 1, City.Reduction, isFinal: true),
            Evidence = evidence,
            Lean = TargetJudgement.Lean(ratio, City.Reduction, evidence),
            OpenMonths = 0,
            OpenPending = 0,
            OverlapMonths = 0,
        };
    }

    private static RateWindow Window(int year, long cases) => new()
    {
        Start = new(year, 1, 1),
        End = new(year, 12, 1),
        Cases = cases,
        Pending = 0,
        AverageInsured = 100_000,
        Rate = PoissonRate.Of(cases, 100_000),
    };
}
