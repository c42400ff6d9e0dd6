using MathNet.Numerics.Distributions;
using Model.Analysis.Forecasts;

namespace Ingest.Tests.Forecasts;

/// <summary>A city whose law is known: rate of the industry × factor of the county × season × a path that falls or rises; counts Poisson around it.</summary>
internal sealed class KnownCity
{
    private static readonly (string Unit, double PerMonth, double Trend)[] Industries =
        [("coal", 0.0004, -0.08), ("machinery", 0.0003, -0.04), ("construction", 0.00035, 0.05), ("transport", 0.00025, -0.03), ("pharma", 0.0002, 0.02)];

    private static readonly string[] Counties = ["370811", "370812", "370826", "370827", "370828", "370829", "370830", "370831"];

    private readonly Random random;
    private readonly List<(string County, string Unit, double[] Insured, double[] Rate, double[] Cases)> cells = [];

    /// <param name="months">Known ones and those to come.</param>
    /// <param name="size">Multiplies how many are insured.</param>
    public KnownCity(int seed, int months, double size = 1)
    {
        random = new Random(seed);
        foreach (var (county, at) in Counties.Select((county, at) => (county, at)))
        {
            var factor = 0.7 + (0.1 * at);
            var own = Industries.Select((industry, i) => Cell(county, industry, factor, 4000 * size * (1 + ((at + (3 * i)) % 7)), months)).ToList();
            cells.Add((county, CellSeries.Whole, Sum(own.Select(c => c.Insured), months), Sum(own.Select(c => c.Rate), months), Sum(own.Select(c => c.Cases), months)));
            cells.AddRange(own);
        }
    }

    /// <summary>What is known after some months.</summary>
    public CellTable Known(int months, Func<int, double, double>? changed = null) => new(new(2019, 1, 1), new DateOnly(2019, 1, 1).AddMonths(months - 1), [.. cells.Select(c => new CellSeries(
        c.County,
        c.Unit,
        [.. c.Cases.Take(months).Select((cases, month) => (double?)(changed?.Invoke(month, cases) ?? cases))],
        [.. c.Insured.Take(months).Select(n => (double?)n)],
        [.. c.Insured.Skip(months).Select(n => (double?)n)]))]);

    /// <summary>Injuries of a month of a cell, in the order of the table.</summary>
    public double Came(int cell, int month) => cells[cell].Cases[month];

    private (string, string, double[] Insured, double[] Rate, double[] Cases) Cell(string county, (string Unit, double PerMonth, double Trend) industry, double factor, double size, int months)
    {
        var insured = Enumerable.Range(0, months).Select(m => Math.Round(size * (1 + (0.001 * m)))).ToArray();
        var rate = Enumerable.Range(0, months).Select(m => industry.PerMonth * factor * Math.Exp(industry.Trend * m / 12) * (1 + (0.15 * Math.Sin(2 * Math.PI * m / 12)))).ToArray();
        // Poisson of the law and nothing else.
        return (county, industry.Unit, insured, [.. rate.Zip(insured, (r, n) => r * n)], [.. rate.Zip(insured, (r, n) => (double)Poisson.Sample(random, r * n))]);
    }

    private static double[] Sum(IEnumerable<double[]> parts, int months) => [.. Enumerable.Range(0, months).Select(m => parts.Sum(p => p[m]))];
}
