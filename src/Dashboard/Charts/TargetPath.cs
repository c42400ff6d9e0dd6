using Model.Plans;

namespace Dashboard.Charts;

/// <summary>目标路径 from the end of the baseline to the end of the final year, with the target at its end.</summary>
public sealed record TargetPath(int BaselineYear, double From, int FinalYear, double To, string Label)
{
    /// <summary>Values at the ends of months where the path is no straight line; empty where it is.</summary>
    public IReadOnlyList<(DateOnly Month, double Value)> Bends { get; init; } = [];

    /// <param name="plan">Whose path.</param>
    /// <param name="valueOf">The value on the axis for a reduction, 0.1 for 10 %.</param>
    /// <param name="label">At the end.</param>
    public static TargetPath Of(TargetPlan plan, Func<double, double> valueOf, string label) => new(plan.BaselineYear, valueOf(0), plan.FinalYear, valueOf(plan.Reduction), label)
    {
        Bends = plan.Path.Shape == PathShape.Linear ? [] : [.. Enumerable.Range(0, (plan.FinalYear - plan.BaselineYear) * 12).Select(at => plan.BaselineEnd.AddMonths(at)).Append(plan.End).Select(month => (month, valueOf(plan.ReductionBy(month))))],
    };

    internal void Draw(ChartCanvas canvas)
    {
        var (start, end) = (MonthScale.EndOf(BaselineYear), MonthScale.EndOf(FinalYear));
        if (Bends.Count == 0)
        {
            canvas.Line([start, end], [From, To], Ink.Target, 1.8f, [6, 4]);
        }
        else
        {
            canvas.Line([.. Bends.Select(bend => MonthScale.End(bend.Month))], [.. Bends.Select(bend => bend.Value)], Ink.Target, 1.8f, [6, 4]);
        }

        canvas.Dot(end, To, Ink.Target, 9, shape: ScottPlot.MarkerShape.FilledDiamond);
    }
}
