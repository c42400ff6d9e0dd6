using Model.Codes;
using Model.Plans;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>工伤事故发生率 by any dimension and period.</summary>
public sealed class IncidenceReader(SnapshotReader reader)
{
    /// <returns>
    /// Rows in the order of the unit's code list, then of time. A unit without insured persons, injuries and applications in a period is absent;
    /// by cause, ground or severity every code of the list is present.
    /// </returns>
    public IReadOnlyList<IncidenceRow> Read(IncidenceQuery query) =>
        reader.Remember($"incidence {query}", () => Calculate(query), rows => rows.Count);

    /// <summary>Codes a unit may have, with their order; empty for the city.</summary>
    public static IReadOnlyList<string> CodesOf(IncidenceBy by) => by switch
    {
        IncidenceBy.City => [],
        IncidenceBy.KeyIndustry => [.. CodeList.Named("key-industries").Codes],
        IncidenceBy.Industry => [.. CodeList.Named("industries").Codes],
        IncidenceBy.County => [.. CodeList.Named("counties").Codes],
        IncidenceBy.Size => [.. CodeList.Named("size-bands").Codes],
        IncidenceBy.Cause => [.. CodeList.Named("causes").Codes],
        IncidenceBy.Ground => [.. CodeList.Named("grounds").Codes],
        IncidenceBy.Severity => [.. CodeList.Named("severities").Codes],
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private IReadOnlyList<IncidenceRow> Calculate(IncidenceQuery query)
    {
        var rows = query.By is IncidenceBy.Cause or IncidenceBy.Ground or IncidenceBy.Severity
            ? Circumstances(query)
            : reader.Query<IncidenceRow>("Analysis/incidence.sql", Parameters(query));
        var order = CodesOf(query.By).Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        return [.. rows.Select(row => Complete(row, query.By)).OrderBy(row => order.GetValueOrDefault(row.Code, int.MaxValue)).ThenBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.PeriodStart)];
    }

    /// <summary>Counts by circumstance over the population's insured.</summary>
    private IEnumerable<IncidenceRow> Circumstances(IncidenceQuery query)
    {
        var population = reader.Query<IncidenceRow>("Analysis/incidence.sql", Parameters(query with { By = IncidenceBy.City }));
        var counted = reader.Query<IncidenceRow>("Analysis/incidence_circumstances.sql", Parameters(query))
            .ToDictionary(row => (row.Code, row.Period));
        return from code in Countable(query).Union(counted.Keys.Select(key => key.Code), StringComparer.Ordinal)
               from whole in population
               let part = counted.GetValueOrDefault((code, whole.Period))
               select whole with { Code = code, Cases = part?.Cases ?? 0, Deaths = part?.Deaths ?? 0, Pending = null };
    }

    /// <summary>Codes that the measure can have at all: a ground outside it would always be zero and mean nothing.</summary>
    private static IEnumerable<string> Countable(IncidenceQuery query)
    {
        var list = CodeList.Named("grounds");
        return query.By switch
        {
            IncidenceBy.Ground when query.Measure == Measure.Commuting => ["14-6"],
            IncidenceBy.Ground when query.Measure == Measure.Sudden => ["15-1"],
            IncidenceBy.Ground => list.Rows
                .Where(row => list.Value(row, query.Measure == Measure.Production ? "is_production" : "is_all") == "true")
                .Select(row => row[0]),
            IncidenceBy.Severity when query.Measure == Measure.Deaths => ["fatal"],
            _ => CodesOf(query.By),
        };
    }

    private IncidenceRow Complete(IncidenceRow row, IncidenceBy by)
    {
        var rate = PoissonRate.Of(row.Cases, row.AverageInsured);
        return row with { Name = NameOf(by, row.Code), RatePer1000 = rate?.Value, Lower = rate?.Lower, Upper = rate?.Upper };
    }

    private Bilingual NameOf(IncidenceBy by, string code) => by switch
    {
        IncidenceBy.City => reader.Scope.Name,
        IncidenceBy.KeyIndustry => PlanUnits.NameOf(code),
        IncidenceBy.Industry => IndustryNames.Of(code),
        IncidenceBy.County => CountyNames.Of(code),
        IncidenceBy.Size => CodeList.Named("size-bands").NameOf(code),
        IncidenceBy.Cause => CodeList.Named("causes").NameOf(code),
        IncidenceBy.Ground => CodeList.Named("grounds").NameOf(code),
        IncidenceBy.Severity => CodeList.Named("severities").NameOf(code),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private static Dictionary<string, object?> Parameters(IncidenceQuery query) => new(StringComparer.Ordinal)
    {
        ["by"] = query.By.Word(),
        ["grain"] = query.Grain.Word(),
        ["measure"] = query.Measure.Word(),
        ["from"] = query.From,
        ["to"] = query.To,
        ["industry"] = query.Industry,
        ["unit"] = query.KeyIndustry,
        ["county"] = query.County,
        ["size"] = query.Size,
    };
}
