using Dashboard.Charts;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.JointPrevention.Inspections;

namespace Dashboard.Pages.Joint.Figures;

/// <summary>Tables of joint inspections: the same on the page and in the workbook.</summary>
public sealed class InspectionTables(IStringLocalizer<FiguresTexts> text)
{
    private const string Others = "none";

    private static readonly CodeList Industries = CodeList.Named("key-industries");

    public FigureTable Inspections(IReadOnlyList<InspectionFigures> all) => new(
        text["inspections"],
        [
            new(text["key_industry"]), new(text["inspected"], true), new(text["with_findings"], true), new(text["findings_n"], true), new(text["judged"], true), new(text["put_right"], true),
            new(text["put_right_late"], true), new(text["transferred"], true), new(text["overdue_orders"], true), new(text["put_right_share"], true), new(text["interval"], true),
        ],
        [
            .. (all.Count > 1 ? InOrder(all, one => one.KeyIndustry).Append(InspectionFigures.Sum(all)) : all).Select(one => (IReadOnlyList<FigureCell>)
            [
                Named(one.KeyIndustry), Cells.Count(one.Inspected), Cells.Count(one.WithFindings), Cells.Count(one.Findings), Cells.Count(one.Judged), Cells.Count(one.InTime),
                Cells.Count(one.Late), Cells.Count(one.Transferred), Cells.Count(one.Overdue), .. FigureTables.Share(one.InTimeShare),
            ]),
        ]);

    public FigureTable Findings(IReadOnlyList<FindingFigures> all) => new(
        text["findings"],
        [new(text["kind"]), new(text["findings_n"], true), new(text["fixed"], true)],
        [.. all.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(InspectionWords.Of(Kind(one.Kind))), Cells.Count(one.Findings), Cells.Count(one.Fixed)])]);

    public FigureTable Inspected(IReadOnlyList<InspectedFigures> all) => new(
        text["before_after"],
        [
            new(text["key_industry"]), new(text["employers"], true), new(text["compared"], true), new(text["cases_before"], true), new(text["rate_before"], true), new(text["cases_after"], true),
            new(text["rate_after"], true), new(text["ratio"], true), new(text["interval"], true),
        ],
        [
            .. (all.Count > 1 ? InOrder(all, one => one.KeyIndustry).Append(InspectedFigures.Sum(all)) : all).Select(one => (IReadOnlyList<FigureCell>)
            [
                Named(one.KeyIndustry), Cells.Count(one.Employers), Cells.Count(one.Compared), Cells.Count(one.BeforeCases), Cells.Rate(one.Before?.Value), Cells.Count(one.AfterCases),
                Cells.Rate(one.After?.Value), Cells.Rate(one.Ratio?.Value), Cells.Text(one.Ratio is { } ratio ? Format.Interval(ratio.Lower, ratio.Upper) : Format.None),
            ]),
        ]);

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, string> industry) =>
        all.OrderBy(one => industry(one) == Others ? int.MaxValue : Industries.Codes.ToList().IndexOf(industry(one)));

    private static FindingKind Kind(string code) => Enum.Parse<FindingKind>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private FigureCell Named(string industry) => Cells.Text(industry switch
    {
        "" => text["total"].Value,
        Others => text["other_industries"].Value,
        _ => Industries.NameOf(industry).ToString(),
    });
}
