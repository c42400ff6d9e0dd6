using Model.Analysis;
using Model.Codes;

namespace Model.Tests.Analysis;

public sealed record PlainRow(string Code, string Period, long Cases, double AverageInsured, int Months);

/// <summary>Incidence as the definition reads, with loops over the rows and no SQL.</summary>
internal static class PlainIncidence
{
    private static readonly string[] Six = ["hazchem", "coal", "construction", "transport", "machinery", "pharma"];

    public static IEnumerable<PlainRow> Count(TinySnapshot tiny, IncidenceQuery query)
    {
        var withEnrolment = tiny.Cells.Where(c => c.Insured > 0).Select(c => c.Key.Month).ToHashSet();
        var cells = tiny.Cells.Where(c => Wanted(c.Key, query)).ToList();
        var injuries = tiny.Injuries.Where(i => Wanted(i.Key, query)).ToList();
        var isCircumstance = query.By is IncidenceBy.Cause or IncidenceBy.Ground or IncidenceBy.Severity;
        foreach (var (period, months) in Periods(tiny, query.Grain))
        {
            var known = months.Count(withEnrolment.Contains);
            if (known == 0 || (query.Grain == Grain.Rolling12 && known < 12))
            {
                continue;
            }

            var insuredThere = cells.Where(c => months.Contains(c.Key.Month)).ToList();
            var injuredThere = injuries.Where(i => months.Contains(i.Key.Month)).ToList();
            if (insuredThere.Count + injuredThere.Count == 0)
            {
                continue;
            }

            foreach (var code in Codes(query))
            {
                var insured = insuredThere.Where(c => isCircumstance || IsOf(c.Key, query.By, code)).ToList();
                var injured = injuredThere.Where(i => isCircumstance || IsOf(i.Key, query.By, code)).ToList();
                if (insured.Count + injured.Count > 0)
                {
                    yield return new PlainRow(code, period, injured.Where(i => Counts(i, query, code)).Sum(i => i.Count), (double)insured.Sum(c => c.Insured) / known, known);
                }
            }
        }
    }

    private static IEnumerable<(string Period, HashSet<DateOnly> Months)> Periods(TinySnapshot tiny, Grain grain)
    {
        var all = new List<DateOnly>();
        for (var month = tiny.Cells.Min(c => c.Key.Month); month <= tiny.DataThrough; month = month.AddMonths(1))
        {
            all.Add(month);
        }

        return grain == Grain.Rolling12
            ? all.Select(end => ($"{end:yyyy-MM}", Enumerable.Range(0, 12).Select(back => end.AddMonths(-back)).ToHashSet()))
            : all.GroupBy(m => grain switch { Grain.Month => $"{m:yyyy-MM}", Grain.Quarter => $"{m:yyyy}-Q{((m.Month - 1) / 3) + 1}", _ => $"{m:yyyy}" })
                .Select(g => (g.Key, g.ToHashSet()));
    }

    private static IEnumerable<string> Codes(IncidenceQuery query) => query.By switch
    {
        IncidenceBy.City => ["city"],
        IncidenceBy.Ground when query.Measure == Measure.Production => ["14-1", "14-2", "14-3", "14-5", "14-7", "15-2"],
        IncidenceBy.Ground when query.Measure == Measure.Commuting => ["14-6"],
        IncidenceBy.Ground when query.Measure == Measure.Sudden => ["15-1"],
        IncidenceBy.Ground => ["14-1", "14-2", "14-3", "14-5", "14-6", "14-7", "15-1", "15-2", "15-3"],
        IncidenceBy.Severity when query.Measure == Measure.Deaths => ["fatal"],
        _ => IncidenceReader.CodesOf(query.By),
    };

    private static bool Counts(Injury injury, IncidenceQuery query, string code)
    {
        var counted = query.Measure switch
        {
            Measure.Production => injury.IsProduction,
            Measure.All => injury.IsAll,
            Measure.Commuting => injury.Ground == "14-6",
            Measure.Sudden => injury.Ground == "15-1",
            _ => injury.IsAll && injury.Severity == "fatal",
        };
        var here = query.By switch
        {
            IncidenceBy.Cause => injury.Cause == code,
            IncidenceBy.Ground => injury.Ground == code,
            IncidenceBy.Severity => injury.Severity == code,
            _ => true,
        };
        return counted && here && !injury.Pending;
    }

    private static bool Wanted(CellKey key, IncidenceQuery query) =>
        key.Kind != "project"
        && (query.Industry is null || key.Industry == query.Industry)
        && (query.County is null || key.County == query.County)
        && (query.Size is null || key.Size == query.Size)
        && (query.KeyIndustry is null || (query.KeyIndustry == "key-six" ? Six.Any(u => InUnit(key, u)) : InUnit(key, query.KeyIndustry)));

    private static bool IsOf(CellKey key, IncidenceBy by, string code) => by switch
    {
        IncidenceBy.City => true,
        IncidenceBy.County => key.County == code,
        IncidenceBy.Industry => key.Industry == code,
        IncidenceBy.Size => key.Size == code,
        _ => InUnit(key, code),
    };

    private static bool InUnit(CellKey key, string unit) =>
        CodeList.Named("key-industry-members").Rows.Any(row => row[0] == unit && (row[1] == key.Industry || (row[2].Length > 0 && row[2] == key.Licence)));
}
