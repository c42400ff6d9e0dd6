using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.JointPrevention.Inspections.Sample;
using Model.Operations;
using Model.Operations.Kit.Personal;
using Model.Operations.Kit.Samples;
using Model.Tests.Analysis;
using Model.Tests.Operations;

namespace Model.Tests.JointPrevention.Inspections.Sample;

public sealed class SampleInspectionsOnSqliteTests() : SampleInspectionsTests(TestStore.OnSqlite());

public sealed class SampleInspectionsOnPostgresTests(PostgresServer server) : SampleInspectionsTests(TestStore.OnPostgres(server));

/// <summary>Plans, draws and inspections over employers of a warehouse: the whole way on both stores.</summary>
public abstract class SampleInspectionsTests : IAsyncLifetime
{
    private readonly TestStore store;
    private readonly OperationsDb db;
    private readonly TinySnapshot tiny = new();

    protected SampleInspectionsTests(TestStore store)
    {
        this.store = store;
        db = OperationsStore.Open(store.Data);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var (industry, i) in new[] { "06", "47", "54", "34", "27" }.Select((industry, i) => (industry, i)))
        {
            // Every fifth stands far above its industry, every seventh reports none where many were to be expected.
            tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code, licence, insured_latest) select 'E{i}' || n, '单位' || n, if(n % 2 = 0, '370811', '370883'), '{industry}', '', 600 from range(60) as t(n)");
            tiny.Add($"insert into marts.mart_employer_year (employer_code, year, average_insured, average_exposed, exposed_cases, deaths, disease_cases, county_code, industry_code, licence) select 'E{i}' || n, y, 600, 600, case when n % 5 = 0 then 9 when n % 7 = 0 then 0 else 2 end, 0, 0, if(n % 2 = 0, '370811', '370883'), '{industry}', '' from range(60) as t(n), range(2023, 2026) as u(y)");
        }

        tiny.Publish("b1");
        await MakeAsync();
    }

    public ValueTask DisposeAsync()
    {
        db.Dispose();
        store.Dispose();
        tiny.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task There_is_something_in_every_state_and_nothing_lies_after_the_samples_day()
    {
        var inspections = await db.Set<Inspection>().ToListAsync(Stop);

        foreach (var state in new[] { InspectionState.Planned, InspectionState.Ordered, InspectionState.Reported, InspectionState.Transferred, InspectionState.Closed })
        {
            Assert.Contains(inspections, inspection => inspection.State == state);
        }

        Assert.Contains(inspections, inspection => inspection.IsOverdue(BusinessDate.SampleToday));
        Assert.Contains(inspections, inspection => inspection is { Rectification.Suspended: not null, NextBy: null });
        Assert.Contains(inspections, inspection => inspection.Rectification is { Suspensions.Count: 1, Suspended: null });
        Assert.Contains(inspections, inspection => inspection.Rectification is { Extensions.Count: 1 });
        Assert.Contains(inspections, inspection => inspection.RectifiedInTime == true);
        Assert.Contains(inspections, inspection => inspection.RectifiedInTime == false);
        Assert.All(inspections.SelectMany(inspection => inspection.Transitions), move => Assert.True(move.At.UtcDateTime <= BusinessDate.SampleToday.ToDateTime(TimeOnly.MaxValue), $"{move.At}"));
        Assert.All(inspections, inspection => Assert.Contains(inspection.Team, member => member is { IsLead: true, Department: "hrss" }));
    }

    [Fact]
    public async Task Every_draw_can_be_made_again_from_the_list_and_the_seed_that_are_kept()
    {
        var plans = await db.Set<InspectionPlan>().Where(plan => plan.Seed != null).ToListAsync(Stop);
        Assert.Equal(5, plans.Count);
        foreach (var plan in plans)
        {
            var list = await PlanWork.ListAsync(db, plan.Id, Stop);
            Assert.True(plan.Matches(list.Select(candidate => candidate.Line)));
            List<PlanCandidate> again = [.. list.Select(c => new PlanCandidate { PlanId = plan.Id, EmployerCode = c.EmployerCode, EmployerName = "", KeyIndustry = c.KeyIndustry, Group = c.Group, LeftOut = c.LeftOut, CreatedBy = "", CreatedAt = default })];
            Draw.Make(again, plan.Quotas, plan.Shares, plan.Seed!);

            Assert.Equal(list.Where(c => c.IsDrawn).Select(c => c.EmployerCode), again.Where(c => c.IsDrawn).Select(c => c.EmployerCode));
            Assert.Equal(list.Where(c => c.IsDrawn).Select(c => c.EmployerCode).Order(StringComparer.Ordinal), db.Set<Inspection>().Where(i => i.PlanId == plan.Id).Select(i => i.EmployerCode).AsEnumerable().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Nobody_is_drawn_who_was_inspected_within_the_gap_or_whose_inspection_was_still_open()
    {
        var plans = await db.Set<InspectionPlan>().ToDictionaryAsync(plan => plan.Id, Stop);
        foreach (var inspections in (await db.Set<Inspection>().ToListAsync(Stop)).GroupBy(inspection => inspection.EmployerCode, StringComparer.Ordinal))
        {
            foreach (var (earlier, later) in inspections.OrderBy(inspection => inspection.PlannedBy).Zip(inspections.OrderBy(inspection => inspection.PlannedBy).Skip(1)))
            {
                Assert.True(earlier.VisitedOn is { } visited && visited < plans[later.PlanId!.Value].From.AddMonths(-12), earlier.EmployerCode);
            }
        }
    }

    [Fact]
    public async Task Rules_applied_again_change_nothing_and_what_a_person_decided_stays()
    {
        using var reader = tiny.Reader();
        var entry = await db.Set<DirectoryEntry>().FirstAsync(Stop);
        var group = entry.Group == RiskGroup.High ? RiskGroup.Ordinary : RiskGroup.High;
        Assert.Null(entry.Regroup(group, "举报属实"));

        var change = await DirectoryRules.ApplyAsync(db, new CandidateReader(reader), "i", DateTimeOffset.UtcNow, Stop);

        Assert.True(change.IsNothing);
        Assert.Equal((group, DirectoryReason.ByHand), (entry.Group, entry.Reason));
    }

    [Fact]
    public async Task Asked_again_nothing_is_made_twice()
    {
        var before = await db.Set<Inspection>().CountAsync(Stop);

        await MakeAsync();

        Assert.Equal(before, await db.Set<Inspection>().CountAsync(Stop));
    }

    private async Task MakeAsync()
    {
        using var reader = tiny.Reader();
        await new SampleInspections().MakeAsync(new SampleCity(db, new PersonalSeal(store.Data)) { Snapshot = reader }, Stop);
        db.ChangeTracker.Clear();
    }
}
