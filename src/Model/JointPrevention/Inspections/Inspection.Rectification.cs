using Model.Operations.Kit;
using Model.Operations.Kit.Numbering;

namespace Model.JointPrevention.Inspections;

/// <summary>整改 and 处罚: what was ordered, put right, re-checked, or transferred for penalty.</summary>
public sealed partial class Inspection
{
    /// <summary>Part of the dossier that files of what was put right belong to.</summary>
    public const string Evidence = "evidence";

    /// <summary>Of rectification orders.</summary>
    public static readonly NumberSeries Series = new("joint-inspection-order", "工检改");

    public DateOnly? OrderedOn { get; private set; }

    /// <summary>整改期限 as it was ordered.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>整改期限, with extensions.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What the order asks for beyond the findings.</summary>
    public string? Demands { get; private set; }

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

    /// <summary>
    /// 按期整改: reported, or found at a re-check, on or before the last day, with nothing left at the first re-check and no transfer.
    /// Null while that is open or where nothing was ordered.
    /// </summary>
    public bool? RectifiedInTime => State == InspectionState.Closed && OrderedOn is not null
        ? TransferredOn is null && ReportedOn <= DueOn && !Transitions.Any(move => move.Verb == nameof(InspectionVerb.Fail))
        : null;

    /// <summary>下达整改指令. The number is drawn by the caller, in the same transaction, once this is not refused.</summary>
    public Refusal? Order(DateOnly on, DateOnly due, DateOnly today, string? demands, string by, DateTimeOffset at)
    {
        if (on > today || on < VisitedOn || due <= on)
        {
            return InspectionRefusals.DueTooEarly;
        }

        var refusal = Fire(InspectionVerb.Order, by, at);
        if (refusal is null)
        {
            (OrderedOn, FirstDueOn, DueOn, NextBy, Demands) = (on, due, due, due, Given(demands));
        }

        return refusal;
    }

    /// <summary>延期: granted before the last day has passed, or not at all.</summary>
    public Refusal? Extend(DateOnly until, DateOnly today, string by, DateTimeOffset at, string? reason)
    {
        if (until <= DueOn)
        {
            return InspectionRefusals.NotLater;
        }

        if (State == InspectionState.Ordered && DueOn < today)
        {
            return InspectionRefusals.RunOut;
        }

        var refusal = Fire(InspectionVerb.Extend, by, at, reason);
        if (refusal is null)
        {
            (DueOn, NextBy) = (until, until);
        }

        return refusal;
    }

    /// <summary>登记整改材料: what the employer says that it did; evidence is a file of the dossier.</summary>
    public Refusal? Report(DateOnly on, DateOnly today, string by, DateTimeOffset at, string? said)
    {
        if (on > today || on < OrderedOn)
        {
            return InspectionRefusals.ReportedElsewhen;
        }

        var refusal = Fire(InspectionVerb.Report, by, at, said);
        if (refusal is null)
        {
            ReportedOn = on;
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
    public Refusal? Recheck(DateOnly on, DateOnly today, IReadOnlyCollection<int> put, DateOnly? due, string by, DateTimeOffset at, string? note)
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

        var refusal = Fire(left == 0 ? InspectionVerb.Pass : InspectionVerb.Fail, by, at, note);
        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var finding in Standing)
        {
            finding.Judge(put.Contains(finding.Number) ? finding.FixedOn ?? on : null);
        }

        RecheckedOn = on;
        DueOn = left > 0 ? due : DueOn;
        NextBy = DueOn!.Value;
        ReportedOn = left > 0 ? null : ReportedOn ?? on;

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
