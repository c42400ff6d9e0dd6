using Model.Statistics.Ranking;

namespace Ingest.Forecasts;

/// <summary>
/// What is expected of every cell as of a day, from the months before it alone: the unit's rate in the city and its season, times how the county
/// stands against it, times how the cell stands against both, each believed as far as its numbers carry (Bühlmann and Gisler 2005, 2.4).
/// </summary>
internal sealed class CellsAtOrigin
{
    /// <summary>Months by which a county and a cell are judged.</summary>
    private const int Judged = 36;

    private readonly CellColumns columns;
    private readonly double[] multiple;
    private readonly double[] doubt;

    /// <param name="columns">The table.</param>
    /// <param name="origin">So many months are known.</param>
    public CellsAtOrigin(CellColumns columns, int origin)
    {
        (this.columns, Origin, Paths) = (columns, origin, new UnitPaths(columns, origin));
        (multiple, doubt) = (new double[columns.Cells.Count], new double[columns.Cells.Count]);
        var cells = Enumerable.Range(0, columns.Cells.Count).Select(cell => (Cell: cell, Cases: (long)Cases(cell), Like: Like(cell))).ToList();
        var counties = GammaPoisson.Multipliers(cells.Where(c => !columns.Cells[c.Cell].IsWhole), c => columns.Cells[c.Cell].County, c => c.Cases, c => c.Like);
        // A whole county is judged against the city, its industries against what the county's stand for.
        foreach (var kind in cells.GroupBy(c => columns.Cells[c.Cell].IsWhole))
        {
            var expected = kind.ToDictionary(c => c.Cell, c => c.Like * (kind.Key ? 1 : counties.GetValueOrDefault(columns.Cells[c.Cell].County, 1)));
            var law = GammaPoisson.Fit(kind.Select(c => (c.Cases, expected[c.Cell])).Where(u => u.Item2 > 0));
            foreach (var (cell, cases, like) in kind)
            {
                multiple[cell] = (like > 0 ? expected[cell] / like : 1) * law.Multiplier(cases, expected[cell]);
                doubt[cell] = 1 / (law.Shape + cases);
            }
        }
    }

    public int Origin { get; }

    public UnitPaths Paths { get; }

    /// <summary>How the cell stands against its unit in the city.</summary>
    public double Multiple(int cell) => multiple[cell];

    /// <summary>Variance of that multiple, in parts of its square: of the gamma law after what was seen.</summary>
    public double Doubt(int cell) => doubt[cell];

    /// <summary>Injuries per insured person expected in a month ahead, before any tree.</summary>
    /// <param name="step">From 1.</param>
    public double Start(int cell, int step) =>
        Paths.OfYear(columns.UnitOf[cell], 0) * multiple[cell] * Paths.Season(columns.UnitOf[cell], Origin + step - 1);

    /// <summary>Logarithm of injuries seen against expected in some months before the day, drawn to 0 as if as many as <paramref name="weight"/> had come as expected besides.</summary>
    /// <param name="first">Months back, 1 for the last one known.</param>
    /// <param name="last">Months back; as far as is known.</param>
    public double Departure(int cell, int first, int last, double weight)
    {
        var (cases, expected) = (weight, weight);
        for (var month = Math.Max(0, Origin - last); month <= Origin - first; month++)
        {
            cases += columns.Cases[cell][month];
            expected += columns.Insured[cell][month] * Paths.Rate(columns.UnitOf[cell], month) * multiple[cell];
        }

        return Math.Log(cases / expected);
    }

    /// <summary>The same of the unit in the whole city, the last months.</summary>
    public double UnitDeparture(int unit, int last, double weight)
    {
        var (cases, expected) = (weight, weight);
        for (var month = Math.Max(0, Origin - last); month < Origin; month++)
        {
            cases += columns.UnitCases[unit][month];
            expected += columns.UnitInsured[unit][month] * Paths.Rate(unit, month);
        }

        return Math.Log(cases / expected);
    }

    private double Cases(int cell) => Span().Sum(m => columns.Cases[cell][m]);

    private double Like(int cell) => Span().Sum(m => columns.Insured[cell][m] * Paths.Rate(columns.UnitOf[cell], m));

    private IEnumerable<int> Span() => Enumerable.Range(Math.Max(0, Origin - Judged), Math.Min(Judged, Origin));
}
