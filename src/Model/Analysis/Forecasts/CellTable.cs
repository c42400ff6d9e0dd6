using Model.Statistics.Forecasting;

namespace Model.Analysis.Forecasts;

/// <summary>Months of every county and every key industry in it, side by side: what counties are forecast from.</summary>
/// <param name="First">First month with enrolment.</param>
/// <param name="Settled">Last month whose cases are decided; the last one of each series.</param>
/// <param name="Cells">In the order of counties, the whole county before its industries.</param>
public sealed record CellTable(DateOnly First, DateOnly Settled, IReadOnlyList<CellSeries> Cells)
{
    /// <summary>Months known.</summary>
    public int Length => Cells.Count == 0 ? 0 : Cells[0].Cases.Count;
}

/// <summary>Production injuries and insured persons of one county, or of one key industry in it; project-insured left out.</summary>
/// <param name="County">Code.</param>
/// <param name="Unit">Key industry, or <see cref="Whole"/>.</param>
/// <param name="Cases">A month each; null where the month has no enrolment.</param>
/// <param name="Insured">At the end of each month; null as there.</param>
/// <param name="InsuredAfter">Of the months after the last settled one, as far as they are known.</param>
public sealed record CellSeries(string County, string Unit, IReadOnlyList<double?> Cases, IReadOnlyList<double?> Insured, IReadOnlyList<double?> InsuredAfter)
{
    /// <summary>Every industry of the county.</summary>
    public const string Whole = "all";

    public bool IsWhole => Unit == Whole;

    public Series Series => new($"{County} {Unit}", Cases, Insured, InsuredAfter);
}
