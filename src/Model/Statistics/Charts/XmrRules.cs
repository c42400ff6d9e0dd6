namespace Model.Statistics.Charts;

/// <summary>The four rules. A gap ends every run.</summary>
public static class XmrRules
{
    /// <summary>七点规则: so many points in a row make a shift or a trend.</summary>
    public const int Run = 7;

    private const int Window = 3;

    /// <summary>Marks every point that is part of a run of seven on the same side; a point on the mean is on neither.</summary>
    /// <param name="sides">Sign of value − mean; null for a gap.</param>
    public static bool[] Shifts(IReadOnlyList<int?> sides) => Runs(sides.Count, Run, at => sides[at] is not (null or 0) && SameAs(at, sides, sides[at]));

    /// <summary>Marks every point that is part of seven points each higher, or each lower, than the one before.</summary>
    public static bool[] Trends(IReadOnlyList<double?> values)
    {
        var steps = values.Zip(values.Skip(1), (a, b) => b - a is { } step ? Math.Sign(step) : (int?)null).ToList();
        return Runs(values.Count, Run, at => at < steps.Count && steps[at] is not (null or 0)
            && Enumerable.Range(at, Run - 1).All(i => i < steps.Count && steps[i] == steps[at]));
    }

    /// <summary>Marks the windows of three with two or more near a limit and all on the same side.</summary>
    public static bool[] TwoOfThree(IReadOnlyList<bool> near, IReadOnlyList<int?> sides) => Runs(near.Count, Window, at =>
        at + Window <= near.Count
        && sides[at] is not (null or 0)
        && Enumerable.Range(at, Window).All(i => sides[i] == sides[at])
        && Enumerable.Range(at, Window).Count(i => near[i]) >= 2);

    /// <param name="values">Null for a gap.</param>
    /// <param name="mean">That they vary about.</param>
    /// <param name="outside">Beyond three standard deviations, of each.</param>
    /// <param name="near">Beyond two, of each; one that is outside counts as outside.</param>
    internal static List<Signal> Signals(IReadOnlyList<double?> values, double mean, IReadOnlyList<bool> outside, IReadOnlyList<bool> near)
    {
        var sides = values.Select(v => v is { } value ? Math.Sign(value - mean) : (int?)null).ToList();
        var (shifts, trends, pairs) = (Shifts(sides), Trends(values), TwoOfThree(near, sides));
        return [.. values.Select((v, i) => v is not { } value ? Signal.None : 0 switch
        {
            _ when outside[i] => value > mean ? Signal.OutsideHigh : Signal.OutsideLow,
            _ when trends[i] => Rises(values, trends, i) ? Signal.TrendUp : Signal.TrendDown,
            _ when pairs[i] && near[i] => sides[i] > 0 ? Signal.TwoOfThreeHigh : Signal.TwoOfThreeLow,
            _ when shifts[i] => sides[i] > 0 ? Signal.ShiftHigh : Signal.ShiftLow,
            _ => Signal.None,
        })];
    }

    /// <summary>Where two trends meet the point belongs to the later one; so does a first point, which nothing precedes.</summary>
    private static bool Rises(IReadOnlyList<double?> values, bool[] trends, int at) =>
        at + 1 < values.Count && trends[at + 1] && values[at + 1] is not null ? values[at + 1] > values[at] : values[at] > values[at - 1];

    private static bool SameAs(int at, IReadOnlyList<int?> sides, int? side) =>
        at + Run <= sides.Count && Enumerable.Range(at, Run).All(i => sides[i] == side);

    /// <summary>Marks all points of each run that begins where <paramref name="begins"/> says.</summary>
    private static bool[] Runs(int count, int length, Func<int, bool> begins)
    {
        var marked = new bool[count];
        foreach (var at in Enumerable.Range(0, Math.Max(0, count - length + 1)).Where(begins))
        {
            Array.Fill(marked, true, at, length);
        }

        return marked;
    }
}
