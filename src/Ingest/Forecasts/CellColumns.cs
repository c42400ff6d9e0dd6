using Model.Analysis.Forecasts;

namespace Ingest.Forecasts;

/// <summary>The table as numbers: cases and insured of each cell and of each unit in the whole city. A month without enrolment has nobody and nothing.</summary>
internal sealed class CellColumns
{
    private readonly CellTable table;

    public CellColumns(CellTable table)
    {
        this.table = table;
        Units = [.. table.Cells.Select(c => c.Unit).Distinct(StringComparer.Ordinal)];
        UnitOf = [.. table.Cells.Select(c => Units.IndexOf(c.Unit))];
        Cases = [.. table.Cells.Select(c => Numbers(c.Cases))];
        Insured = [.. table.Cells.Select(c => Numbers(c.Insured))];
        UnitCases = [.. Units.Select((_, unit) => Sum(Cases, unit))];
        UnitInsured = [.. Units.Select((_, unit) => Sum(Insured, unit))];
        WholeOf = [.. table.Cells.Select(c => table.Cells.TakeWhile(o => !o.IsWhole || o.County != c.County).Count())];
    }

    public List<string> Units { get; }

    public IReadOnlyList<CellSeries> Cells => table.Cells;

    /// <summary>Place of each cell's unit among the units.</summary>
    public int[] UnitOf { get; }

    /// <summary>Place of the cell that is each cell's whole county.</summary>
    public int[] WholeOf { get; }

    /// <summary>Cells × months.</summary>
    public double[][] Cases { get; }

    public double[][] Insured { get; }

    /// <summary>Units × months, the whole city.</summary>
    public double[][] UnitCases { get; }

    public double[][] UnitInsured { get; }

    public int Length => table.Length;

    /// <summary>Month of the year, from 0.</summary>
    public int Place(int month) => (table.First.Month - 1 + month) % 12;

    private static double[] Numbers(IReadOnlyList<double?> values) => [.. values.Select(v => v ?? 0)];

    private double[] Sum(double[][] cells, int unit) =>
        [.. Enumerable.Range(0, Length).Select(month => cells.Where((_, cell) => UnitOf[cell] == unit).Sum(c => c[month]))];
}
