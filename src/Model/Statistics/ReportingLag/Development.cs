namespace Model.Statistics.ReportingLag;

/// <summary>From one age to the next: growth over all months that show it, its variance, and the cases it rests on.</summary>
/// <param name="Variance">NaN where fewer than two months had a case to grow from.</param>
internal sealed record Development(double Factor, double Variance, double Weight)
{
    public static Development Of(DevelopmentTriangle triangle, int age)
    {
        var pairs = Enumerable.Range(0, triangle.Months).Where(month => triangle.Age(month) > age)
            .Select(month => (From: triangle.Known(month, age), To: triangle.Known(month, age + 1))).ToArray();
        var weight = pairs.Sum(pair => pair.From);
        if (weight == 0)
        {
            return new Development(1, double.NaN, 0);
        }

        var factor = pairs.Sum(pair => pair.To) / weight;
        var grown = pairs.Where(pair => pair.From > 0).ToArray();
        var square = grown.Sum(pair => pair.From * Math.Pow((pair.To / pair.From) - factor, 2));
        return new Development(factor, grown.Length > 1 ? square / (grown.Length - 1) : double.NaN, weight);
    }

    /// <summary>Where a variance cannot be estimated, as of the last age, Mack carries the decline of the two before it on, never up.</summary>
    public static double[] Variances(IReadOnlyList<Development> steps)
    {
        var variances = steps.Select(step => step.Variance).ToArray();
        for (var k = 0; k < variances.Length; k++)
        {
            if (double.IsNaN(variances[k]))
            {
                var (before, earlier) = (k > 0 ? variances[k - 1] : 0, k > 1 ? variances[k - 2] : double.PositiveInfinity);
                variances[k] = before == 0 ? 0 : Math.Min(before * before / earlier is > 0 and var carried ? carried : before, Math.Min(before, earlier));
            }
        }

        return variances;
    }
}
