using System.Globalization;
using Model.Analysis;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>What the address says, as it says it; null where it says nothing.</summary>
public sealed record UnitWords(string? Measure = null, string? Period = null, string? Plan = null, string? With = null)
{
    /// <summary>全市 (or the same industry in the whole city) as what to compare with.</summary>
    public const string City = "city";

    /// <summary>A form sends what was not chosen as an empty word.</summary>
    public static UnitWords Of(string? measure, string? period, string? plan, string? with = null) =>
        new(Blank(measure), Blank(period), Blank(plan), Blank(with));

    private static string? Blank(string? word) => string.IsNullOrEmpty(word) ? null : word;
}

/// <summary>What a reader may choose on the page of an industry or county.</summary>
public sealed record UnitChoices
{
    public required Measure Measure { get; init; }

    public required ReportPeriod Period { get; init; }

    /// <summary>Null for a population that no plan knows, and for a measure that none judges.</summary>
    public TargetPlan? Plan { get; init; }

    /// <summary>What to compare with.</summary>
    public Population? With { get; init; }

    /// <summary>Measures a page offers: by the rules of rates, all, and the two situations that rules leave out and prevention must not. Deaths are a fact beside them.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [Measure.Production, Measure.All, Measure.Commuting, Measure.Sudden];

    /// <returns>Null when a word means nothing: a figure under a wrong address is worse than none.</returns>
    /// <param name="words">The address.</param>
    /// <param name="population">Whom the page is about.</param>
    /// <param name="plans">Plans that know the population.</param>
    /// <param name="build">The snapshot.</param>
    /// <param name="preferred">The plan to show when the address names none.</param>
    public static UnitChoices? Of(UnitWords words, Population population, IReadOnlyList<TargetPlan> plans, BuildFacts build, TargetPlan? preferred)
    {
        var plan = words.Plan is null ? preferred : plans.FirstOrDefault(p => p.Id == words.Plan);
        var measure = words.Measure is null ? MeasureOf(population, plan) : Words.Choice<Measure>(words.Measure);
        var period = PeriodOf(words.Period, build);
        var with = words.With is null ? null : Other(words.With, population);
        var unknown = (words.Plan is not null && plan is null)
            || measure is null || !Measures.Contains(measure.Value) || period is null
            || (words.With is not null && with is null);
        return unknown ? null : new UnitChoices { Measure = measure!.Value, Period = period!, Plan = TargetReader.IsJudged(measure.Value) ? plan : null, With = with };
    }

    /// <summary>An industry is counted as its plan counts; a county as most rules do.</summary>
    private static Measure? MeasureOf(Population population, TargetPlan? plan) =>
        plan is not null && population.KeyIndustry is not null ? TargetReader.MeasureOf(plan) : Measure.Production;

    private static ReportPeriod? PeriodOf(string? word, BuildFacts build)
    {
        if (word is null or ReportPeriod.RollingWord)
        {
            return ReportPeriod.Rolling(build.ComparedThrough);
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 2000 && year <= build.ComparedThrough.Year
            ? ReportPeriod.Year(year, build.ComparedThrough)
            : null;
    }

    private static Population? Other(string word, Population population) => (word, population.IndustryCode, population.County) switch
    {
        (UnitWords.City, { } industry, not null) => Population.OfIndustry(industry),
        (UnitWords.City, _, _) => Population.City,
        (_, { } industry, { } county) when Population.OfCounty(word) is not null && word != county => Population.OfIndustry(industry)!.In(word),
        (_, { } industry, null) when word != industry => Population.OfIndustry(word),
        (_, null, { } county) when word != county => Population.OfCounty(word),
        _ => null,
    };
}
