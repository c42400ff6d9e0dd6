using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;
using Model.Statistics;

namespace Dashboard.Pages.Analysis.Units;

/// <summary>The answer in words: one bold sentence, one with the numbers, then what else a reader should know.</summary>
public sealed class UnitAnswer(UnitView view, IStringLocalizer<AnalysisTexts> text, VerdictWords words)
{
    // 其他伤害 (GB 6441): true, and of no use to a reader who asks what to prevent.
    private const string OtherCause = "20";

    private readonly UnitFigures figures = view.Figures;

    /// <summary>Judged by its own plan; a county is not a unit of any plan.</summary>
    private PlanStanding? Judged => view.Population.KeyIndustry is null || view.Standing is not { Status.Latest: not null } ? null : view.Standing;

    public string Head => Judged is { } standing
        ? text["HeadPlan", view.Population.Name, VerdictWords(standing.Status)]
        : figures.Now?.RatePer1000 is { } rate ? text["HeadPlain", view.Population.Name, Format.PerThousand(rate)] : text["HeadNoRate", view.Population.Name];

    public string Body => Judged is { } standing ? PlanBody(standing.Plan, standing.Status) : PlainBody();

    /// <summary>Each a sentence of its own.</summary>
    public IEnumerable<string> More()
    {
        if (Judged is { } standing && view.LatestSettled is { } latest && latest.PeriodEnd > standing.Status.Latest!.End.AddMonths(1))
        {
            yield return text["LatestSince", Format.Month(latest.PeriodEnd), Say.RateWithInterval(latest), Format.Count(latest.Cases)];
        }

        if (Judged is null && SinceBaseline() is { } since)
        {
            yield return since;
        }

        if (figures.IsSmall)
        {
            yield return text["TooSmall"];
        }

        if (Concentration() is { } where)
        {
            yield return where;
        }

        if (figures.OpenMonths > 0)
        {
            yield return text["OpenMonths", figures.OpenMonths, Format.Month(figures.Months[^figures.OpenMonths].PeriodStart), Format.Count(figures.OpenPending)];
        }
    }

    /// <summary>The rate beside that of another population: which is higher, or that chance alone may explain it.</summary>
    public string Compared(UnitFigures with)
    {
        if (figures.Now is not { } own || with.Now is not { } other || UnitTables.Ratio(own, other) is not { } ratio)
        {
            return text["ComparedNothing", with.Population.Name];
        }

        var verdict = ratio.Lower > 1 ? "ComparedHigher" : ratio.Upper < 1 ? "ComparedLower" : "ComparedOpen";
        return text[
            verdict, view.Population.Name, Say.RateWithInterval(own), with.Population.Name, Say.RateWithInterval(other), Format.Number(ratio.Value, 2), Format.Interval(ratio.Lower, ratio.Upper)];
    }

    /// <summary>One word where both verdicts agree, both where they do not.</summary>
    private string VerdictWords(TargetStatus status) => status.Official == status.Evidence
        ? words.Mark(status.Official).Word
        : text["TwoVerdicts", words.Mark(status.Official).Word, words.Lean(status) ?? words.Mark(status.Evidence).Word];

    private string PlanBody(TargetPlan plan, TargetStatus status)
    {
        var latest = status.Latest!;
        if (latest.Rate is not { } rate || status.Baseline?.Rate is null || status.Change is not { } change || status.WantedRate is not { } wanted)
        {
            return text["NobodyInsured", Say.Period(latest.Start, latest.End)];
        }

        var gap = rate.Value - wanted;
        return text[
            gap > 0 ? "PlanBodyAbove" : "PlanBodyBelow",
            Say.Period(latest.Start, latest.End),
            Format.PerThousand(rate.Value),
            Format.Interval(rate.Lower, rate.Upper),
            Moved(change, plan.Baseline.ToString()),
            text[status.IsFinal ? "TheTarget" : "ThePath", Format.PerThousand(wanted)],
            Format.PerThousand(Math.Abs(gap)),
            Format.Number(Math.Ceiling(Math.Abs(gap) * latest.AverageInsured / 1000), 0)];
    }

    private string PlainBody()
    {
        if (figures.Now is not { } now)
        {
            return text["NoDataInPeriod", Say.Period(figures.Period)];
        }

        return now.RatePer1000 is null
            ? text["NobodyInsured", Say.Period(figures.Period)]
            : text["PlainBody", Say.Period(figures.Period), Format.Interval(now.Lower, now.Upper), Format.Count(now.Cases), AgainstYearBefore(now)];
    }

    private string AgainstYearBefore(IncidenceRow now)
    {
        if (figures.Before is not { RatePer1000: not null } before || RateRatio.Of(now.Cases, now.AverageInsured, before.Cases, before.AverageInsured) is not { } ratio)
        {
            return text["NoYearBefore"];
        }

        var clear = ratio.Lower > 1 || ratio.Upper < 1;
        return clear
            ? text[ratio.Value < 1 ? "ClearlyLower" : "ClearlyHigher", Format.PerThousand(before.RatePer1000), Say.Size(ratio.Value - 1), Say.ChangeInterval(ratio)]
            : text["NoClearChange", Format.PerThousand(before.RatePer1000), Say.Change(ratio.Value - 1), Say.ChangeInterval(ratio)];
    }

    private string? SinceBaseline()
    {
        var year = (view.Choices.Plan ?? TargetPlan.Shipped[0]).BaselineYear;
        var baseline = figures.Rolling.FirstOrDefault(row => row.PeriodEnd == new DateOnly(year, 12, 31));
        return baseline is { RatePer1000: > 0 } && view.LatestSettled is { RatePer1000: { } latest }
            ? text["SinceBaseline", Format.Month(view.LatestSettled.PeriodEnd), Moved((latest / baseline.RatePer1000.Value) - 1, FormattableString.Invariant($"{year}")), Format.PerThousand(baseline.RatePer1000)].Value
            : null;
    }

    private string Moved(double change, string year) => Math.Abs(change) < 0.0005
        ? text["Level", year]
        : text[change < 0 ? "Fell" : "Rose", year, Say.Size(change)];

    /// <summary>The commonest cause and where most happened.</summary>
    private string? Concentration()
    {
        var cause = view.Causes.Where(part => part.Now.Code != OtherCause).MaxBy(part => part.Now.Cases);
        if (cause is null || cause.Now.Cases < SmallNumbers.LeastExpected)
        {
            return null;
        }

        var places = view.Places.Where(place => place.Figures.Now.Cases > 0).OrderByDescending(place => place.Figures.Now.Cases).Take(3).Select(place => place.Name.ToString()).ToList();
        return places.Count < 2
            ? text["MostlyCause", cause.Now.Name, Format.Count(cause.Now.Cases)]
            : text["MostlyCauseAndPlaces", cause.Now.Name, Format.Count(cause.Now.Cases), string.Join(text["ListSeparator"], places)];
    }
}
