using Model.Analysis;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Model.JointPrevention.Packs;

/// <summary>数据包章节: one part of a pack, as the catalogue offers it.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">Heading.</param>
/// <param name="Definition">Section of the definitions page that says what its figures mean.</param>
/// <param name="Ask">Its figures at a build: what each is called and what it answers.</param>
public sealed record PackSection(string Id, Bilingual Name, string Definition, Func<SnapshotReader, IEnumerable<PackLine>> Ask)
{
    private const int FocusEmployers = 10;

    /// <summary>In the order in which they stand in a pack.</summary>
    public static IReadOnlyList<PackSection> All { get; } =
    [
        new("key-industries", new("重点行业与目标", "Key industries against the target"), "targets", KeyIndustries),
        new("counties", new("县（市、区）", "Counties"), "incidence", Counties),
        new("diseases", new("职业病", "Occupational disease"), "occupational-disease", Diseases),
        new("employers", new("重点关注单位", "Focus employers"), "incidence", Employers),
        new("prevention", new("检查与培训", "Inspections and training"), "measures", Prevention),
    ];

    public static PackSection? Find(string id) => All.FirstOrDefault(section => section.Id == id);

    /// <summary>Each unit of the plans that are judged: its last twelve months that may be, against its baseline year.</summary>
    private static IEnumerable<PackLine> KeyIndustries(SnapshotReader reader)
    {
        foreach (var plan in TargetPlan.All)
        {
            foreach (var status in new TargetReader(reader).Read(plan))
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

    private static IEnumerable<PackLine> Counties(SnapshotReader reader)
    {
        var end = Settled(reader);
        return from code in CodeList.Named("counties").Codes
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

    private static DateOnly Settled(SnapshotReader reader)
    {
        var build = new FreshnessReader(reader).Build();
        return build.SettledThrough ?? build.DataThrough;
    }

    private static int LastWholeYear(SnapshotReader reader)
    {
        var last = new FreshnessReader(reader).Build().DataThrough;
        return last.Month == 12 ? last.Year : last.Year - 1;
    }
}

/// <summary>A figure that a pack shall hold.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Before">What it is held against: baseline or a year before.</param>
/// <param name="Official">考核结论 at the build, of a unit of a plan.</param>
/// <param name="Evidence">证据结论 at the build, of a unit of a plan.</param>
public sealed record PackLine(Bilingual Name, PackQuestion Question, PackQuestion Before, TargetVerdict? Official = null, TargetVerdict? Evidence = null);
