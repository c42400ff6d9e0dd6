using Model.Calendar;
using Model.Codes;
using Model.Warehouse;

namespace Model.Analysis.Forecasts;

/// <summary>Reads the months of counties and of their key industries up to the last settled one.</summary>
public sealed class CellSeriesReader(SnapshotReader reader)
{
    // Whoever insured nobody for so long is not forecast.
    private const int LatelyMonths = 12;

    /// <returns>Null when nothing is settled.</returns>
    public CellTable? Read()
    {
        var rows = reader.Query<Row>("Analysis/Forecasts/cell_months.sql");
        var enrolled = rows.Where(r => r.Insured > 0).Select(r => r.Month).ToHashSet();
        if (new FreshnessReader(reader).Build().SettledThrough is not { } settled || enrolled.Count == 0 || enrolled.Min() is var first && first > settled)
        {
            return null;
        }

        var known = rows.ToLookup(r => (r.County, r.Unit));
        var cells = from county in CodeList.Named("counties").Codes
                    from unit in CodeList.Named("key-industries").Codes.Prepend(CellSeries.Whole)
                    let months = known[(county, unit)].ToDictionary(r => r.Month)
                    where months.Values.Any(r => r.Insured > 0 && r.Month <= settled && r.Month > settled.AddMonths(-LatelyMonths))
                    let past = Span(first, settled).Select(m => enrolled.Contains(m) ? months.GetValueOrDefault(m, Row.None) : null).ToList()
                    let after = Span(settled.AddMonths(1), enrolled.Max()).Select(m => enrolled.Contains(m) ? months.GetValueOrDefault(m, Row.None) : null)
                    select new CellSeries(county, unit, [.. past.Select(r => (double?)r?.Cases)], [.. past.Select(r => (double?)r?.Insured)], [.. after.Select(r => (double?)r?.Insured)]);
        return new CellTable(first, settled, [.. cells]);
    }

    private static IEnumerable<DateOnly> Span(DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, Month.Between(from, to) + 1)).Select(from.AddMonths);

    private sealed record Row
    {
        public static Row None { get; } = new();

        public DateOnly Month { get; init; }

        public string County { get; init; } = "";

        public string Unit { get; init; } = "";

        public long Insured { get; init; }

        public long Cases { get; init; }
    }
}
