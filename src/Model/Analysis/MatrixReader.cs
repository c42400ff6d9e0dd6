using Model.Codes;
using Model.Statistics;
using Model.Warehouse;

namespace Model.Analysis;

/// <summary>Industries × counties in one year.</summary>
public sealed class MatrixReader(SnapshotReader reader)
{
    public Matrix Read(int year, MatrixRows rows = MatrixRows.KeyIndustry, Measure measure = Measure.Production) =>
        reader.Remember($"matrix {year} {rows} {measure}", () => Calculate(year, rows, measure), matrix => matrix.Cells.Count);

    private Matrix Calculate(int year, MatrixRows rows, Measure measure)
    {
        var found = reader.Query<Found>("Analysis/matrix.sql", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["year"] = year,
            ["rows"] = rows.Word(),
            ["measure"] = measure.Word(),
        });
        var rates = found.Where(cell => cell.County is null).ToDictionary(cell => cell.Row ?? "", cell => PoissonRate.Of(cell.Cases, cell.AverageInsured)?.Value, StringComparer.Ordinal);
        var build = new FreshnessReader(reader).Build();
        return new Matrix
        {
            Year = year,
            Measure = measure,
            Months = found.Count > 0 ? found[0].Months : 0,
            IsSettled = build.SettledThrough >= new DateOnly(year, 12, 1),
            Rows = Heads(found.Select(cell => cell.Row), rows == MatrixRows.Industry ? "industries" : "key-industries"),
            Columns = Heads(found.Select(cell => cell.County), "counties"),
            Cells = [.. found.Select(cell => Cell(cell, rates.GetValueOrDefault(cell.County is null ? "" : cell.Row ?? "")))],
        };
    }

    private static MatrixCell Cell(Found found, double? rateOfWhole)
    {
        var rate = PoissonRate.Of(found.Cases, found.AverageInsured);
        return new MatrixCell
        {
            Row = found.Row,
            County = found.County,
            Cases = found.Cases,
            AverageInsured = found.AverageInsured,
            RatePer1000 = rate?.Value,
            Lower = rate?.Lower,
            Upper = rate?.Upper,
            IsSmall = SmallNumbers.AreIn(found.AverageInsured, rateOfWhole),
        };
    }

    private static List<MatrixHead> Heads(IEnumerable<string?> codes, string list)
    {
        var order = CodeList.Named(list).Codes.ToList();
        return [.. codes.OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderBy(code => order.IndexOf(code) is var at and >= 0 ? at : int.MaxValue)
            .Select(code => new MatrixHead(code, NameOf(list, code)))];
    }

    private static Bilingual NameOf(string list, string code) => list switch
    {
        "industries" => IndustryNames.Of(code),
        "counties" => CountyNames.Of(code),
        _ => CodeList.Named(list).NameOf(code),
    };

    private sealed record Found
    {
        public string? Row { get; init; }

        public string? County { get; init; }

        public long Cases { get; init; }

        public double AverageInsured { get; init; }

        public int Months { get; init; }
    }
}
