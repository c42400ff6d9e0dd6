namespace Model.Statistics.ReportingLag;

/// <summary>How completed months compared with what they became, at every month from which they could have been completed.</summary>
/// <param name="Bias">Completed less final, over final, of all together: 0.03 for 3 % too high; null without a case.</param>
/// <param name="Coverage95">Share of final counts within the 95 % limits.</param>
/// <param name="Ages">The same for each age at which months were completed.</param>
public sealed record LagBacktest(int Completions, double? Bias, double? Coverage95, IReadOnlyList<LagBacktest.OfAge> Ages)
{
    public sealed record OfAge(int Age, int Completions, double? Bias, double Coverage95);

    private sealed record Row(int Age, double Completed, double Final, bool Within);

    /// <param name="triangle">Months to complete.</param>
    /// <param name="fewestMonths">Months a triangle must have before anything is completed from it.</param>
    /// <param name="youngest">Completed from this age on: the first days of a month say little of it.</param>
    /// <param name="whole">Whose growth completes them; null for their own.</param>
    public static LagBacktest Run(DevelopmentTriangle triangle, int fewestMonths = 24, int youngest = 1, DevelopmentTriangle? whole = null)
    {
        var rows = Enumerable.Range(1, triangle.Months).Select(back => (Then: triangle.Back(back), Whole: (whole ?? triangle).Back(back)))
            .TakeWhile(origin => origin.Then is not null && origin.Then.Months >= fewestMonths && origin.Then.Ages == triangle.Ages)
            .SelectMany(origin => Compare(triangle, ChainLadder.Of(origin.Whole!).Complete(origin.Then!), youngest)).ToArray();
        var ages = rows.GroupBy(row => row.Age).OrderBy(group => group.Key)
            .Select(group => new OfAge(group.Key, group.Count(), BiasOf([.. group]), group.Average(row => row.Within ? 1.0 : 0)));
        return new LagBacktest(rows.Length, BiasOf(rows), rows.Length == 0 ? null : rows.Average(row => row.Within ? 1.0 : 0), [.. ages]);
    }

    private static IEnumerable<Row> Compare(DevelopmentTriangle now, IReadOnlyList<CompletedMonth> then, int youngest) =>
        from month in then
        where month.Age < now.Ages && month.Age >= youngest && now.Age(month.Month) == now.Ages
        let final = now.Known(month.Month, now.Ages)
        let limits = month.Limits()
        select new Row(month.Age, month.Completed, final, Math.Floor(limits.Lower) <= final && final <= Math.Ceiling(limits.Upper));

    private static double? BiasOf(Row[] rows) =>
        rows.Sum(row => row.Final) is > 0 and var final ? (rows.Sum(row => row.Completed) - final) / final : null;
}
