using System.Globalization;
using Dashboard.Charts;
using Dashboard.Documents;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Calendar;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>终期评估报告: what became of a plan that has ended, on paper. Every number is filled from the snapshot, none is typed.</summary>
public sealed class PlanReport(BusinessDate date, VerdictWords verdicts, IStringLocalizer<TargetsTexts> text, IStringLocalizer<AnalysisTexts> words)
{
    private const string Office = "济宁市人力资源和社会保障局";

    private static readonly ChartSize Paper = new("paper", 620, 0);

    /// <param name="screen">Of a plan that has ended.</param>
    /// <param name="build">The snapshot that its figures are of.</param>
    public OfficialDocument Of(TargetScreen screen, BuildFacts build) => InChinese.Write(() => new OfficialDocument
    {
        Title = text["report_title", screen.Plan.Name],
        Body = [.. Aim(screen), .. Outcome(screen), .. Limits(build)],
        Attachments = [new OfficialAttachment(text["years"], [YearByYear(screen)])],
        Signatory = Office,
        SignedOn = date.Today,
        IsSealed = false,
        Notice = date.Mode == DataMode.Sample ? text["report_sample"].Value : null,
    });

    private IEnumerable<OfficialPart> Aim(TargetScreen screen)
    {
        var plan = screen.Plan;
        yield return new OfficialHeading(1, text["report_aim"]);
        yield return new OfficialText(text["report_aim_text", plan.Baseline, plan.FinalYear, Say.Whole(plan.Reduction), words[$"Measure{screen.Measure}"], plan.Source]);
        if (plan.ToBeConfirmed.Count > 0)
        {
            yield return new OfficialText(text["report_to_be_confirmed", string.Join("、", plan.ToBeConfirmed.Select(part => text["part_" + part].Value))]);
        }
    }

    private IEnumerable<OfficialPart> Outcome(TargetScreen screen)
    {
        var (baseline, last) = (screen.Units.ToDictionary(unit => unit.Unit, unit => unit.Baseline?.Rate?.Value, StringComparer.Ordinal), screen.Years.Where(year => year.Year == screen.Plan.FinalYear).ToList());
        yield return new OfficialHeading(1, text["report_outcome"]);
        yield return new OfficialText(screen.Answer());
        if (last.Exists(year => year.Window.Rate is not null))
        {
            var label = text["report_chart", screen.Plan.FinalYear, screen.Plan.Baseline];
            yield return new OfficialPicture(label, label, BarChart.Print(new BarData(label, [.. last.Where(year => year.Window.Rate is not null).Select(year => new BarRow(year.Name.ToString(), year.Window.Rate!.Value, baseline.GetValueOrDefault(year.Unit), Format.Number(year.Window.Rate.Value, 2), Say.Change(year.Ratio?.Value - 1), null))]), Paper));
        }

        yield return new OfficialTable(
            text["report_table", screen.Plan.FinalYear],
            [new(text["unit"]), new(text["report_baseline_rate"], true), new(text["rate"], true), new(text["wanted"], true), new(text["change"], true), new(text["official"]), new(text["evidence"])],
            [.. last.Select(year => (IReadOnlyList<string>)
            [
                year.Name.ToString(), Format.Number(baseline.GetValueOrDefault(year.Unit), 2), Rate(year), Format.Number(year.WantedRate, 2),
                $"{Say.Change(year.Ratio?.Value - 1)}（{Say.ChangeInterval(year.Ratio)}）", Word(year.Official), Word(year.Evidence),
            ])])
        {
            Note = text["report_table_note"],
        };
    }

    private IEnumerable<OfficialPart> Limits(BuildFacts build)
    {
        yield return new OfficialHeading(1, text["report_limits"]);
        yield return new OfficialText(text["report_limits_text", Format.Month(build.ComparedThrough), Format.Date(build.BusinessDate), build.BuildId]);
    }

    private OfficialTable YearByYear(TargetScreen screen) => new(
        text["years"],
        [new(text["unit"]), new(text["year"], true), new(text["cases"], true), new(text["insured"], true), new(text["rate"], true), new(text["wanted"], true), new(text["official"]), new(text["evidence"])],
        [.. screen.Years.Select(year => (IReadOnlyList<string>)
        [
            year.Name.ToString(), year.Year.ToString(CultureInfo.InvariantCulture), Format.Count(year.Window.Cases), Format.Number(year.Window.AverageInsured, 0), Rate(year), Format.Number(year.WantedRate, 2),
            year.Ratio is null ? text["baseline"].Value : Word(year.Official), year.Ratio is null ? text["baseline"].Value : Word(year.Evidence),
        ])]);

    private string Word(TargetVerdict verdict) => verdicts.Mark(verdict).Word;

    private static string Rate(TargetYear year) => year.Window.Rate is { } rate ? $"{Format.Number(rate.Value, 2)}（{Format.Interval(rate.Lower, rate.Upper)}）" : Format.None;
}
