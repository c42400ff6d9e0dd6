using Model.Calendar;
using Model.Codes;
using Model.Plans;
using Model.Statistics.Credibility;
using Model.Warehouse;

namespace Model.Analysis.Focus;

/// <summary>
/// 重点领域分析: a county's rates against all other counties together, whose sums every scope sees and no single county's; causes, situations,
/// diseases, employers and the year's work of the county itself.
/// </summary>
public sealed partial class FocusReader(SnapshotReader reader)
{
    /// <summary>Years whose experience is believed together.</summary>
    public const int SeenYears = 5;

    private static readonly string[] Situations = ["14-6", "15-1"];
    private static readonly FocusSection[] UnitSections = [FocusSection.Total, FocusSection.KeyIndustry, FocusSection.Division];
    private static readonly string[] Severities = ["fatal", "serious"];

    /// <summary>Years with enrolment, newest first.</summary>
    public IReadOnlyList<int> Years()
    {
        var through = new FreshnessReader(reader).Build().DataThrough;
        return [.. reader.Query<DateOnly>("Analysis/enrolment_months.sql").Where(month => month <= through).Select(month => month.Year).Distinct().OrderDescending()];
    }

    /// <param name="county">Of the code list.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="through">Last month to count; null for as far as the data go.</param>
    /// <returns>Null when the scope does not hold the county, or no month of the year has enrolment.</returns>
    public FocusAnalysis? Read(string county, int year, DateOnly? through = null) => reader.Scope.Offers(county) && Years().Contains(year)
        ? reader.Remember($"focus {county} {year} {through:yyyyMM}", () => Calculate(county, year, through), analysis => analysis.Figures.Count)
        : null;

    private FocusAnalysis Calculate(string county, int year, DateOnly? through)
    {
        var build = new FreshnessReader(reader).Build();
        var last = new[] { build.DataThrough, new DateOnly(year, 12, 1), through is { } wanted ? Month.Of(wanted) : DateOnly.MaxValue }.Min();
        var asked = new Asked(county, new DateOnly(year, 1, 1), last);
        var seen = Years().Where(other => other <= year).Take(SeenYears).Order().ToList();
        var injuries = Query<Injuries>("focus_injuries", asked);
        var units = Units(asked, seen, injuries);
        var total = units.First(figure => figure.Section == FocusSection.Total);
        var work = Query<Work>("focus_work", asked).Single();
        IReadOnlyList<FocusFigure> figures = [.. units, .. Employers(asked, seen, injuries), .. Circumstances(asked, injuries, total), .. Diseases(asked), .. WorkDone(asked, work)];
        return new FocusAnalysis
        {
            County = county,
            Year = year,
            First = asked.First,
            Last = last,
            IsSettled = build.SettledThrough >= last,
            Pending = work.Pending,
            Figures = figures,
            Proposals = FocusRules.Propose(figures, Overlaps(Members(asked))),
            Seen = seen,
        };
    }

    private List<FocusFigure> Units(Asked asked, List<int> seen, IReadOnlyList<Injuries> injuries)
    {
        var now = Query<Unit>("focus_units", asked);
        var earlier = seen.Where(year => year != asked.First.Year).SelectMany(year => Query<Unit>("focus_units", asked with { First = new(year, 1, 1), Last = new(year, 12, 1) })).Concat(now).ToList();
        var members = Members(asked);
        return
        [
            .. from section in UnitSections
               let believed = Believe(earlier.Where(unit => unit.Section == section && unit.Expected > 0).Select(unit => (unit.Code, Cases: unit.Cases, Expected: unit.Expected)))
               from figure in from unit in now
                              where unit.Section == section && (unit.Insured > 0 || unit.Cases > 0)
                              select FocusFigure.Rate(section, unit.Code, NameOf(section, unit.Code, asked.County), (unit.Cases, unit.Insured), (unit.CityCases - unit.Cases, Math.Max(0, unit.CityInsured - unit.Insured)))
                                  .With(believed: Found(believed, unit.Code), lead: Lead(injuries.Where(injury => injury.IsProduction && IsIn(members, section, unit.Code, injury))))
               orderby figure.Section, figure.IsSmall, figure.Believed ?? figure.Ratio ?? 0 descending, figure.Code
               select figure,
        ];
    }

    /// <summary>Those with three injuries or more: fewer say nothing of an employer and are not shown by name.</summary>
    private IEnumerable<FocusFigure> Employers(Asked asked, List<int> seen, IReadOnlyList<Injuries> injuries)
    {
        var found = Query<EmployerYear>("focus_employers", asked with { First = new(seen[0], 1, 1) });
        var believed = Believe(found.Where(one => one.Expected > 0).Select(one => (Code: one.EmployerCode, one.Cases, one.Expected)));
        var own = injuries.Where(injury => injury.IsProduction).ToLookup(injury => injury.EmployerCode, StringComparer.Ordinal);
        return from one in found
               where one.Year == asked.First.Year && one.Cases >= FocusRules.LeastOfEmployer
               let name = one.EmployerName ?? one.EmployerCode
               let figure = FocusFigure.Employer(one.EmployerCode, new(name, name), one.Cases, one.Insured, one.Expected).With(believed: Found(believed, one.EmployerCode), lead: Lead(own[one.EmployerCode]))
               orderby figure.IsSmall, figure.Believed ?? figure.Ratio ?? 0 descending, figure.Code
               select figure;
    }

    private IEnumerable<FocusFigure> Circumstances(Asked asked, IReadOnlyList<Injuries> injuries, FocusFigure total)
    {
        var city = Query<CityInjuries>("focus_city_injuries", asked);
        var production = injuries.Where(injury => injury.IsProduction).ToList();
        var (insured, rest) = (total.Insured ?? 0, total.RestInsured ?? 0);
        var all = production.Sum(injury => injury.Cases);
        var causes = from cause in production.GroupBy(injury => injury.Cause, StringComparer.Ordinal)
                     let own = cause.Sum(injury => injury.Cases)
                     orderby own descending, cause.Key
                     select FocusFigure.Rate(FocusSection.Cause, cause.Key, Word("causes", cause.Key), (own, insured), (city.Where(one => one.IsProduction && one.Cause == cause.Key).Sum(one => one.Cases) - own, rest), all);
        var severities = from severity in Severities
                         let own = production.Where(injury => injury.Severity == severity).Sum(injury => injury.Cases)
                         select FocusFigure.Rate(FocusSection.Severity, severity, Word("severities", severity), (own, insured), (city.Where(one => one.IsProduction && one.Severity == severity).Sum(one => one.Cases) - own, rest));
        var situations = from ground in Situations
                         let own = injuries.Where(injury => injury.Ground == ground).Sum(injury => injury.Cases)
                         select FocusFigure.Rate(FocusSection.Situation, ground, Word("grounds", ground), (own, insured), (city.Where(one => one.Ground == ground).Sum(one => one.Cases) - own, rest));
        return [.. causes, .. Shares(FocusSection.Deviation, "esaw-deviations", production, injury => injury.Deviation), .. Shares(FocusSection.Place, "places", production, injury => injury.Place), .. severities, .. situations];
    }

    private static IEnumerable<FocusFigure> Shares(FocusSection section, string list, IReadOnlyList<Injuries> injuries, Func<Injuries, string> circumstance)
    {
        var all = injuries.Sum(injury => injury.Cases);
        return from one in injuries.GroupBy(circumstance, StringComparer.Ordinal)
               let own = one.Sum(injury => injury.Cases)
               orderby own descending, one.Key
               select FocusFigure.Share(section, one.Key, Word(list, one.Key), own, all);
    }

    private IEnumerable<FocusFigure> Diseases(Asked asked)
    {
        var found = Query<Disease>("focus_diseases", asked).Single();
        var (insured, rest) = (found.Insured ?? 0, (found.CityInsured ?? 0) - (found.Insured ?? 0));
        yield return FocusFigure.Rate(FocusSection.Disease, "all", new("新诊断职业病", "New occupational disease"), (found.Cases, insured), (found.CityCases - found.Cases, rest));
        yield return FocusFigure.Rate(FocusSection.Disease, "pneumoconiosis", new("其中：尘肺病", "Of which pneumoconiosis"), (found.Pneumoconiosis, insured), (found.CityPneumoconiosis - found.Pneumoconiosis, rest));
    }

    private IEnumerable<FocusFigure> WorkDone(Asked asked, Work work)
    {
        var joint = InspectionFigures.Sum(new JointInspectionReader(reader).Inspections(asked.First.Year, asked.County));
        var meetings = new JointWorkReader(reader).Meetings().SingleOrDefault(one => one.CountyCode == asked.County && one.Year == asked.First.Year);
        var resolutions = JointDepartment.Sum(new JointWorkReader(reader).Departments(asked.First.Year, asked.County));
        return
        [
            FocusFigure.Count("trainings", new("培训场次", "Trainings held"), work.Trainings),
            FocusFigure.Count("persons-trained", new("培训人次", "Persons trained"), work.PersonsTrained),
            FocusFigure.Count("employers-trained", new("参加培训的单位", "Employers trained"), work.EmployersTrained),
            FocusFigure.Count("inspections", new("检查次数", "Inspections made"), work.Inspections),
            FocusFigure.Count("employers-inspected", new("受检查单位", "Employers inspected"), work.EmployersInspected),
            FocusFigure.Count("faults", new("检查发现问题", "Faults found"), work.Findings),
            FocusFigure.Count("joint-inspections", new("其中：联合检查", "Of these joint inspections"), joint.Inspected),
            FocusFigure.Count("joint-findings", new("联合检查发现问题", "Findings of joint inspections"), joint.Findings),
            FocusFigure.Count("meetings", new("召开联席会议", "Joint meetings held"), meetings?.Held ?? 0),
            FocusFigure.Count("resolutions-due", new("到期议定事项", "Resolutions due"), resolutions.Due),
            FocusFigure.Count("resolutions-in-time", new("按期办结的议定事项", "Resolutions done in time"), resolutions.InTime),
        ];
    }

    /// <summary>Observed ÷ expected of each unit's years, weighed by the expected; null where the model cannot be estimated.</summary>
    private static Dictionary<string, double>? Believe(IEnumerable<(string Code, long Cases, double Expected)> years)
    {
        var units = years.GroupBy(one => one.Code, StringComparer.Ordinal).Select(unit => new Experience(unit.Key, null, [.. unit.Select(one => new Observation(one.Cases / one.Expected, one.Expected))])).ToList();
        return BuhlmannStraub.Lack(units) is null ? BuhlmannStraub.Fit(units).Units.ToDictionary(unit => unit.Name, unit => unit.Estimate, StringComparer.Ordinal) : null;
    }

    private static double? Found(Dictionary<string, double>? believed, string code) => believed is not null && believed.TryGetValue(code, out var estimate) ? estimate : null;

    private static (string Cause, long Cases)? Lead(IEnumerable<Injuries> injuries) => injuries
        .Where(injury => injury.Cause.Length > 0)
        .GroupBy(injury => injury.Cause, StringComparer.Ordinal)
        .Select(cause => ((string Cause, long Cases)?)(cause.Key, cause.Sum(injury => injury.Cases)))
        .OrderByDescending(cause => cause!.Value.Cases).ThenBy(cause => cause!.Value.Cause, StringComparer.Ordinal)
        .FirstOrDefault();

    private static Bilingual NameOf(FocusSection section, string code, string county) => section switch
    {
        FocusSection.Total => CountyNames.Of(county),
        FocusSection.KeyIndustry => PlanUnits.NameOf(code),
        _ => IndustryNames.Of(code),
    };

    private static Bilingual Word(string list, string code) => code.Length == 0 ? new("未填", "Not stated") : CodeList.Named(list).NameOf(code);

    /// <summary>Cells that the county has: a licence that nobody there holds makes no industry overlap with another.</summary>
    private ILookup<string, (string Industry, string Licence)> Members(Asked asked) =>
        Query<Member>("focus_members", asked).ToLookup(member => member.Unit, member => (member.IndustryCode, member.Licence), StringComparer.Ordinal);

    private static bool IsIn(ILookup<string, (string Industry, string Licence)> members, FocusSection section, string code, Injuries injury) => section switch
    {
        FocusSection.Total => true,
        FocusSection.Division => injury.IndustryCode == code,
        _ => members[code].Contains((injury.IndustryCode, injury.Licence)),
    };

    /// <summary>Two units share workers when a cell of industry and licence is of both.</summary>
    private static Func<FocusFigure, FocusFigure, bool> Overlaps(ILookup<string, (string Industry, string Licence)> members) => (one, other) => (one.Section, other.Section) switch
    {
        (FocusSection.Division, FocusSection.Division) => one.Code == other.Code,
        (FocusSection.Division, _) => members[other.Code].Any(cell => cell.Industry == one.Code),
        (_, FocusSection.Division) => members[one.Code].Any(cell => cell.Industry == other.Code),
        _ => members[one.Code].Intersect(members[other.Code]).Any(),
    };

    private IReadOnlyList<T> Query<T>(string sql, Asked asked) => reader.Query<T>($"Analysis/Focus/{sql}.sql", new Dictionary<string, object?>(StringComparer.Ordinal) { ["county"] = asked.County, ["first"] = asked.First, ["last"] = asked.Last });
}
