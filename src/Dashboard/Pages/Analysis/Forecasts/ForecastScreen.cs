using Dashboard.Charts;
using Dashboard.Pages.Analysis.Targets;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Model.Analysis.Forecasts;
using Model.Codes;
using Model.Plans;

namespace Dashboard.Pages.Analysis.Forecasts;

/// <summary>Forecasts of counties in words and tables: the same on the page and in the workbook.</summary>
public sealed class ForecastScreen(IReadOnlyList<SpanForecast> spans, IStringLocalizer<ForecastsTexts> text, IStringLocalizer<TargetsTexts> methods)
{
    private const int Year = 12;

    /// <summary>The next twelve months of each cell, in the order of counties and units.</summary>
    public IReadOnlyList<SpanForecast> Next { get; } = [.. spans.Where(s => s.Months == Year)];

    /// <summary>Key industries that any county of the scope has, the whole county first.</summary>
    public IReadOnlyList<string> Units { get; } =
        [.. CodeList.Named("key-industries").Codes.Prepend(CellSeries.Whole).Where(unit => spans.Any(s => s.Unit == unit))];

    public string UnitName(string unit) => unit == CellSeries.Whole ? text["whole"].Value : PlanUnits.NameOf(unit).ToString();

    /// <summary>Methods behind some forecasts, mostly one.</summary>
    public string Methods(IEnumerable<CellForecast> of) => Say.Names(of.Select(f => f.Method).Distinct().Select(m => methods[$"model_{m}"].Value));

    /// <summary>Which county is expected to have the highest rate, which the lowest; with one county, how it compares with the year before.</summary>
    public string Answer(string unit)
    {
        // Small numbers are shown and never ranked.
        var ranked = Next.Where(s => s.Unit == unit && s is { Insured: >= SmallNumbers.LeastInsured, Expected: >= SmallNumbers.LeastExpected }).OrderByDescending(s => s.Per1000(s.Expected)).ToList();
        return ranked switch
        {
            [] => text["answer_none"],
            [var one] => One(one),
            [var highest, .., var lowest] => text["answer", UnitName(unit), Months(highest), County(highest), Rate(highest), County(lowest), Rate(lowest)],
        };
    }

    public string One(SpanForecast one) => text[
        "answer_one", Named(one), Months(one), Say.Bracketed(Format.Number(one.Expected, 0), Format.Interval(one.Lower95, one.Upper95, 0)), Rate(one), Format.Count(one.CasesBefore), Format.PerThousand(one.RateBefore)];

    /// <summary>One unit in every county of the scope.</summary>
    public FigureTable ByCounty(string unit) => Table(
        text["by_county"], text["county"], Next.Where(s => s.Unit == unit), s => Cells.Text(County(s), $"/forecasts/{s.CountyCode}?unit={s.Unit}"));

    /// <summary>Every unit of one county.</summary>
    public FigureTable ByUnit(string county) => Table(
        text["by_unit"], text["unit"], Units.SelectMany(unit => Next.Where(s => s.CountyCode == county && s.Unit == unit)), s => Cells.Text(UnitName(s.Unit), $"/forecasts/{county}?unit={s.Unit}"));

    public FigureTable ByMonth(IReadOnlyList<MonthForecast> months) => new(
        text["by_month"],
        [new(text["month"]), new(text["insured"], true), new(text["expected"], true), .. Limits()],
        [.. months.Select(m => (IReadOnlyList<FigureCell>)[Cells.Month(m.Month), Cells.Average(m.Insured), Expected(m), .. Counts(m)])]);

    private FigureTable Table(string name, string head, IEnumerable<SpanForecast> rows, Func<SpanForecast, FigureCell> title) => new(
        name,
        [
            new(head), new(text["cases_before"], true), new(text["rate_before"], true), new(text["expected"], true), .. Limits(),
            new(text["rate"], true), new(text["rate_80"], true), new(text["rate_95"], true), new(text["expected_18"], true), new(text["limits_18"], true), new(text["insured"], true),
        ],
        [.. rows.Select(s => (IReadOnlyList<FigureCell>)
        [
            title(s), Cells.Count(s.CasesBefore), Cells.Rate(s.RateBefore), Expected(s), .. Counts(s),
            Cells.Rate(s.Per1000(s.Expected)), new(Format.Interval(s.Per1000(s.Lower80), s.Per1000(s.Upper80))), new(Format.Interval(s.Per1000(s.Lower95), s.Per1000(s.Upper95))),
            .. Longest(s), Cells.Average(s.Insured),
        ])]);

    // Of eighteen months no rate: it would have to be annualised.
    private IEnumerable<FigureCell> Longest(SpanForecast of) => spans.FirstOrDefault(s => s.Months > Year && s.CountyCode == of.CountyCode && s.Unit == of.Unit) is { } whole
        ? [Expected(whole), new(Format.Interval(whole.Lower95, whole.Upper95, 0))]
        : [Cells.Text((string?)null), Cells.Text((string?)null)];

    private IEnumerable<FigureColumn> Limits() => [new(text["limits_80"], true), new(text["limits_95"], true)];

    private static FigureCell Expected(CellForecast of) => Cells.Rate(of.Expected, 1);

    private static IEnumerable<FigureCell> Counts(CellForecast of) => [new(Format.Interval(of.Lower80, of.Upper80, 0)), new(Format.Interval(of.Lower95, of.Upper95, 0))];

    private string Named(SpanForecast of) => of.Unit == CellSeries.Whole ? County(of) : new Bilingual($"{CountyNames.Of(of.CountyCode).Zh}{UnitName(of.Unit)}", $"{UnitName(of.Unit)} in {CountyNames.Of(of.CountyCode).En}").ToString();

    private static string County(SpanForecast of) => CountyNames.Of(of.CountyCode).ToString();

    private static string Months(SpanForecast of) => Say.Period(of.FirstMonth, of.LastMonth);

    private static string Rate(SpanForecast of) => Say.RateWithInterval(of.Per1000(of.Expected), of.Per1000(of.Lower95), of.Per1000(of.Upper95));
}
