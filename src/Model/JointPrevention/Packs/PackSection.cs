using Model.Analysis;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Model.JointPrevention.Packs;

/// <summary>数据包章节: one part of a pack, as the catalogue offers it.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">Heading.</param>
/// <param name="Definition">Section of the definitions page that says what its figures mean.</param>
/// <param name="Concerns">Departments whose liaisons see it, by code; empty for all that are in the joint meeting.</param>
/// <param name="Ask">Its figures at a build, for a meeting of a county (with a reader of it) or with null of the city: what each is called and what it answers.</param>
public sealed record PackSection(string Id, Bilingual Name, string Definition, IReadOnlyList<string> Concerns, Func<SnapshotReader, string?, IEnumerable<PackLine>> Ask)
{
    private const int FocusEmployers = 10;

    /// <summary>人社部门 leads the joint meeting and sees all of a pack.</summary>
    private const string Lead = "hrss";

    /// <summary>In the order in which they stand in a pack.</summary>
    public static IReadOnlyList<PackSection> All { get; } =
    [
        new("key-industries", new("重点行业与目标", "Key industries against the target"), "targets", [], (reader, _) => KeyIndustries(reader)),
        new("counties", new("县（市、区）", "Counties"), "incidence", [], Counties),
        new("diseases", new("职业病", "Occupational disease"), "occupational-disease", ["health", "emergency", "union", "medical", "industry"], (reader, _) => Diseases(reader)),
        new("employers", new("重点关注单位", "Focus employers"), "incidence", ["health", "emergency", "housing", "transport", "industry"], (reader, _) => Employers(reader)),
        new("prevention", new("检查与培训", "Inspections and training"), "measures", ["health", "emergency", "housing", "transport", "industry", "union", "finance"], (reader, _) => Prevention(reader)),
        new("resolutions", new("议定事项办理", "Resolutions"), "mart_joint_department_year-in_time_share", [], Resolutions),
        new("enrolment-gaps", new("未参保线索", "Enrolment gaps"), "enrolment-gaps", ["tax", "approval", "housing", "transport", "post", "industry", "union"], EnrolmentGaps),
    ];

    public static PackSection? Find(string id) => All.FirstOrDefault(section => section.Id == id);

    /// <param name="department">Whom a reader speaks for; null for who sees packs whole.</param>
    public bool IsFor(string? department) => department is null or Lead || Concerns.Count == 0 || Concerns.Contains(department, StringComparer.Ordinal);

    /// <summary>Each unit of the plans that are judged: its last twelve months that may be, against its baseline year.</summary>
    private static IEnumerable<PackLine> KeyIndustries(SnapshotReader reader)
    {
        foreach (var plan in reader.Plans.Leading)
        {
            foreach (var status in new TargetReader(reader).Read(plan).Where(unit => PlanUnits.Codes.Contains(unit.Unit, StringComparer.Ordinal)))
            {
                if (status is { Latest: { } latest, Baseline: { } baseline })
                {
                    var subject = status.Measure == Measure.All ? PackSubject.KeyIndustryAll : PackSubject.KeyIndustryProduction;
                    yield return new PackLine(
                        new($"{plan.Short.Zh} {status.UnitName.Zh}", $"{plan.Short.En} {status.UnitName.En}"),
                        new(subject, status.Unit, latest.Start, latest.End),
                        new(subject, status.Unit, baseline.Start, baseline.End),
                        status.Official,
                        status.Evidence);
                }
            }
        }
    }

    private static IEnumerable<PackLine> Counties(SnapshotReader reader, string? county)
    {
        var end = Settled(reader);
        return from code in CodeList.Named("counties").Codes
               where county is null || code == county
               let question = new PackQuestion(PackSubject.CountyProduction, code, end.AddMonths(-11), end)
               select new PackLine(CountyNames.Of(code), question, question.YearBefore());
    }

    private static IEnumerable<PackLine> Diseases(SnapshotReader reader)
    {
        var year = LastWholeYear(reader);
        foreach (var (subject, name) in new[] { (PackSubject.Disease, new Bilingual("新诊断职业病", "New occupational disease")), (PackSubject.Pneumoconiosis, new Bilingual("其中尘肺病", "of which pneumoconiosis")) })
        {
            var question = new PackQuestion(subject, "", new(year, 1, 1), new(year, 12, 1));
            yield return new PackLine(name, question, question.YearBefore());
        }
    }

    /// <summary>The employers with most production injuries in the last whole year.</summary>
    private static IEnumerable<PackLine> Employers(SnapshotReader reader)
    {
        var year = LastWholeYear(reader);
        return from employer in new EmployerReader(reader).Search(new EmployerQuery { Sort = EmployerSort.Cases, Descending = true, PageSize = FocusEmployers }).Items
               let question = new PackQuestion(PackSubject.Employer, employer.EmployerCode, new(year, 1, 1), new(year, 12, 1))
               select new PackLine(new(employer.EmployerName, employer.EmployerName), question, question.YearBefore());
    }

    /// <summary>The year's months so far, against the same months a year before.</summary>
    private static IEnumerable<PackLine> Prevention(SnapshotReader reader)
    {
        var last = new FreshnessReader(reader).Build().DataThrough;
        foreach (var (subject, name) in new[] { (PackSubject.Inspections, new Bilingual("检查次数", "Inspections made")), (PackSubject.Trainings, new Bilingual("培训场次", "Trainings held")) })
        {
            var question = new PackQuestion(subject, "", new(last.Year, 1, 1), last);
            yield return new PackLine(name, question, question.YearBefore());
        }
    }

    /// <summary>At the level of the meeting: all, then each department that something is or was to be done by. The year's months so far against the same a year before.</summary>
    private static IEnumerable<PackLine> Resolutions(SnapshotReader reader, string? county)
    {
        var last = new FreshnessReader(reader).Build().DataThrough;
        var level = county ?? JointMeetingYear.City;
        yield return Line(PackSubject.ResolutionsUnfinished, level, new("未办结", "Unfinished"));
        yield return Line(PackSubject.ResolutionsOverdue, level, new("逾期未报结", "Overdue"));
        yield return Line(PackSubject.ResolutionsInTime, level, new("按期办结率", "Done in time"));
        var (work, asked) = (new JointWorkReader(reader), new PackReader(reader));
        var busy = work.Departments(last.Year, level).Concat(work.Departments(last.Year - 1, level)).Where(one => one.Resolutions > 0).Select(one => one.Department).ToHashSet(StringComparer.Ordinal);
        foreach (var department in CodeList.Named("departments").Codes.Where(busy.Contains))
        {
            var name = CodeList.Named("departments").NameOf(department);
            PackLine[] own =
            [
                Line(PackSubject.ResolutionsOverdue, $"{level}:{department}", new($"{name.Zh} 逾期未报结", $"{name.En}: overdue")),
                Line(PackSubject.ResolutionsInTime, $"{level}:{department}", new($"{name.Zh} 按期办结率", $"{name.En}: done in time")),
            ];
            foreach (var line in own.Where(line => HasSomething(asked.Answer(line.Question)) || HasSomething(asked.Answer(line.Before))))
            {
                yield return line;
            }
        }

        // A count of nothing, or a share of nothing, says nothing of a department.
        static bool HasSomething(PackAnswer answer) => answer.AverageInsured > 0 || (answer.Cases is null && answer.Value > 0);

        PackLine Line(PackSubject subject, string code, Bilingual name)
        {
            var question = new PackQuestion(subject, code, new(last.Year, 1, 1), last);
            return new PackLine(name, question, question.YearBefore());
        }
    }

    /// <summary>The year's months so far against the same a year before: each clue, then employers with any of them by county.</summary>
    private static IEnumerable<PackLine> EnrolmentGaps(SnapshotReader reader, string? county)
    {
        var last = new FreshnessReader(reader).Build().DataThrough;
        yield return Line(PackSubject.GapInjured, county ?? "", new("事故当月无人参保的单位", "Employers with an accident in a month without anybody insured"));
        yield return Line(PackSubject.GapPaid, county ?? "", new("有缴费、当月无人参保的单位", "Employers that paid for a month without anybody insured"));
        yield return Line(PackSubject.GapRegistered, county ?? "", new("登记在册未注销、最近月份无人参保的单位", "Registered employers, not closed, with nobody insured in the last month"));
        foreach (var code in CodeList.Named("counties").Codes.Where(code => county is null || code == county))
        {
            yield return Line(PackSubject.GapAny, code, new($"{CountyNames.Of(code).Zh} 任一线索", $"{CountyNames.Of(code).En}: any clue"));
        }

        PackLine Line(PackSubject subject, string code, Bilingual name)
        {
            var question = new PackQuestion(subject, code, new(last.Year, 1, 1), last);
            return new PackLine(name, question, question.YearBefore());
        }
    }

    private static DateOnly Settled(SnapshotReader reader) => new FreshnessReader(reader).Build().ComparedThrough;

    /// <summary>The last year of which all months may be compared.</summary>
    private static int LastWholeYear(SnapshotReader reader) => Settled(reader) is { Month: 12 } last ? last.Year : Settled(reader).Year - 1;
}

/// <summary>A figure that a pack shall hold.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Before">What it is held against: baseline or a year before.</param>
/// <param name="Official">考核结论 at the build, of a unit of a plan.</param>
/// <param name="Evidence">证据结论 at the build, of a unit of a plan.</param>
public sealed record PackLine(Bilingual Name, PackQuestion Question, PackQuestion Before, TargetVerdict? Official = null, TargetVerdict? Evidence = null);
