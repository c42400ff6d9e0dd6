using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Focus;

/// <summary>Figures of the focus analysis in words and tables: the same on the screen, in the report, on paper and in workbooks.</summary>
public sealed class FocusFigures(IStringLocalizer<FocusTexts> text)
{
    /// <summary>Sections that have a table, in their order.</summary>
    public static IReadOnlyList<FocusSection> Sections { get; } = [.. Enum.GetValues<FocusSection>().Where(section => section != FocusSection.Total)];

    public FigureTable Table(FocusSection section, IEnumerable<FocusFigure> figures) => section switch
    {
        FocusSection.Total or FocusSection.KeyIndustry or FocusSection.Division => Units(section, figures),
        FocusSection.Employer => Employers(figures),
        FocusSection.Cause => Causes(figures),
        FocusSection.Deviation or FocusSection.Place => Shares(section, figures),
        FocusSection.Severity or FocusSection.Situation or FocusSection.Disease => Rare(section, figures),
        _ => new(Name(section), [new(text["item"]), new(text["count"], true)], [.. figures.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(one.Name), Cells.Count(one.Cases)])]),
    };

    /// <summary>Every digit, a figure a line: what a workbook is sorted and filtered by.</summary>
    public FigureTable Everything(IEnumerable<FocusFigure> figures) => new(
        text["everything"],
        [
            new(text["section"]), new(text["code"]), new(text["item"]), new(text["cases"], true), new(text["insured"], true), new(text["whole"], true), new(text["value"], true), new(text["unit"]), new(text["lower"], true), new(text["upper"], true),
            new(text["rest_cases"], true), new(text["rest_insured"], true), new(text["expected"], true), new(text["ratio"], true), new(text["lower"], true), new(text["upper"], true), new(text["believed"], true), new(text["lead"]), new(text["lead_cases"], true),
        ],
        [
            .. figures.Select(one => (IReadOnlyList<FigureCell>)
            [
                Cells.Text(FocusWords.Of(one.Section)), Cells.Text(one.Code), Cells.Text(one.Name), Cells.Count(one.Cases), Cells.Average(one.Insured is 0 ? null : one.Insured), Cells.Count(one.Whole), Cells.Rate(one.Value), Cells.Text(Unit(one)), Cells.Rate(one.Lower), Cells.Rate(one.Upper),
                Cells.Count(one.RestCases), Cells.Average(one.RestInsured), Cells.Rate(one.Expected, 1), Cells.Rate(one.Ratio), Cells.Rate(one.RatioLower), Cells.Rate(one.RatioUpper), Cells.Rate(one.Believed), Cells.Text(Cause(one.LeadCause)), Cells.Count(one.LeadCases),
            ]),
        ]);

    /// <summary>3.85‰（3.47–4.27） · 12.3%（…） · 4.5/10万（…）; the bare number of a count.</summary>
    public string Value(FocusFigure figure) => figure.IsCount ? Format.Count(figure.Cases) : figure.Value is null ? Format.None : Say.Bracketed(Format.Number(figure.Value, Decimals(figure)) + Unit(figure), Format.Interval(figure.Lower, figure.Upper, Decimals(figure)));

    /// <summary>1.41（1.05–1.87）; where the others had none only the lower limit is known: ≥ 1.97.</summary>
    public static string Ratio(FocusFigure figure) => figure.Ratio is null ? figure.RatioLower > 0 ? "≥ " + Format.Number(figure.RatioLower, 2) : Format.None : Say.Bracketed(Format.Number(figure.Ratio, 2), Format.Interval(figure.RatioLower, figure.RatioUpper));

    /// <summary>Why it is proposed, in a sentence with its figures.</summary>
    public string Evidence(FocusFigure figure, FocusRule rule) => Say.Sentences(
    [
        figure.Section switch
        {
            FocusSection.Employer => text["evidence_employer", figure.Name, Format.Count(figure.Cases), Format.Number(figure.Insured, 0), Format.Number(figure.Expected, 1), Ratio(figure)],
            FocusSection.Cause => text["evidence_cause", figure.Name, Format.Count(figure.Cases), Value(figure), Ratio(figure)],
            FocusSection.Deviation or FocusSection.Place => text["evidence_share", figure.Name, Format.Count(figure.Cases), Value(figure)],
            FocusSection.Work => text["evidence_count", figure.Name, Format.Count(figure.Cases)],
            _ => text["evidence_unit", figure.Name, Format.Count(figure.Cases), Value(figure), RestValue(figure), Ratio(figure)],
        },
        .. figure.Avoidable is > 0 and var above && figure.Section != FocusSection.Employer ? [text["evidence_above", Format.Number(above, 1)].Value] : Array.Empty<string>(),
        .. Cause(figure.LeadCause) is { } cause ? [text["evidence_lead", cause, Format.Count(figure.LeadCases)].Value] : Array.Empty<string>(),
        .. rule == FocusRule.MostAvoidable ? [text["evidence_chance"].Value] : Array.Empty<string>(),
    ]);

    /// <summary>Key industries' rates, with the others' as a tick; or causes by number. Null where there is nothing to draw.</summary>
    public BarData? Bars(FocusSection section, IEnumerable<FocusFigure> figures)
    {
        var drawn = figures.Where(one => one is { Section: FocusSection.KeyIndustry, Value: not null, IsSmall: false } or { Section: FocusSection.Cause }).Take(BarChart.MostPoints).ToList();
        return section is not (FocusSection.KeyIndustry or FocusSection.Cause) || drawn.Count == 0 ? null : new BarData(
            text["chart_" + section],
            [.. drawn.Select(one => section == FocusSection.Cause
                ? new BarRow(one.Name.ToString(), one.Cases, null, Format.Count(one.Cases), "", null)
                : new BarRow(one.Name.ToString(), one.Value!.Value, RestRate(one), Format.Number(one.Value, 2), "", null))]);
    }

    private FigureTable Units(FocusSection section, IEnumerable<FocusFigure> figures) => new(
        Name(section),
        [new(text["item"]), new(text["cases"], true), new(text["insured"], true), new(text["rate"], true), new(text["rest_rate"], true), new(text["ratio"], true), new(text["above"], true), new(text["believed"], true), new(text["lead"])],
        [
            .. figures.Select(one => (IReadOnlyList<FigureCell>)
            [
                Cells.Text(one.Name), Cells.Count(one.Cases), Cells.Average(one.Insured), With(one), Cells.Rate(RestRate(one)), WithRatio(one), Cells.Rate(one.Avoidable, 1),
                one.IsSmall ? Cells.Text(text["small"]) : Cells.Rate(one.Believed), Lead(one),
            ]),
        ]);

    private FigureTable Employers(IEnumerable<FocusFigure> figures) => new(
        Name(FocusSection.Employer),
        [new(text["item"]), new(text["cases"], true), new(text["insured"], true), new(text["rate"], true), new(text["expected"], true), new(text["ratio_expected"], true), new(text["believed"], true), new(text["lead"])],
        [
            .. figures.Select(one => (IReadOnlyList<FigureCell>)
            [
                Cells.Text(one.Name, $"/employers/{one.Code}"), Cells.Count(one.Cases), Cells.Average(one.Insured), With(one), Cells.Rate(one.Expected, 1), WithRatio(one), one.IsSmall ? Cells.Text(text["small"]) : Cells.Rate(one.Believed), Lead(one),
            ]),
        ]);

    private FigureTable Causes(IEnumerable<FocusFigure> figures) => new(
        Name(FocusSection.Cause),
        [new(text["item"]), new(text["cases"], true), new(text["share"], true), new(text["ratio"], true)],
        [.. figures.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(one.Name), Cells.Count(one.Cases), With(one), WithRatio(one)])]);

    private FigureTable Shares(FocusSection section, IEnumerable<FocusFigure> figures) => new(
        Name(section),
        [new(text["item"]), new(text["cases"], true), new(text["share"], true)],
        [.. figures.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(one.Name), Cells.Count(one.Cases), With(one)])]);

    private FigureTable Rare(FocusSection section, IEnumerable<FocusFigure> figures) => new(
        Name(section),
        [new(text["item"]), new(text["cases"], true), new(text["rate_100000"], true), new(text["rest_rate"], true), new(text["ratio"], true)],
        [.. figures.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(one.Name), Cells.Count(one.Cases), With(one), Cells.Rate(RestRate(one)), WithRatio(one)])]);

    private FigureCell With(FocusFigure one) => new(Value(one), one.Value is { } value ? Math.Round(value, 4) : null);

    private static FigureCell WithRatio(FocusFigure one) => new(Ratio(one), one.Ratio is { } ratio ? Math.Round(ratio, 4) : null);

    private FigureCell Lead(FocusFigure one) => Cells.Text(Cause(one.LeadCause) is { } cause ? text["lead_of", cause, Format.Count(one.LeadCases)].Value : null);

    private static string? Cause(string? code) => code is null ? null : CodeList.Named("causes").NameOf(code).ToString();

    private static double? RestRate(FocusFigure one) => one.RestInsured is > 0 ? one.RestCases / one.RestInsured * one.Per : null;

    private string RestValue(FocusFigure one) => RestRate(one) is { } rate ? Format.Number(rate, 2) + Unit(one) : Format.None;

    private static int Decimals(FocusFigure one) => one.Whole is null ? 2 : 1;

    private string Unit(FocusFigure one) => one.IsCount ? "" : one.Whole is not null ? "%" : one.Per == 1000 ? "‰" : text["per_100000"];

    private static string Name(FocusSection section) => FocusWords.Of(section).ToString();
}
