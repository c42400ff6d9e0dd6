using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;

namespace Dashboard.Pages.Overview;

/// <summary>The answer in words. It names the unit that misses first, then those the evidence leaves open, then those that reached the target.</summary>
public sealed class OverviewAnswer(IStringLocalizer<OverviewTexts> text, VerdictWords words)
{
    /// <returns>Names of units stand between <c>**</c>.</returns>
    public string Headline(TargetPlan plan, TargetStatus together, IReadOnlyList<TargetStatus> units)
    {
        var lead = together.IsFinal
            ? text["LeadFinal", plan.Short]
            : text["LeadRunning", plan.Short, Month(together)];
        return lead + string.Join(text["Semicolon"], Groups(plan, units)) + text["Stop"];
    }

    /// <summary>All units together, and the counties that miss.</summary>
    public string More(OverviewFigures figures)
    {
        var together = figures.Together;
        var first = together.Latest?.Rate is not { } rate || together.Change is null
            ? text["TogetherNoData"].Value
            : text[
                "Together",
                Count(figures.Plan),
                Format.Number(rate.Value, 2),
                Format.Interval(rate.Lower, rate.Upper),
                figures.Plan.Baseline,
                Say.Change(together.Change),
                Format.Number(together.WantedRate, 2),
                words.Mark(together.Official).Word,
                words.Lean(together) ?? words.Mark(together.Evidence).Word].Value;
        return first + Counties(figures.Together.IsFinal, figures.Counties);
    }

    /// <summary>Both ways of judging, one after the other: what is reported upwards, and what the numbers can bear.</summary>
    public string Counties(bool isFinal, IReadOnlyList<TargetStatus> counties)
    {
        var state = isFinal ? "Final" : "Running";
        var official = Missing(counties, county => county.Official);
        var sure = Missing(counties, county => county.Evidence);
        var open = counties.Count(c => c.Evidence is TargetVerdict.Undetermined or TargetVerdict.Uncertain);
        return Say.Sentences([
            official.Length == 0 ? text[$"CountiesOfficialNone{state}"] : text[$"CountiesOfficial{state}", official.Length, Say.Names(official)],
            sure.Length == 0 ? text[$"CountiesNone{state}", open] : text[$"CountiesMiss{state}", Say.Names(sure), open],
        ]);
    }

    private static string[] Missing(IReadOnlyList<TargetStatus> counties, Func<TargetStatus, TargetVerdict> verdict) =>
        [.. counties.Where(county => verdict(county) is TargetVerdict.Missed or TargetVerdict.OffTrack).Select(county => county.CountyName!.ToString())];

    public string Diseases(OverviewFigures figures)
    {
        if (figures.Diseases.Count == 0)
        {
            return text["DiseaseNone"];
        }

        var last = figures.Diseases[^1];
        var before = figures.Diseases.FirstOrDefault(d => d.Year == last.Year - 1)?.NewCasesToDate;
        var more = last.NewCases - before;
        var change = more switch
        {
            null or 0 => text["DiseaseSame"],
            > 0 => text["DiseaseMore", more],
            _ => text["DiseaseLess", -more],
        };
        var isWithinChance = before >= last.Lower && before <= last.Upper;
        return text[
            last.Months < 12 ? "DiseaseAnswerPart" : "DiseaseAnswerYear",
            last.Year,
            last.Months,
            last.NewCases,
            last.Pneumoconiosis,
            change,
            Format.Number(last.Lower, 0),
            Format.Number(last.Upper, 0),
            isWithinChance ? text["DiseaseNoTrend"].Value : ""];
    }

    private IEnumerable<string> Groups(TargetPlan plan, IReadOnlyList<TargetStatus> units) => units
        .GroupBy(GroupOf)
        .OrderBy(group => Array.IndexOf(Order, group.Key))
        .Select(group => text[
            $"Group{group.Key}",
            Say.Names(group.Select(u => $"**{u.UnitName}**")),
            plan.Baseline,
            Say.Whole(plan.Reduction)].Value);

    // Groups of persons are no industries.
    private string Count(TargetPlan plan) => plan.Units.Count(unit => PlanUnits.KindOf(unit) != PlanUnitKind.Group) is var industries && text[$"Count{industries}"] is { ResourceNotFound: false } word
        ? word
        : text["CountOther", industries];

    private static readonly string[] Order = ["Missed", "OffTrack", "MissedOpen", "OffTrackOpen", "MetOpen", "OnTrackOpen", "Met", "OnTrack", "NoData"];

    private static string GroupOf(TargetStatus unit) => unit.Evidence switch
    {
        TargetVerdict.NoData => "NoData",
        TargetVerdict.Undetermined or TargetVerdict.Uncertain => unit.Official + "Open",
        _ => unit.Evidence.ToString(),
    };

    private static string Month(TargetStatus status) => status.Latest is { } latest ? Format.Month(latest.End) : Format.None;
}
