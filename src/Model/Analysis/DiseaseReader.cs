using Model.Codes;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>New occupational disease by year. Project-insured workers are not in the denominator.</summary>
public sealed class DiseaseReader(SnapshotReader reader)
{
    /// <returns>Rows in the order of the unit's code list, then of years.</returns>
    public IReadOnlyList<DiseaseRow> Read(DiseaseQuery query)
    {
        var order = CodesOf(query.By);
        return [.. reader.Query<DiseaseRow>("Analysis/diseases.sql", Parameters(query))
            .Select(row => Complete(row, query.By))
            .OrderBy(row => order.IndexOf(row.Code) is var at and >= 0 ? at : int.MaxValue)
            .ThenBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Year)];
    }

    private static List<string> CodesOf(DiseaseBy by) => by switch
    {
        DiseaseBy.City => [],
        DiseaseBy.Kind => [.. CodeList.Named("disease-kinds").Codes],
        DiseaseBy.Stage => [.. CodeList.Named("stages").Codes],
        DiseaseBy.County => [.. CodeList.Named("counties").Codes],
        DiseaseBy.Industry => [.. CodeList.Named("industries").Codes],
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private DiseaseRow Complete(DiseaseRow row, DiseaseBy by)
    {
        var rate = PoissonRate.Of(row.NewCases, row.AverageInsured, per: 100_000);
        return row with { Name = NameOf(by, row.Code), RatePer100000 = rate?.Value, Lower = rate?.Lower, Upper = rate?.Upper };
    }

    private Bilingual NameOf(DiseaseBy by, string code) => by switch
    {
        DiseaseBy.City => reader.Scope.Name,
        DiseaseBy.Kind => CodeList.Named("disease-kinds").NameOf(code),
        DiseaseBy.Stage when code.Length == 0 => new Bilingual("未定期别", "No stage"),
        DiseaseBy.Stage => CodeList.Named("stages").NameOf(code),
        DiseaseBy.County => CountyNames.Of(code),
        DiseaseBy.Industry => IndustryNames.Of(code),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    private static Dictionary<string, object?> Parameters(DiseaseQuery query) => new(StringComparer.Ordinal)
    {
        ["by"] = query.By.Word(),
        ["from"] = query.From,
        ["to"] = query.To,
        ["county"] = query.County,
        ["industry"] = query.Industry,
        ["pneumoconiosis_only"] = query.PneumoconiosisOnly,
    };
}
