using System.Globalization;
using Dashboard.Charts;
using Dashboard.Documents;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Calendar;
using Model.Codes;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>A county's annual report on paper, in Chinese whatever language the user reads, as official documents are.</summary>
public sealed class ReportDocument(FocusFigures words, BusinessDate date, IStringLocalizer<FocusTexts> text)
{
    private const int MostRows = 15;

    private static readonly ChartSize Paper = new("paper", 620, 0);

    public OfficialDocument Of(AnnualReport report) => InChinese.Write(() =>
    {
        var county = CountyNames.Of(report.County!).Zh;
        return new OfficialDocument
        {
            Letterhead = $"{county}人力资源和社会保障局文件",
            Number = report.Number,
            Title = $"{county}{report.Year.ToString(CultureInfo.InvariantCulture)}年度工伤预防工作报告",
            Addressee = "济宁市人力资源和社会保障局",
            Body = [.. Body(report, county)],
            Signatory = $"{county}人力资源和社会保障局",
            SignedOn = report.SignedOn ?? report.FrozenOn,
            IsSealed = report.SignedOn is not null,
            Notice = Notice(report),
        };
    });

    private IEnumerable<OfficialPart> Body(AnnualReport report, string county)
    {
        var total = report.Figure(FocusSection.Total, "")!;
        var period = Say.Period(new DateOnly(report.Year, 1, 1), report.Through);
        yield return new OfficialHeading(1, "总体情况");
        yield return new OfficialText(text["answer", county, period, Format.Count(total.Cases), words.Value(total), FocusFigures.Ratio(total)]);
        yield return new OfficialText(text["frozen", Format.Date(report.FrozenOn), report.BuildId, period, report.Pending]);
        foreach (var (heading, sections) in new (string, FocusSection[])[] { ("重点行业和行业大类", [FocusSection.KeyIndustry, FocusSection.Division]), ("事故类别、伤害程度和重点情形", [FocusSection.Cause, FocusSection.Severity, FocusSection.Situation]), ("职业病", [FocusSection.Disease]), ("重点关注单位", [FocusSection.Employer]) })
        {
            yield return new OfficialHeading(1, heading);
            foreach (var part in sections.SelectMany(section => Section(report, section)))
            {
                yield return part;
            }
        }

        yield return new OfficialHeading(1, "本年预防工作");
        foreach (var part in Section(report, FocusSection.Work).Append(new OfficialText(report.Work.Length > 0 ? report.Work : text["not_written"])))
        {
            yield return part;
        }

        yield return new OfficialHeading(1, text["focuses_next", report.Year + 1]);
        foreach (var part in Focuses(report))
        {
            yield return part;
        }

        yield return new OfficialHeading(1, "问题与建议");
        yield return new OfficialText(report.Problems.Length > 0 ? report.Problems : text["not_written"]);
    }

    private IEnumerable<OfficialPart> Section(AnnualReport report, FocusSection section)
    {
        var figures = report.Figures.Where(figure => figure.Section == section).ToList();
        if (figures.Count == 0)
        {
            yield return new OfficialText(text["none_of", FocusWords.Of(section)]);
            yield break;
        }

        if (words.Bars(section, figures) is { } bars)
        {
            yield return new OfficialPicture(bars.Label, bars.Label, BarChart.Print(bars, Paper));
        }

        var table = words.Table(section, figures.Take(MostRows));
        var columns = Narrow(section, table.Columns.Count);
        yield return new OfficialTable(table.Name, [.. columns.Select(i => new OfficialColumn(table.Columns[i].Name, table.Columns[i].IsNumber))], [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(i => row[i].Text)])])
        {
            Note = text["note_" + section] + (figures.Count > MostRows ? "；" + text["first_of", MostRows, figures.Count].Value : ""),
        };
    }

    private IEnumerable<OfficialPart> Focuses(AnnualReport report)
    {
        foreach (var focus in report.Adopted)
        {
            var figure = report.Figure(focus.Section, focus.Code)!;
            yield return new OfficialHeading(2, $"{figure.NameZh}。", words.Evidence(figure, focus.Rule) + text["measure_is", focus.Text]);
        }

        var left = report.Focuses.Where(focus => focus.Decision != FocusDecision.Adopted).ToList();
        if (left.Count > 0)
        {
            yield return new OfficialTable(
                text["left_out"],
                [new(text["item"]), new(text["decision"]), new(text["reason"])],
                [.. left.Select(focus => (IReadOnlyList<string>)[report.Figure(focus.Section, focus.Code)!.NameZh, ReportWords.Of(focus.Decision).Zh, focus.Text.Length > 0 ? focus.Text : Format.None])]);
        }
    }

    /// <summary>What fits a page: the others' rate, the order and the leading cause stand on the screen and in the workbook.</summary>
    private static int[] Narrow(FocusSection section, int columns) => section switch
    {
        FocusSection.KeyIndustry or FocusSection.Division => [0, 1, 2, 3, 5, 6],
        FocusSection.Employer => [0, 1, 2, 4, 5],
        FocusSection.Severity or FocusSection.Situation or FocusSection.Disease => [0, 1, 2, 4],
        _ => [.. Enumerable.Range(0, columns)],
    };

    private string? Notice(AnnualReport report)
    {
        var draft = report.State is ReportState.Draft or ReportState.Returned ? "草稿，未签报" : null;
        var sample = date.Mode == DataMode.Sample ? "示例数据：单位、人员和内容均为虚构，不作为正式公文" : null;
        return draft is null && sample is null ? null : string.Join("；", new[] { draft, sample }.OfType<string>());
    }
}
