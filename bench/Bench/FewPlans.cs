using Model.Codes;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations;

namespace Bench;

/// <summary>Plans, officers and checklists to be copied; the first plan has a list.</summary>
internal static class FewPlans
{
    private const string By = "bench";
    private const int Plans = 20;
    private const int Listed = 140;

    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly DateTimeOffset At = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));

    /// <returns>They are kept: inspections refer to them.</returns>
    public static IReadOnlyList<InspectionPlan> Make(OperationsDb db)
    {
        string[] counties = [.. CodeList.Named("counties").Codes];
        string[] industries = [.. CodeList.Named("key-industries").Codes];
        string[] departments = [.. CodeList.Named("departments").Codes];
        List<InspectionPlan> plans = [.. Enumerable.Range(0, Plans).Select(i => Plan(i, counties[i % counties.Length], industries))];
        db.AddRange(plans);
        db.SaveChanges();
        foreach (var (i, plan) in plans.Index())
        {
            List<PlanCandidate> list = [.. Enumerable.Range(0, Listed).Select(n => Candidate(plan.Id, n, plan.County, industries[n % industries.Length]))];
            plan.Freeze(list, By, At);
            plan.MakeDraw(list, null, null, By, At);
            db.AddRange(i == 0 ? list : []);
        }

        foreach (var (i, department) in departments.Index())
        {
            var county = i % 3 == 0 ? null : counties[i];
            db.Add(new Officer { County = county, Department = department, Facts = new($"检查员{i}", $"鲁H{i:000000}", i % 4 > 0), CreatedBy = By, CreatedAt = At });
            db.Add(List(county, department, i % 2 == 0 ? null : industries[i % industries.Length], i));
        }

        db.SaveChanges();
        return plans;
    }

    private static InspectionPlan Plan(int i, string county, string[] industries)
    {
        var plan = new InspectionPlan { County = county, Facts = new($"{2020 + (i % 6)}年第{i}次联合检查", Day, Day.AddDays(60), 12, ["emergency"], Shares.Usual), CreatedBy = By, CreatedAt = At };
        plan.Change(plan.Facts, industries.Select(industry => (industry, 3)));
        return plan;
    }

    private static PlanCandidate Candidate(int plan, int n, string? county, string industry) => new()
    {
        PlanId = plan,
        County = county,
        EmployerCode = $"E{n:000}",
        EmployerName = $"示例单位{n}",
        KeyIndustry = industry,
        Group = (RiskGroup)(n % 4),
        LeftOut = n % 10 == 0 ? LeftOut.VisitedLately : null,
        CreatedBy = By,
        CreatedAt = At,
    };

    private static Checklist List(string? county, string department, string? industry, int i)
    {
        var list = new Checklist { County = county, Department = department, KeyIndustry = industry, Title = $"{department}检查清单{i}", Edition = 1 + (i % 3), CreatedBy = By, CreatedAt = At };
        list.Write([.. Enumerable.Range(1, 6).Select(n => ($"第{n}项", "《工伤保险条例》第四条"))]);
        if (i % 4 > 0)
        {
            list.Publish(Day, By, At);
        }

        if (i % 4 == 3)
        {
            list.Retire(By, At, "修订");
        }

        return list;
    }
}
