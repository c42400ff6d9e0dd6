using Model.Codes;
using Model.Warehouse;

namespace Model.Analysis.Causes;

/// <summary>事故类别 and ESAW of a population and year, of settled months.</summary>
public sealed class CauseReader(SnapshotReader reader)
{
    /// <param name="population">Whose injuries.</param>
    /// <param name="year">Null for the last with a settled month.</param>
    /// <param name="measure">Production or all injuries.</param>
    /// <returns>Null while no month is settled, or none of this year, or in a build of before there was a bridge.</returns>
    public CauseYear? Read(Population population, int? year, Measure measure)
    {
        if (!reader.Holds("mart_cause_month"))
        {
            return null;
        }

        var months = reader.Query<SettledYear>("Analysis/Severity/settled_months.sql");
        if (months.FirstOrDefault(m => year is null || m.Year == year) is not { } asked)
        {
            return null;
        }

        var codings = reader.Query<Coding>("Analysis/Causes/cause_codings.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["from"] = asked.First,
            ["to"] = asked.Last,
            ["measure"] = measure.Word(),
            ["county"] = population.County,
            ["industry"] = population.Division,
            ["unit"] = population.KeyIndustry,
        });
        return new CauseYear(
            asked.First,
            asked.Last,
            [.. months.Select(m => m.Year)],
            Cases("causes", codings, coding => coding.Cause),
            Cases("esaw-deviations", codings, coding => coding.Deviation),
            Cases("esaw-contacts", codings, coding => coding.Contact),
            codings.GroupBy(coding => coding.Bridged, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(coding => coding.Cases), StringComparer.Ordinal),
            codings.Where(coding => coding.Agrees == true).Sum(coding => coding.Cases));
    }

    private static IReadOnlyList<CodedCases> Cases(string list, IReadOnlyList<Coding> codings, Func<Coding, string> code)
    {
        var sent = codings.ToLookup(code, coding => coding.Cases, StringComparer.Ordinal);
        var bridged = codings.ToLookup(coding => list == "causes" ? coding.BridgedCause : "", coding => coding.Cases, StringComparer.Ordinal);
        return
        [
            .. CodeList.Named(list).Codes.Union(sent.Select(group => group.Key), StringComparer.Ordinal)
                .Select(known => new CodedCases(known, sent[known].Sum(), known.Length == 0 ? 0 : bridged[known].Sum()))
                .Where(cases => cases.Cases + cases.Bridged > 0),
        ];
    }

    private sealed record SettledYear
    {
        public int Year { get; init; }

        public DateOnly First { get; init; }

        public DateOnly Last { get; init; }
    }

    private sealed record Coding
    {
        public string Cause { get; init; } = "";

        public string Deviation { get; init; } = "";

        public string Contact { get; init; } = "";

        public string Bridged { get; init; } = "";

        public string BridgedCause { get; init; } = "";

        public bool? Agrees { get; init; }

        public long Cases { get; init; }
    }
}
