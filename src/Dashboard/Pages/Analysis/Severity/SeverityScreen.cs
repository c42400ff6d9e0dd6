using System.Globalization;
using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Severity;
using Model.Statistics;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Severity;

/// <summary>How badly people were hurt: in words, as bars and as tables.</summary>
public sealed class SeverityScreen(SeverityYear year, Measure measure, string? county, ChartStore store, SnapshotReader reader, IStringLocalizer<SeverityTexts> text)
{
    public SeverityYear Year => year;

    public string Answer() => year.Whole is not { Cases: > 0 } whole
        ? text["answer_none", Say.Period(year.First, year.Last)]
        : text["answer", Say.Period(year.First, year.Last), whole.Name, Format.Count(whole.Cases), Format.Count(whole.Serious), Format.Count(whole.Fatal), Share(whole.SeriousShare), Deaths(whole)];

    /// <summary>Lost days of the whole, or why there is no sum of them.</summary>
    public string Days() => year.Whole is not { NotFatal: > 0 } whole ? ""
        : whole.DaysRate is { } rate
            ? text["answer_days", Format.Count(whole.DaysKnown), Format.Count(whole.NotFatal), Format.Number(whole.MedianDays, 0), Format.Number(whole.MeanDays, 0), With(rate, 1)]
            : text["answer_days_unknown", Format.Count(whole.DaysKnown), Format.Count(whole.NotFatal), Say.Whole(SeverityFigure.LeastKnown), SeverityFigure.FewestKnown];

    public FigureTable Industries() => Table(text["industries"], year.Industries, figure => $"/industries/{figure.Code}");

    public FigureTable Counties() => Table(text["counties"], year.Counties, figure => $"/counties/{figure.Code}");

    public FigureTable Whole() => Table(text["whole"], year.Whole is { } whole ? [whole] : [], _ => null);

    /// <returns>Null where no industry has a rate of lost days.</returns>
    public ChartFigure? Figure() => year.Industries.Any(f => f.DaysRate is not null)
        ? new ChartFigure
        {
            Id = "severity",
            Key = year.Whole?.DaysRate is null ? [] : [new(KeyMark.Baseline, text["key_whole", year.Whole.Name])],
            Wide = Draw(ChartSize.Wide),
            Narrow = Draw(ChartSize.PhoneLow),
            Points = BarChart.MostPoints,
            DefinitionHref = "/definitions#severity",
            Source = text["source"],
        }
        : null;

    private string Draw(ChartSize size)
    {
        var key = new ChartKey("severity", $"{year.First:yyyyMM}-{measure.Word()}-{county}", reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => BarChart.Draw(new BarData(text["chart_label"], [.. year.Industries.Where(f => f.DaysRate is not null).Select(Bar)]), size, key.Id));
    }

    private BarRow Bar(SeverityFigure figure) =>
        new($"{figure.Name}", figure.DaysRate!.Value, year.Whole?.DaysRate?.Value, Format.Number(figure.DaysRate.Value, 0), "", $"/industries/{figure.Code}");

    private FigureTable Table(string name, IReadOnlyList<SeverityFigure> figures, Func<SeverityFigure, string?> href) => new(
        name,
        [
            new(text["name"]), new(text["cases"], true), new(text["serious"], true), new(text["fatal"], true), new(text["serious_share"], true), new(text["death_rate"], true),
            new(text["grades"], true), new(text["days_known"], true), new(text["median_days"], true), new(text["mean_days"], true), new(text["days_rate"], true),
        ],
        [.. figures.Select(figure => Row(figure, href(figure)))]);

    private IReadOnlyList<FigureCell> Row(SeverityFigure figure, string? href) =>
    [
        Cells.Text(figure.Name, href), Cells.Count(figure.Cases), Cells.Count(figure.Serious), Cells.Count(figure.Fatal),
        new(Share(figure.SeriousShare), figure.SeriousShare?.Value), new(Deaths(figure), figure.Deaths?.Value),
        Cells.Text(figure.Graded == 0 ? (string?)null : text["grades_value", Format.Count(figure.Grade1To4), Format.Count(figure.Grade5To6), Format.Count(figure.Grade7To10)]),
        Cells.Text(text["known_value", Format.Count(figure.DaysKnown), Format.Count(figure.NotFatal)]),
        Cells.Average(figure.MedianDays), Cells.Average(figure.MeanDays),
        new(figure.DaysRate is { } rate ? With(rate, 1) : Format.None, figure.DaysRate?.Value),
    ];

    private static string Share(Proportion? share) => share is null ? Format.None : Say.Bracketed(Format.Percent(share.Value), Format.Interval(share.Lower, share.Upper, 1));

    private static string Deaths(SeverityFigure figure) => figure.Deaths is { } deaths ? With(deaths, 2) : Format.None;

    private static string With(PoissonRate rate, int decimals) => Say.Bracketed(Format.Number(rate.Value, decimals), Format.Interval(rate.Lower, rate.Upper, decimals));
}
