namespace Dashboard.Charts;

/// <summary>目标路径: a straight line from the end of the baseline year to the end of the final year, with the target at its end.</summary>
public sealed record TargetPath(int BaselineYear, double From, int FinalYear, double To, string Label)
{
    internal void Draw(ChartCanvas canvas)
    {
        var (start, end) = (MonthScale.EndOf(BaselineYear), MonthScale.EndOf(FinalYear));
        canvas.Line([start, end], [From, To], Ink.Target, 1.8f, [6, 4]);
        canvas.Dot(end, To, Ink.Target, 9, shape: ScottPlot.MarkerShape.FilledDiamond);
    }
}
