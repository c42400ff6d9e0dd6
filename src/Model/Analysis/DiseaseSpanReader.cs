using System.Globalization;
using Model.Codes;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>What the rows of a table of one span of months stand for.</summary>
public enum DiseaseSpanBy
{
    City,

    /// <summary>职业病名称.</summary>
    Kind,

    /// <summary>尘肺期别; pneumoconiosis only.</summary>
    Stage,
    County,
    Industry,

    /// <summary>接害工龄.</summary>
    Exposure,
}

/// <summary>New occupational disease between two months, both included.</summary>
public sealed record DiseaseSpanQuery
{
    public required DiseaseSpanBy By { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public string? County { get; init; }

    public string? Industry { get; init; }

    /// <summary>Only 尘肺病.</summary>
    public bool PneumoconiosisOnly { get; init; }
}

/// <summary>New occupational disease by any dimension within any months: what a part of a year is compared by.</summary>
public sealed class DiseaseSpanReader(SnapshotReader reader)
{
    /// <summary>Stands for what the card leaves blank: no stage, no exposure.</summary>
    public const string Unstated = "";

    private static readonly Bilingual UnstatedName = new("未填写", "Not stated");

    /// <returns>Rows in the order of the code list. By county and industry with a rate of their own people, else of the whole population's.</returns>
    public IReadOnlyList<DiseaseRow> Read(DiseaseSpanQuery query) =>
        reader.Remember($"disease span {query}", () => Calculate(query), rows => rows.Count);

    private IReadOnlyList<DiseaseRow> Calculate(DiseaseSpanQuery query)
    {
        var rows = reader.Query<DiseaseRow>("Analysis/disease_span.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["by"] = query.By.Word(),
            ["from"] = query.From,
            ["to"] = query.To,
            ["county"] = query.County,
            ["industry"] = query.Industry,
            ["pneumoconiosis_only"] = query.PneumoconiosisOnly,
        });
        var order = CodesOf(query.By).Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        return
        [
            .. Banded(rows, query.By)
                .Select(row => Complete(row, query))
                .OrderBy(row => order.GetValueOrDefault(row.Code, int.MaxValue)).ThenBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Years of exposure become bands; the rest stays as it is.</summary>
    private static IEnumerable<DiseaseRow> Banded(IReadOnlyList<DiseaseRow> rows, DiseaseSpanBy by) => by != DiseaseSpanBy.Exposure
        ? rows
        : rows.GroupBy(row => BandOf(row.Code)).Select(band => band.First() with
        {
            Code = band.Key,
            NewCases = band.Sum(row => row.NewCases),
            Pneumoconiosis = band.Sum(row => row.Pneumoconiosis),
        });

    private static string BandOf(string years)
    {
        if (!int.TryParse(years, NumberStyles.Integer, CultureInfo.InvariantCulture, out var exposed))
        {
            return Unstated;
        }

        var bands = CodeList.Named("exposure-bands");
        return bands.Rows.Last(row => int.Parse(bands.Value(row, "lower_years")!, CultureInfo.InvariantCulture) <= Math.Max(0, exposed))[0];
    }

    /// <summary>First and last whole year of a band of <c>exposure-bands</c>; the last band has no end, and no band has neither.</summary>
    /// <exception cref="ArgumentException">No such band.</exception>
    internal static (int? From, int? To) YearsOf(string? band)
    {
        if (band is null)
        {
            return (null, null);
        }

        var bands = CodeList.Named("exposure-bands");
        var row = bands.Rows.FirstOrDefault(row => row[0] == band) ?? throw new ArgumentException($"There is no band {band} of exposure.", nameof(band));
        return (Year("lower_years"), Year("upper_years"));

        int? Year(string column) => int.TryParse(bands.Value(row, column), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
    }

    private static DiseaseRow Complete(DiseaseRow row, DiseaseSpanQuery query)
    {
        var rate = PoissonRate.Of(row.NewCases, row.AverageInsured, 100_000);
        return row with
        {
            Name = NameOf(query.By, row.Code),
            Year = query.To.Year,
            RatePer100000 = rate?.Value,
            Lower = rate?.Lower,
            Upper = rate?.Upper,
        };
    }

    private static IEnumerable<string> CodesOf(DiseaseSpanBy by) => by == DiseaseSpanBy.City ? [] : CodeList.Named(ListOf(by)).Codes;

    private static Bilingual NameOf(DiseaseSpanBy by, string code) => (by, code) switch
    {
        (_, Unstated) => UnstatedName,
        (DiseaseSpanBy.City, _) => new Bilingual("全市", "Whole city"),
        (DiseaseSpanBy.Industry, _) => IndustryNames.Of(code),
        (DiseaseSpanBy.County, _) => CountyNames.Of(code),
        _ => CodeList.Named(ListOf(by)).NameOf(code),
    };

    private static string ListOf(DiseaseSpanBy by) => by switch
    {
        DiseaseSpanBy.Kind => "disease-kinds",
        DiseaseSpanBy.Stage => "stages",
        DiseaseSpanBy.County => "counties",
        DiseaseSpanBy.Industry => "industries",
        DiseaseSpanBy.Exposure => "exposure-bands",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
