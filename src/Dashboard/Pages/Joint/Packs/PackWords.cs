using System.Globalization;
using Dashboard.Charts;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model;
using Model.Codes;
using Model.JointPrevention.Packs;

namespace Dashboard.Pages.Joint.Packs;

/// <summary>Figures of a pack in words: the same on screen, on paper and in the workbook.</summary>
public sealed class PackWords(IStringLocalizer<PacksTexts> text, VerdictWords verdicts)
{
    /// <summary>1.72‰ · 3.4/10万 · 1,234.</summary>
    public string Value(PackSubject subject, PackAnswer answer) => answer.Value is null ? Format.None : subject switch
    {
        PackSubject.Disease or PackSubject.Pneumoconiosis => text["per_100000", Format.Number(answer.Value, 2)],
        PackSubject.ResolutionsInTime => Format.Percent(answer.Value),
        PackSubject.KeyIndustryProduction or PackSubject.KeyIndustryAll or PackSubject.CountyProduction or PackSubject.Employer => Format.PerThousand(answer.Value),
        _ => Format.Count((long)answer.Value.Value),
    };

    /// <summary>1.55–1.91，371例; of a share what it is of; empty for a plain count.</summary>
    public string Detail(PackSubject subject, PackAnswer answer) => answer.Cases is null ? ""
        : subject != PackSubject.ResolutionsInTime ? $"{Format.Interval(answer.Lower, answer.Upper)}{(IsEnglish ? ", " : "，")}{text["cases_n", Format.Count(answer.Cases)]}"
        : answer.Value is null ? text["none_due"]
        : $"{Format.Interval(answer.Lower, answer.Upper, 1)}{(IsEnglish ? ", " : "，")}{text["of_due", Format.Count(answer.Cases), Format.Number(answer.AverageInsured, 0)]}";

    /// <summary>−4.9%（−15.2%至+6.6%）.</summary>
    public string Change(PackFigure figure) => figure.Points is { } points ? text["points", Signed(points)]
        : figure.Change is null ? Format.None
        : figure.Ratio is { } ratio ? Say.Bracketed(Say.Change(figure.Change.Value), Say.ChangeInterval(ratio))
        : Say.Change(figure.Change.Value);

    public string Period(PackQuestion question) => Say.Period(question.First, question.Last);

    /// <summary>Null where the figure belongs to no plan.</summary>
    public (VerdictMark Official, VerdictMark Evidence)? Verdict(PackFigure figure) => figure is { Official: { } official, Evidence: { } evidence }
        ? (verdicts.Mark(official), verdicts.Mark(evidence))
        : null;

    /// <summary>‰ or per 100,000: bars bear bare numbers.</summary>
    public string Unit(IReadOnlyList<PackFigure> figures) => figures.Any(figure => figure.Asked.Subject is PackSubject.Disease or PackSubject.Pneumoconiosis) ? text["unit_100000"] : figures.Any(figure => figure.IsShare) ? "%" : "‰";

    /// <summary>The section's rates as bars, what each is held against as a tick; null where there is nothing to draw.</summary>
    public BarData? Bars(PackSection section, IReadOnlyList<PackFigure> figures)
    {
        var drawn = figures.Where(figure => figure.Value is not null && !figure.IsCount).ToList();
        return drawn.Count == 0 ? null : new BarData(
            text["chart_label", section.Name],
            [.. drawn.Select(figure => new BarRow(figure.Name.ToString(), figure.Value!.Value, figure.BeforeValue, Format.Number(figure.Value, 2), figure.Change is null && figure.Points is null ? "" : figure.IsShare ? Change(figure) : Say.Change(figure.Change), null))]);
    }

    private static string Signed(double points) => points > 0 ? "+" + Format.Number(points, 1) : Format.Number(points, 1);

    private static bool IsEnglish => Bilingual.IsEnglish(CultureInfo.CurrentUICulture);

    /// <summary>人社局, or the account where somebody speaks for no department.</summary>
    public static string Speaker(string? unit, string by) => unit is null ? by : CodeList.Named("departments").NameOf(unit).ToString();
}
