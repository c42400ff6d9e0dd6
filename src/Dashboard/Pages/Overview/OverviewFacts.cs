using System.Globalization;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Restatements;

namespace Dashboard.Pages.Overview;

/// <summary>The plain numbers of the first page, each with what it is compared to and its rows.</summary>
public sealed class OverviewFacts(OverviewMap map, IStringLocalizer<OverviewTexts> text)
{
    public IReadOnlyList<Figure> Plain(OverviewFigures figures)
    {
        var n = figures.Numbers;
        var through = n.DataThrough;
        return
        [
            new(text["FigInsured"], Format.Count(n.Insured), text["FigPersons"], By: text["FigInsuredBy", Say.Change(n.InsuredYearBefore > 0 ? ((double)n.Insured / n.InsuredYearBefore) - 1 : null), Format.Count(n.InsuredByProject)],
                Href: OverviewLinks.Rows(Fact.Enrolment, through, through), DefinitionHref: OverviewLinks.Definition("mart_incidence_month")),
            new(text["FigEmployers"], Format.Count(n.Employers), By: text["FigEmployersBy"], Href: "/employers?active=yes", DefinitionHref: OverviewLinks.Definition("fct_enrolment_month-employers")),
            Paid(n),
            Deaths(n),
            Commuting(n),
        ];
    }

    /// <summary>Joint meetings of a year and resolutions overdue, of all levels that the scope sees; none while nothing is recorded of it.</summary>
    public IEnumerable<Figure> Joint(JointWorkReader work, int year)
    {
        const string Page = "/joint/meetings/figures";
        var now = work.Meetings().Where(one => one.Year == year).ToList();
        if (now.Count == 0)
        {
            yield break;
        }

        var all = JointDepartment.Sum(work.Departments());
        yield return new(
            text["FigMeetings"], Format.Count(now.Sum(one => one.Held)), text["FigTimes"], By: text["FigMeetingsBy", year, now.Count(one => one.IsBehind), now.Count],
            Href: Page, DefinitionHref: OverviewLinks.Definition("mart_joint_meeting_year-held"));
        yield return new(
            text["FigOverdue"], Format.Count(all.Overdue), text["FigItems"], By: text["FigOverdueBy", Format.Percent(all.InTimeShare?.Value), Format.Count(all.Due)],
            Href: Page + "?year=all", DefinitionHref: OverviewLinks.Definition("mart_joint_department_year-in_time_share"));
    }

    /// <summary>Which years' published figures changed since the last build; null before the second.</summary>
    public string? Restated(RestatementReader ledger, Measure measure)
    {
        if (ledger.Builds() is not [_, var before, ..])
        {
            return null;
        }

        var changed = ledger.Years(Population.City, measure, before.BuildId).Where(year => year.HasChanged).Select(year => year.Year.ToString(CultureInfo.InvariantCulture)).ToList();
        return changed.Count == 0 ? text["RestatedNo"].Value : text["RestatedYes", Say.Names(changed)].Value;
    }

    /// <summary>①高新区 2.06 ② …: the circles on the map have no room for names.</summary>
    public string Zones(OverviewFigures figures) => string.Join(' ', map.Data(figures).Units
        .Where(u => u.Place is not null)
        .Select((u, i) => $"{(char)('①' + i)}{u.Name} {u.ValueLabel}")) + text["Stop"];

    private Figure Paid(OverviewNumbers n) => new(
        text["FigPaid"],
        Format.Count(n.PeoplePaid),
        text["FigPersons"],
        By: n.PaidMonth is { } paid ? text["FigPaidBy", Format.Month(paid), Format.Count(n.Payments), Format.Count(n.PeoplePaid)].Value : null,
        Href: n.PaidMonth is { } month ? OverviewLinks.Rows(Fact.Payments, month, month) : null,
        DefinitionHref: OverviewLinks.Definition("fct_payment-people_paid"));

    /// <summary>Of months that may be judged: later ones still lose and gain cases.</summary>
    private Figure Deaths(OverviewNumbers n) => n.SettledThrough is { } end
        ? new(
            text["FigDeaths"], Format.Count(n.Deaths12), text["FigPersons"], By: text["FigDeathsBy", Format.Month(end), Say.More(n.Deaths12, n.DeathsBefore)],
            Href: OverviewLinks.Rows(Fact.Injuries, end.AddMonths(-11), end, Measure.Deaths), DefinitionHref: OverviewLinks.Definition("deaths"))
        : new(text["FigDeaths"], Format.None, DefinitionHref: OverviewLinks.Definition("deaths"));

    private Figure Commuting(OverviewNumbers n)
    {
        var (share, end) = (n.CommutingShare, n.SettledThrough);
        return new(
            text["FigCommuting"],
            Format.Number(share?.Value, 1),
            "%",
            By: share is null ? null : text["FigCommutingBy", Format.Month(end), Format.Number(share.Lower, 1), Format.Number(share.Upper, 1)].Value,
            Href: end is { } month ? OverviewLinks.Rows(Fact.Injuries, month.AddMonths(-11), month, Measure.Commuting) : null,
            DefinitionHref: OverviewLinks.Definition("grounds"));
    }
}
