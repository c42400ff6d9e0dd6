namespace Ingest.Forecasts;

/// <summary>
/// By how much cells vary around what was expected of them beyond Poisson, from the months before a day as the model of an older day had
/// foretold them. By moments: of a cell's sum over its months E[(Σ(y − μ))²] = Σμ + level (Σμ)² + month Σμ², of its months
/// E[Σ(y − μ)²] = Σμ + (level + month) Σμ²; cells are weighed by 1 ÷ Σμ, so that large ones do not decide alone.
/// </summary>
internal sealed record PooledSpread((double Level, double Month) Whole, (double Level, double Month) Industry)
{
    /// <summary>Before anything could be foretold: some fifteen per cent of level, ten of a month.</summary>
    private static readonly (double, double) Unknown = (0.02, 0.01);

    private const int LeastBehind = 24;

    public double Level(bool isWhole) => isWhole ? Whole.Level : Industry.Level;

    public double Month(bool isWhole) => isWhole ? Whole.Month : Industry.Month;

    public static PooledSpread Of(CellColumns columns, int origin, PooledOptions options, (Func<int, CellsAtOrigin> Day, Func<int, double[][]> Rates) model)
    {
        var errors = new[] { options.Horizon, 12 }.Select(back => origin - back).Where(day => day >= LeastBehind)
            .SelectMany(day => Enumerable.Range(0, columns.Cells.Count).Select(cell => (IsWhole: columns.Cells[cell].IsWhole, Of: Error(columns, cell, day, origin, model)))).ToList();
        return new(Moments(errors.Where(e => e.IsWhole).Select(e => e.Of)), Moments(errors.Where(e => !e.IsWhole).Select(e => e.Of)));
    }

    private static Errors Error(CellColumns columns, int cell, int day, int origin, (Func<int, CellsAtOrigin> Day, Func<int, double[][]> Rates) model)
    {
        var months = Enumerable.Range(day, origin - day).Select(m => (Seen: columns.Cases[cell][m], Expected: columns.Insured[cell][m] * model.Rates(day)[cell][m - day])).ToList();
        return new(months.Sum(m => m.Expected), months.Sum(m => m.Expected * m.Expected), months.Sum(m => m.Seen - m.Expected), months.Sum(m => (m.Seen - m.Expected) * (m.Seen - m.Expected)), model.Day(day).Doubt(cell));
    }

    private static (double Level, double Month) Moments(IEnumerable<Errors> cells)
    {
        double sums = 0, months = 0, ofSums = 0, ofMonths = 0;
        foreach (var cell in cells.Where(c => c.Expected > 0))
        {
            var weight = 1 / cell.Expected;
            // What is not known of the cell's own multiple is added to each forecast apart.
            sums += weight * ((cell.Sum * cell.Sum) - cell.Expected - (cell.Doubt * cell.Expected * cell.Expected));
            months += weight * (cell.Squares - cell.Expected - (cell.Doubt * cell.ExpectedSquares));
            ofSums += weight * cell.Expected * cell.Expected;
            ofMonths += weight * cell.ExpectedSquares;
        }

        if (ofSums <= ofMonths)
        {
            return Unknown;
        }

        var level = Math.Clamp((sums - months) / (ofSums - ofMonths), 0, 1);
        return (level, Math.Clamp((months / ofMonths) - level, 0, 1));
    }

    private readonly record struct Errors(double Expected, double ExpectedSquares, double Sum, double Squares, double Doubt);
}
