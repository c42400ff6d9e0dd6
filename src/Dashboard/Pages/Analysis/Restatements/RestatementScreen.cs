using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Restatements;

/// <summary>What changed since a build in words, as tables and as pictures.</summary>
/// <param name="mayOpenRows">The reader may see the cases behind the sums.</param>
public sealed class RestatementScreen(
    RestatementChoices choices, IReadOnlyList<RestatedYear> years, bool mayOpenRows, ChartStore store, SnapshotReader reader, IStringLocalizer<RestatementsTexts> text)
{
    // Corrections move a rate by hundredths: two decimals would often show nothing.
    private const int Decimals = 3;

    public RestatementChoices Choices => choices;

    public UnitAddress Address { get; } = choices.Address("/restatements");

    /// <summary>The year asked for, else the last that changed, else the last; null where there is no figure at all.</summary>
    public RestatedYear? Year { get; } = choices.Year is { } asked ? years.FirstOrDefault(y => y.Year == asked) : years.LastOrDefault(y => y.HasChanged) ?? (years.Count > 0 ? years[^1] : null);

    public IReadOnlyList<RestatedYear> Changed { get; } = [.. years.Where(y => y.HasChanged)];

    public IReadOnlyList<int> Years { get; } = [.. years.Select(y => y.Year).OrderDescending()];

    private string Who => (choices.Population == Population.City ? reader.Scope.Name : choices.Population.Name).ToString();

    private string What => text[$"measure_{choices.Measure}"];

    /// <summary>What changed, in one sentence.</summary>
    public string Answer()
    {
        var since = Format.Moment(choices.Since.BuiltAt);
        if (Changed.Count == 0)
        {
            return text["answer_nothing", since, Who, What];
        }

        return Year is not { HasChanged: true } year
            ? text["answer_other_years", since, Who, What, $"{Year?.Year}", Say.Names(Changed.Select(y => y.Year.ToString(CultureInfo.InvariantCulture)))]
            : year.Before.Cases == year.After.Cases
                ? text["answer_same_cases", since, Who, $"{year.Year}", What, Format.Count(year.After.Cases), Rate(year.Before), Rate(year.After)]
                : text["answer", since, Who, $"{year.Year}", What, Format.Count(year.Before.Cases), Format.Count(year.After.Cases), Rate(year.Before), Rate(year.After)];
    }

    /// <summary>What both figures are made of.</summary>
    public string Made(RestatedYear year) => text["made_both", Made(year.Before), Made(year.After)];

    /// <summary>Each year that changed: then, now, and the difference.</summary>
    public FigureTable YearTable() => new(
        text["years"],
        [new(text["year"]), new(text["cases_before"], true), new(text["cases_after"], true), new(text["insured_before"], true), new(text["insured_after"], true), new(text["rate_before"], true), new(text["rate_after"], true), new(text["rate_change"], true)],
        [.. Changed.OrderByDescending(y => y.Year).Select(y => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(y.Year.ToString(CultureInfo.InvariantCulture), Address.With("year", y.Year.ToString(CultureInfo.InvariantCulture)).ToString()),
            Cells.Count(y.Before.Cases), Cells.Count(y.After.Cases), Cells.Average(y.Before.AverageInsured), Cells.Average(y.After.AverageInsured),
            Cells.Rate(y.Before.RatePer1000, Decimals), Cells.Rate(y.After.RatePer1000, Decimals), Change(y.Before, y.After),
        ])]);

    /// <summary>Each reason: what came, what went, and what that did to the rate.</summary>
    public FigureTable Steps(RestatedYear year) => new(
        text["steps", $"{year.Year}"],
        [new(text["reason"]), new(text["added"], true), new(text["removed"], true), new(text["insured_months"], true), new(text["rate_effect"], true), new(text["rate_with"], true)],
        [
            [Cells.Text(text["before"]), Cells.Text(Format.None), Cells.Text(Format.None), Cells.Text(Format.None), Cells.Text(Format.None), Cells.Rate(year.Before.RatePer1000, Decimals)],
            .. year.Steps.Select(s => (IReadOnlyList<FigureCell>)
            [
                Cells.Text(Name(s.Reason), Href(year, s)), Cells.Count(s.Added), Cells.Count(s.Removed), new(Say.More(s.InsuredMonths), s.InsuredMonths),
                Change(s.From, s.To), Cells.Rate(s.To.RatePer1000, Decimals),
            ]),
            [Cells.Text(text["after"]), Cells.Count(year.Steps.Sum(s => s.Added)), Cells.Count(year.Steps.Sum(s => s.Removed)), Total(year.Steps.Sum(s => s.InsuredMonths)), Change(year.Before, year.After), Cells.Rate(year.After.RatePer1000, Decimals)],
        ]);

    /// <summary>The rate from then to now; null where a side has none.</summary>
    public ChartFigure? RateFigure(RestatedYear year) => year.Before.RatePer1000 is null || year.After.RatePer1000 is null ? null : Figure(
        "rate", year, text["chart_rate", Who, $"{year.Year}", What], f => f.RatePer1000!.Value, Rate, s => Change(s.From, s.To).Text);

    /// <summary>The count from then to now; null where no case came or went.</summary>
    public ChartFigure? CaseFigure(RestatedYear year) => year.Steps.All(s => s is { Added: 0, Removed: 0 }) ? null : Figure(
        "cases", year, text["chart_cases", Who, $"{year.Year}", What], f => f.Cases, f => Format.Count(f.Cases), s => Say.More(s.Cases));

    private ChartFigure Figure(
        string id, RestatedYear year, string label, Func<RestatedFigure, double> value, Func<RestatedFigure, string> told, Func<RestatedStep, string> change)
    {
        var data = new WaterfallData(label,
        [
            new(text["before"], value(year.Before), value(year.Before), told(year.Before), IsTotal: true),
            .. year.Steps.Where(s => id == "rate" || s.Added + s.Removed > 0).Select(s => new WaterfallRow(Name(s.Reason), value(s.From), value(s.To), change(s), Href: Href(year, s))),
            new(text["after"], value(year.After), value(year.After), told(year.After), IsTotal: true),
        ]);
        return new ChartFigure
        {
            Id = id,
            Caption = text[$"caption_{id}"],
            Unit = text["scale"],
            Wide = Drawn(id, data, ChartSize.Wide),
            Narrow = Drawn(id, data, ChartSize.Phone),
            Points = data.Rows.Count(r => r.Href is not null),
            DefinitionHref = "/definitions#restatements",
            XlsxHref = Address.Xlsx(),
            Source = text["source"],
        };
    }

    private string Drawn(string id, WaterfallData data, ChartSize size)
    {
        // Who may not open the cases gets a picture without links.
        var key = new ChartKey("restated-" + id, $"{Address}|{Year?.Year}|{mayOpenRows}", reader.Scope, CultureInfo.CurrentUICulture, size);
        return store.Get(reader.Build, key, () => WaterfallChart.Draw(data, size, key.Id));
    }

    private string Name(RestatementReason reason) => text[$"reason_{reason}"];

    // Months published for the first time lie among all rows of their months.
    private string? Href(RestatedYear year, RestatedStep step) => !mayOpenRows || step is { Added: 0, Removed: 0, InsuredMonths: 0 } ? null
        : choices.Address("/restatements/rows").With("year", year.Year.ToString(CultureInfo.InvariantCulture)).With("reason", step.Reason.Word()).ToString();

    private string Made(RestatedFigure figure) => text["made", Format.Count(figure.Cases), Format.Count(figure.InsuredMonths), figure.Months];

    private static string Rate(RestatedFigure figure) => figure.RatePer1000 is { } rate ? Format.Number(rate, Decimals) + "‰" : Format.None;

    private static FigureCell Total(long change) => new(Say.More(change), change);

    /// <summary>Difference of two rates as they are written, so that written steps add up to the written whole; the workbook has it exact.</summary>
    private static FigureCell Change(RestatedFigure from, RestatedFigure to) => to.RatePer1000 - from.RatePer1000 is { } exact
        ? new(Signed(Math.Round(to.RatePer1000!.Value, Decimals) - Math.Round(from.RatePer1000!.Value, Decimals), exact), Math.Round(exact, 6))
        : new(Format.None);

    // A step too small for the decimals is not nothing.
    private static string Signed(double written, double exact) => Math.Round(written, Decimals) switch
    {
        0 when exact == 0 => "±0",
        0 => exact > 0 ? "<+0.001" : ">−0.001",
        > 0 => "+" + Format.Number(written, Decimals),
        _ => Format.Number(written, Decimals),
    };
}
