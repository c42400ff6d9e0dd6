using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations;
using Model.Operations.Kit;

namespace Model.JointPrevention.Inspections.Plans;

/// <summary>What a plan does that reaches beyond itself: the list from the directory, inspections and teams from the draw. Changes the store without saving.</summary>
public static class PlanWork
{
    /// <summary>锁定名单.</summary>
    public static async Task<Refusal?> FreezeAsync(OperationsDb db, InspectionPlan plan, string by, DateTimeOffset at, CancellationToken stop)
    {
        var since = plan.From.AddMonths(-plan.VisitGapMonths);
        var open = Inspection.Open;
        var lately = (await db.Set<Inspection>().Where(i => i.VisitedOn >= since).Select(i => i.EmployerCode).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var still = (await db.Set<Inspection>().Where(i => open.Contains(i.State)).Select(i => i.EmployerCode).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var wanted = plan.Quotas.Select(quota => quota.KeyIndustry).ToHashSet(StringComparer.Ordinal);
        var entries = await OfLevel(db.Set<DirectoryEntry>().AsNoTracking(), plan).ToListAsync(stop);
        List<PlanCandidate> candidates = [.. entries
            .Where(entry => wanted.Contains(entry.KeyIndustry ?? Quota.Other))
            .Select(entry => PlanCandidate.Of(entry, plan.Id, Why(entry), by, at))];
        var refusal = plan.Freeze(candidates, by, at);
        if (refusal is null)
        {
            db.AddRange(candidates);
        }

        return refusal;

        LeftOut? Why(DirectoryEntry entry) => still.Contains(entry.EmployerCode) ? LeftOut.StillOpen : lately.Contains(entry.EmployerCode) ? LeftOut.VisitedLately : null;
    }

    /// <summary>退回编制: the list goes, with who sent it back and why.</summary>
    public static async Task<Refusal?> UnfreezeAsync(OperationsDb db, InspectionPlan plan, string by, DateTimeOffset at, string? reason, CancellationToken stop)
    {
        var refusal = plan.Unfreeze(by, at, reason);
        foreach (var candidate in refusal is null ? await ListAsync(db, plan.Id, stop) : [])
        {
            candidate.Delete(by, at, reason);
        }

        return refusal;
    }

    /// <summary>抽取: an inspection for each employer that is drawn, with a team drawn by the same seed.</summary>
    public static async Task<(IReadOnlyList<Inspection> Made, Refusal? Refusal)> DrawAsync(OperationsDb db, InspectionPlan plan, string? seed, string? source, string by, DateTimeOffset at, CancellationToken stop)
    {
        var candidates = await ListAsync(db, plan.Id, stop);
        var open = Inspection.Open;
        var opened = (await db.Set<Inspection>().Where(i => open.Contains(i.State)).Select(i => i.EmployerCode).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        if (candidates.Where(candidate => candidate.LeftOut is null && opened.Contains(candidate.EmployerCode)).Select(candidate => candidate.EmployerName).Take(3).ToList() is { Count: > 0 } since)
        {
            return ([], InspectionRefusals.OpenSince(string.Join('、', since)));
        }

        if (plan.MakeDraw(candidates, seed, source, by, at) is { } refusal)
        {
            return ([], refusal);
        }

        var officers = await db.Set<Officer>().AsNoTracking().ToListAsync(stop);
        List<Inspection> made = [.. candidates.Where(candidate => candidate.IsDrawn).OrderBy(candidate => candidate.KeyIndustry, StringComparer.Ordinal).ThenBy(candidate => candidate.Lot, StringComparer.Ordinal).Select(Of)];
        db.AddRange(made);
        return (made, null);

        Inspection Of(PlanCandidate drawn)
        {
            var inspection = Inspection.OfPlan(plan, drawn, by, at);
            inspection.Staff(TeamDraw.Make(officers, drawn.EmployerCode, drawn.County, plan.Departments, plan.Seed!));
            return inspection;
        }
    }

    /// <summary>The list of a plan.</summary>
    public static Task<List<PlanCandidate>> ListAsync(OperationsDb db, int plan, CancellationToken stop) =>
        db.Set<PlanCandidate>().Where(candidate => candidate.PlanId == plan).OrderBy(candidate => candidate.EmployerCode).ToListAsync(stop);

    /// <summary>The list of a plan as it enters the hash over all, without the rest of it.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(OperationsDb db, int plan, CancellationToken stop) =>
        await db.Set<PlanCandidate>().Where(c => c.PlanId == plan).Select(c => PlanCandidate.LineOf(c.EmployerCode, c.KeyIndustry, c.Group, c.LeftOut)).ToListAsync(stop);

    // A plan of the city draws from everywhere, a county's from the county.
    private static IQueryable<DirectoryEntry> OfLevel(IQueryable<DirectoryEntry> entries, InspectionPlan plan) =>
        plan.County is null ? entries : entries.Where(entry => entry.County == plan.County);
}
