using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Kit.Extracts;

namespace Model.JointPrevention.Inspections;

/// <summary>Inspections as the warehouse counts them; employers by code only.</summary>
internal sealed class InspectionExtract : IModuleExtract
{
    public string Feed => "joint_inspections";

    public IQueryable<object> Rows(OperationsDb db) =>
        from inspection in db.Set<Inspection>().AsNoTracking()
        select new
        {
            InspectionId = inspection.Id,
            CountyCode = inspection.County,
            inspection.EmployerCode,
            inspection.KeyIndustry,
            inspection.PlanId,
            RiskGroup = inspection.Group,
            inspection.State,
            inspection.VisitedOn,
            inspection.OrderedOn,
            inspection.DueOn,
            inspection.ReportedOn,
            inspection.TransferredOn,
            FailedRechecks = inspection.Transitions.Count(move => move.Verb == nameof(InspectionVerb.Fail)),
            Extensions = inspection.Transitions.Count(move => move.Verb == nameof(InspectionVerb.Extend)),
            Penalty = inspection.PenaltyFen,
        };
}

/// <summary>Findings by kind, without what they say; those written down by mistake are gone.</summary>
internal sealed class FindingExtract : IModuleExtract
{
    public string Feed => "joint_findings";

    public IQueryable<object> Rows(OperationsDb db) =>
        from inspection in db.Set<Inspection>().AsNoTracking()
        from finding in inspection.Findings
        where finding.WithdrawnBecause == null
        select new { InspectionId = inspection.Id, FindingNumber = finding.Number, finding.Kind, finding.Department, finding.FixedOn };
}
