using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Numbering;

namespace Model.JointPrevention.Inspections;

/// <summary>整改 and 处罚: what was ordered, put right, re-checked, or transferred for penalty.</summary>
public sealed partial class Inspection
{
    /// <summary>Part of the dossier that files of what was put right belong to.</summary>
    public const string Evidence = "evidence";

    /// <summary>Of rectification orders.</summary>
    public static readonly NumberSeries Series = new("joint-inspection-order", "工检改");

    /// <summary>Day on which the employer said that all is put right; of the last time.</summary>
    public DateOnly? ReportedOn { get; private set; }

    public DateOnly? RecheckedOn { get; private set; }

    /// <summary>受移送部门.</summary>
    public string? TransferTo { get; private set; }

    /// <summary>Law and article that it is transferred under.</summary>
    public string? TransferBasis { get; private set; }

    public DateOnly? TransferredOn { get; private set; }

    public string? PenaltyResult { get; private set; }

    public DateOnly? PenaltyOn { get; private set; }

    /// <summary>罚款; null for another penalty or none.</summary>
    public long? PenaltyFen { get; private set; }

    /// <summary>登记整改材料: what the employer says that it did; evidence is a file of the dossier.</summary>
    public Refusal? Report(DateOnly on, DateOnly today, string by, DateTimeOffset at, string? said, Reckoning days)
    {
        if (on > today || on < OrderedOn)
        {
            return InspectionRefusals.ReportedElsewhen;
        }

        var refusal = Fire(InspectionVerb.Report, by, at, said, () => Rectification!.Finish(on));
        if (refusal is null)
        {
            ReportedOn = on;
            Derive(today, days);
        }

        return refusal;
    }

    /// <summary>复查: which findings are put right. All of them: closed. Otherwise there is a new last day for the rest.</summary>
    /// <param name="on">Day of the re-check.</param>
    /// <param name="today">Business date.</param>
    /// <param name="put">Numbers of findings that are put right.</param>
    /// <param name="due">New last day where something is left.</param>
    /// <param name="by">Who re-checked.</param>
    /// <param name="at">Real time.</param>
    /// <param name="note">What was seen; needed where something is left.</param>
    /// <param name="days">What is counted by.</param>
    public Refusal? Recheck(DateOnly on, DateOnly today, IReadOnlyCollection<int> put, DateOnly? due, string by, DateTimeOffset at, string? note, Reckoning days)
    {
        var left = Standing.Count(finding => !put.Contains(finding.Number));
        if (on > today || on < OrderedOn)
        {
            return InspectionRefusals.RecheckedElsewhen;
        }

        if (left > 0 && !(due > on))
        {
            return InspectionRefusals.NoNewDay;
        }

        var refusal = left == 0
            ? Fire(InspectionVerb.Pass, by, at, note, () => Rectification!.DoneOn is null ? Rectification.Finish(on) : null)
            : Fire(InspectionVerb.Fail, by, at, note, () => Start(on, ClockPeriod.Until(due!.Value), days));
        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var finding in Standing)
        {
            finding.Judge(put.Contains(finding.Number) ? finding.FixedOn ?? on : null);
        }

        RecheckedOn = on;
        ReportedOn = left > 0 ? null : ReportedOn ?? on;
        Derive(today, days);
        return null;
    }

    /// <summary>移送处罚: to the department in charge, under the law that it punishes by.</summary>
    public Refusal? Transfer(string department, string? basis, DateOnly on, DateOnly today, string by, DateTimeOffset at, string? reason)
    {
        if (on > today || on < (OrderedOn ?? VisitedOn))
        {
            return InspectionRefusals.TransferredElsewhen;
        }

        if (string.IsNullOrWhiteSpace(basis))
        {
            return InspectionRefusals.NoBasis;
        }

        var refusal = Fire(InspectionVerb.Transfer, by, at, reason);
        if (refusal is null)
        {
            (TransferTo, TransferBasis, TransferredOn) = (department, basis.Trim(), on);
        }

        return refusal;
    }

    /// <summary>登记处罚结果, by the department that it was transferred to.</summary>
    public Refusal? Settle(string department, DateOnly on, DateOnly today, long? fen, string by, DateTimeOffset at, string? result)
    {
        if (State == InspectionState.Transferred && department != TransferTo)
        {
            return InspectionRefusals.NotTheirs;
        }

        if (on > today || on < TransferredOn)
        {
            return InspectionRefusals.SettledElsewhen;
        }

        var refusal = Fire(InspectionVerb.Settle, by, at, result);
        if (refusal is null)
        {
            (PenaltyResult, PenaltyOn, PenaltyFen) = (result!.Trim(), on, fen);
        }

        return refusal;
    }
}
