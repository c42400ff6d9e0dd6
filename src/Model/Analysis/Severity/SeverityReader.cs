using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Model.Analysis.Severity;

/// <summary>严重程度 by unit and year, of settled months: in later ones decisions, grades and lost days are still coming.</summary>
public sealed class SeverityReader(SnapshotReader reader)
{
    /// <param name="year">Null for the last with a settled month.</param>
    /// <param name="measure">Injuries counted: production, all or commuting.</param>
    /// <param name="county">Within one county; null for the whole scope.</param>
    /// <returns>Null while no month is settled, or none of this year.</returns>
    public SeverityYear? Read(int? year, Measure measure, string? county)
    {
        var months = reader.Query<SettledMonths>("Analysis/Severity/settled_months.sql");
        var asked = months.FirstOrDefault(m => year is null || m.Year == year);
        if (asked is null)
        {
            return null;
        }

        return new SeverityYear(
            asked.First,
            asked.Last,
            [.. months.Select(m => m.Year)],
            Ask("city", asked, measure, county).Select(f => f with { Name = county is null ? reader.Scope.Name : CountyNames.Of(county) }).FirstOrDefault(),
            [.. InOrder(Ask("key-industry", asked, measure, county), "key-industries").Select(f => f with { Name = PlanUnits.NameOf(f.Code) })],
            county is null ? [.. InOrder(Ask("county", asked, measure, county), "counties").Select(f => f with { Name = CountyNames.Of(f.Code) })] : []);
    }

    private IReadOnlyList<SeverityFigure> Ask(string by, SettledMonths months, Measure measure, string? county) =>
        reader.Query<SeverityFigure>("Analysis/Severity/severity.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["by"] = by,
            ["from"] = months.First,
            ["to"] = months.Last,
            ["measure"] = measure.Word(),
            ["county"] = county,
        });

    private static IEnumerable<SeverityFigure> InOrder(IReadOnlyList<SeverityFigure> figures, string list)
    {
        var order = CodeList.Named(list).Codes.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        return figures.OrderBy(f => order.GetValueOrDefault(f.Code, int.MaxValue)).ThenBy(f => f.Code, StringComparer.Ordinal);
    }

    private sealed record SettledMonths
    {
        public int Year { get; init; }

        public DateOnly First { get; init; }

        public DateOnly Last { get; init; }
    }
}
