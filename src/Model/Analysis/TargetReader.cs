using Model.Plans;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Where the units of a plan stand against their baseline.</summary>
public sealed class TargetReader(SnapshotReader reader)
{
    /// <summary>Units of the plan in its order, then all together; whole scope.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="measure">Null for the plan's own.</param>
    public IReadOnlyList<TargetStatus> Read(TargetPlan plan, Measure? measure = null) => throw new NotSupportedException(reader.Build + plan + measure);

    /// <summary>Each unit in each county, then all units together in each county.</summary>
    public IReadOnlyList<TargetStatus> ReadCounties(TargetPlan plan, Measure? measure = null) => throw new NotSupportedException(reader.Build + plan + measure);

    /// <summary>Twelve months by month, from the baseline year on.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="unit">Key industry or <see cref="PlanUnits.Together"/>.</param>
    /// <param name="county">Null for the whole scope.</param>
    /// <param name="measure">Null for the plan's own.</param>
    public IReadOnlyList<TargetPoint> Series(TargetPlan plan, string unit, string? county = null, Measure? measure = null) => throw new NotSupportedException(reader.Build + plan + unit + county + measure);
}
