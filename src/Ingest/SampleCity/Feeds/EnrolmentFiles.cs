using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Files;

namespace Ingest.SampleCity.Feeds;

/// <summary>参保人数月报: a workbook a year, one line an employer, one column a month. Up to 2021 a sheet an office, then a sheet a region.</summary>
internal sealed class EnrolmentFiles(FeedFolder folder, int year)
{
    /// <summary>Years whose mistakes a later file corrects.</summary>
    private static readonly int[] Corrected = [2022, 2024];

    private readonly int first = (year - CityMonths.FirstYear) * 12;
    private readonly int end = Math.Min((year - CityMonths.FirstYear + 1) * 12, CityMonths.End);

    public IEnumerable<GeneratedFile> Write()
    {
        var isCorrected = Corrected.Contains(year);
        var name = $"{year}年";
        var slips = new EnrolmentSlips(folder.Chance(Purpose.Slips, name), isCorrected);
        yield return Write(name, slips, e => slips.Through(Line(e), e));
        if (isCorrected)
        {
            var right = new EnrolmentSlips(folder.Chance(Purpose.Slips, name + "更正"), isCorrected, rate: 0);
            yield return Write(name + "更正", right, e => slips.Lost.TryGetValue(e, out var months) ? right.Through(Only(Line(e), months), e) : []);
        }
    }

    private GeneratedFile Write(string name, EnrolmentSlips slips, Func<Employer, IEnumerable<EnrolmentLine>> lines)
    {
        var file = folder.Relative(name, "xlsx");
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), DateHabit.Dates);
        var alive = folder.Block.Employers.Where(e => Enumerable.Range(first, end - first).Any(e.IsInsuredAt)).ToLookup(e => OfficeOf(e).Code);
        using var book = folder.Workbook(file);
        foreach (var (sheet, counties) in Sheets())
        {
            var entered = counties.SelectMany(c => alive[c]).SelectMany(lines).ToList();
            var total = new Cell[end - first];
            for (var m = 0; m < total.Length; m++)
            {
                total[m] = Cell.Of(entered.Sum(l => l.Months[m] is { Text: null, IsBlank: false } c ? c.Number : 0));
            }

            book.Add(new SheetPage(
                sheet, $"济宁市{year}年工伤保险参保人数月报\n示例数据:单位均为虚构,单位:人", Header(),
                entered.Select((line, i) => Type(line, i + 1, typist)), [Cell.Of("合计"), Cell.Blank, Cell.Blank, Cell.Blank, .. total]));
        }

        return slips.Tally(folder.Feed, file);
    }

    private IEnumerable<(string Name, string[] Counties)> Sheets() => year <= 2021
        ? CodeNames.Regions.SelectMany(r => r.Counties).Select(c => (CodeNames.Of("counties", c)!, new[] { c }))
        : CodeNames.Regions;

    /// <summary>The year stands in the title alone, or with each month.</summary>
    private string[] Header() =>
    [
        "序号", year % 2 == 0 ? "信用代码" : "统一社会信用代码", "单位名称", "经办机构",
        .. Enumerable.Range(first, end - first).Select(m => year <= 2022 ? $"{CityMonths.MonthOfYear(m)}月" : $"{year}年{CityMonths.MonthOfYear(m)}月"),
    ];

    private Truth.CountyTruth OfficeOf(Employer employer) => employer.At(CityMonths.Last(end - 1)).County;

    private EnrolmentLine Line(Employer employer) => new(employer, employer.Code,
        [.. Enumerable.Range(first, end - first).Select(m => employer.IsInsuredAt(m) ? Cell.Of(employer.Heads[m]) : Cell.Blank)]);

    private static EnrolmentLine Only(EnrolmentLine line, HashSet<int> months) =>
        line with { Months = [.. line.Months.Select((cell, m) => months.Contains(m) ? cell : Cell.Blank)] };

    private Cell[] Type(EnrolmentLine line, int number, Typist typist)
    {
        var version = line.Employer.At(CityMonths.Last(end - 1));
        return
        [
            Cell.Of(number),
            typist.Text(line.Code),
            Cell.Of(version.Name),
            Cell.Of(CodeNames.Of("counties", version.County.Code)),
            .. line.Months.Select(c => c is { Text: null, IsBlank: false } && double.IsInteger(c.Number) ? typist.Number((long)c.Number, 0.2) : c),
        ];
    }
}

/// <param name="Employer">Whose line.</param>
/// <param name="Code">As entered.</param>
/// <param name="Months">A cell a month of the year.</param>
internal sealed record EnrolmentLine(Employer Employer, string Code, Cell[] Months);
