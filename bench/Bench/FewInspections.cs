using Model.Calendar;
using Model.Codes;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations;
using Model.Operations.Kit.Deadlines;

namespace Bench;

/// <summary>Inspections and entries of the directory to be copied: those of the sample city are made of its warehouse, which a bench of lists does not load.</summary>
internal static class FewInspections
{
    private const string By = "bench";
    private const int Wanted = 140;

    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly Reckoning Days = new(WorkingDays.Published);
    private static readonly DateTimeOffset At = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));

    /// <param name="db">The store.</param>
    /// <param name="plans">Half of the inspections are of one.</param>
    public static void Make(OperationsDb db, IReadOnlyList<InspectionPlan> plans)
    {
        string[] counties = [.. CodeList.Named("counties").Codes];
        string[] industries = [.. CodeList.Named("key-industries").Codes];
        for (var i = 0; i < Wanted; i++)
        {
            var (county, industry) = (counties[i % counties.Length], industries[i % industries.Length]);
            var candidate = new Candidate { EmployerCode = $"E{i:000}", EmployerName = $"示例单位{i}", CountyCode = county, KeyIndustry = industry, Cases = i % 9, Expected = i % 5, AverageInsured = 50 + i };
            db.Add(DirectoryEntry.ByHand(candidate, "bench", (RiskGroup)(i % 4), "举报", By, At).Made!);
            var drawn = new PlanCandidate { PlanId = plans[i % plans.Count].Id, County = county, EmployerCode = candidate.EmployerCode, EmployerName = candidate.EmployerName, KeyIndustry = industry, Group = (RiskGroup)(i % 4), CreatedBy = By, CreatedAt = At };
            db.Add(Played(i % 2 == 0 ? Inspection.ByItself(InspectedEmployer.Of(candidate), Day.AddDays(i), "举报", By, At).Made! : Inspection.OfPlan(plans[i % plans.Count], drawn, By, At), i));
        }

        db.SaveChanges();
    }

    private static Inspection Played(Inspection inspection, int i)
    {
        if (i % 5 == 0)
        {
            return inspection;
        }

        inspection.Staff([Officer(TeamDraw.Lead), Officer("emergency")]);
        var found = Enumerable.Range(0, i % 4).Select(n => new FindingNote(Guid.NewGuid(), (FindingKind)((i + n) % 2 * 4), "emergency", "防护装置缺失", null, null, null, null)).ToList();
        inspection.Note([], [], found, By, At);
        inspection.Visit([], Day, Day, "在场", By, At);
        if (found.Count == 0)
        {
            inspection.Clear(By, At);
        }
        else if (i % 3 > 0)
        {
            inspection.Order(Day, ClockPeriod.Of(30 + i, ClockUnit.CalendarDays), Day, null, By, At, Days);
            inspection.TakeNumber($"济工检改〔2026〕{i}号");
        }

        return inspection;
    }

    private static Officer Officer(string department) => new() { Department = department, Facts = new("某人", "证", true), CreatedBy = By, CreatedAt = At };
}
