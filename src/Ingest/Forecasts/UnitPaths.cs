using Model.Analysis.Forecasts;
using Model.Statistics.Ranking;

namespace Ingest.Forecasts;

/// <summary>
/// What each unit suffered in the whole city up to a day, a month each: the rates of whole years back from that day (which have no season),
/// straight lines between their middles, times the season. Units are believed against the city, their season against the city's, as far as their numbers carry.
/// </summary>
internal sealed class UnitPaths
{
    private const int Year = 12;

    private readonly CellColumns columns;
    private readonly int origin;
    private readonly double[][] years;
    private readonly double[][] season;

    public UnitPaths(CellColumns columns, int origin)
    {
        (this.columns, this.origin) = (columns, origin);
        var whole = columns.Units.IndexOf(CellSeries.Whole);
        years = Transposed([.. Enumerable.Range(0, Math.Max(1, origin / Year)).Select(back => Rates(back, whole))]);
        var city = Season(whole);
        season = [.. Enumerable.Repeat(city, columns.Units.Count)];
        var own = Multipliers(
            columns.Units.SelectMany((_, unit) => unit == whole ? [] : Enumerable.Range(0, Year).Select(place => (Unit: unit, Place: place))),
            at => $"{at.Unit} {at.Place}",
            at => Months(at.Place).Sum(m => columns.UnitCases[at.Unit][m]),
            at => Months(at.Place).Sum(m => columns.UnitInsured[at.Unit][m] * Trend(at.Unit, m)) * city[at.Place]);
        for (var unit = 0; unit < season.Length; unit++)
        {
            season[unit] = unit == whole ? city : [.. city.Select((effect, place) => effect * own.GetValueOrDefault($"{unit} {place}", 1))];
        }
    }

    /// <summary>Injuries per insured person and month in the year that ended some years before the day, without season; the oldest known where there is none.</summary>
    public double OfYear(int unit, int back) => years[unit][Math.Min(back, years[unit].Length - 1)];

    public double Season(int unit, int month) => season[unit][columns.Place(month)];

    /// <summary>Of a month before the day, season included; from half a year before it on the last year's, for nothing says yet where it goes.</summary>
    public double Rate(int unit, int month) => Trend(unit, month) * Season(unit, month);

    private double Trend(int unit, int month)
    {
        // In years back from the middle of the last year.
        var back = (origin - ((Year + 1) / 2.0) - month) / Year;
        var newer = Math.Clamp((int)Math.Floor(back), 0, years[unit].Length - 1);
        var older = Math.Min(newer + 1, years[unit].Length - 1);
        return years[unit][newer] + (Math.Clamp(back - newer, 0, 1) * (years[unit][older] - years[unit][newer]));
    }

    private double[] Rates(int back, int whole)
    {
        var (from, to) = (Math.Max(0, origin - (Year * (back + 1))), origin - (Year * back));
        double Cases(int unit) => Sum(columns.UnitCases[unit], from, to);
        double Insured(int unit) => Sum(columns.UnitInsured[unit], from, to);
        // Half an injury: a city that had none may have one.
        var city = (Cases(whole) + 0.5) / Math.Max(1, Insured(whole));
        var units = Multipliers(Enumerable.Range(0, columns.Units.Count).Where(u => u != whole), u => $"{u}", Cases, u => city * Insured(u));
        return [.. columns.Units.Select((_, unit) => city * (unit == whole ? 1 : units.GetValueOrDefault($"{unit}", 1)))];
    }

    private double[] Season(int whole)
    {
        var effects = Multipliers(
            Enumerable.Range(0, Year), place => $"{place}", place => Months(place).Sum(m => columns.UnitCases[whole][m]), place => Months(place).Sum(m => columns.UnitInsured[whole][m] * Trend(whole, m)));
        return [.. Enumerable.Range(0, Year).Select(place => effects.GetValueOrDefault($"{place}", 1))];
    }

    private IEnumerable<int> Months(int place) => Enumerable.Range(0, origin).Where(m => columns.Place(m) == place);

    private static double Sum(double[] values, int from, int to) => values.AsSpan(from, to - from).ToArray().Sum();

    private static IReadOnlyDictionary<string, double> Multipliers<T>(IEnumerable<T> of, Func<T, string> group, Func<T, double> cases, Func<T, double> expected) =>
        GammaPoisson.Multipliers(of, group, one => (long)cases(one), expected);

    private static double[][] Transposed(double[][] rows) => [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select(row => row[column]).ToArray())];
}
