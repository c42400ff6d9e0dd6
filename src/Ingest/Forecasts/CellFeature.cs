using Model.Analysis.Forecasts;

namespace Ingest.Forecasts;

/// <summary>One number that the trees see of a cell as of a day; how large the cell is, is none of them, so that a forecast grows as the insured do.</summary>
/// <param name="Name">For the documentation.</param>
/// <param name="Value">From the months before the day.</param>
internal sealed record CellFeature(string Name, Func<CellColumns, CellsAtOrigin, int, double> Value)
{
    /// <summary>Injuries as expected that stand beside those seen: a cell's month has few, a county's year has many.</summary>
    private const double OfCell = 5, OfCounty = 20, OfUnit = 20;

    /// <summary>The same for every step.</summary>
    public static IReadOnlyList<CellFeature> All { get; } =
    [
        .. new[] { 1, 2, 3, 6, 12 }.Select(lag => new CellFeature($"own_lag_{lag}", (_, then, cell) => then.Departure(cell, lag, lag, OfCell))),
        .. new[] { 3, 6, 12, 24 }.Select(months => new CellFeature($"own_{months}", (_, then, cell) => then.Departure(cell, 1, months, OfCell))),
        .. new[] { 12, 24 }.Select(months => new CellFeature($"county_{months}", (columns, then, cell) => then.Departure(columns.WholeOf[cell], 1, months, OfCounty))),
        .. new[] { 3, 6 }.Select(months => new CellFeature($"industry_{months}", (columns, then, cell) => then.UnitDeparture(columns.UnitOf[cell], months, OfUnit))),
        .. new[] { 3, 6 }.Select(months => new CellFeature($"city_{months}", (columns, then, _) => then.UnitDeparture(columns.Units.IndexOf(CellSeries.Whole), months, OfUnit))),
        new("industry_trend", (columns, then, cell) => Trend(then, columns.UnitOf[cell], 0)),
        new("industry_trend_before", (columns, then, cell) => Trend(then, columns.UnitOf[cell], 1)),
        new("city_trend", (columns, then, _) => Trend(then, columns.Units.IndexOf(CellSeries.Whole), 0)),
        new("industry_level", (columns, then, cell) => Math.Log(then.Paths.OfYear(columns.UnitOf[cell], 0) / then.Paths.OfYear(columns.Units.IndexOf(CellSeries.Whole), 0))),
        new("multiple", (_, then, cell) => Math.Log(then.Multiple(cell))),
    ];

    /// <summary>Those that depend on the step: how far ahead, where in the year, and the season of the unit there.</summary>
    public static float[] OfStep(CellColumns columns, CellsAtOrigin then, int cell, int step)
    {
        var month = then.Origin + step - 1;
        var turn = 2 * Math.PI * columns.Place(month) / 12;
        return [step, (float)Math.Sin(turn), (float)Math.Cos(turn), (float)Math.Log(then.Paths.Season(columns.UnitOf[cell], month))];
    }

    public static int Count => All.Count + 4;

    private static double Trend(CellsAtOrigin then, int unit, int back) => Math.Log(then.Paths.OfYear(unit, back) / then.Paths.OfYear(unit, back + 1));
}
