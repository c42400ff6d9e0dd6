using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>用人单位登记: the stock of 2018, then a file a year with new employers, changes and closures. What went wrong is sent again with the next file.</summary>
internal sealed class EmployerFiles(FeedFolder folder)
{
    private static readonly string[] Template = ["统一社会信用代码", "单位名称", "参保经办机构", "行业代码", "行业标准版本", "风险类别", "参保方式", "危化许可", "登记日期", "注销日期", "生效日期"];
    private static readonly string[] Variant = ["信用代码", "企业名称", "经办机构", "国民经济行业代码", "行业代码版本", "行业风险类别", "参保类型", "有无危化许可", "成立日期", "终止日期", "变更生效日期"];

    private static readonly SlipRates Rates = new(0.003, 0.002, 0.0005,
    [
        Slip.At("employer_code: check character", 0, c => Cell.Of(CreditCodes.Spoilt(c.Text!.Trim()))),
        Slip.At("county_code: unknown office", 2, _ => Cell.Of("市直")),
        Slip.At("industry_code: no such division", 3, _ => Cell.Of("99")),
        Slip.At("risk_class: 9", 5, _ => Cell.Of(9)),
        Slip.At("opened_on: missing", 8, _ => Cell.Blank),
        Slip.At("effective_from: before opened_on", 10, _ => Cell.Of("1990-01-01")),
        Slip.At("enrolment_kind: unknown", 6, _ => Cell.Of("不详")),
    ], row =>
    {
        row[1] = Cell.Of(row[1].Text!.Trim() + "(筹)");
        return row;
    });

    public IEnumerable<GeneratedFile> Write()
    {
        var lost = new List<Entry>();
        for (var year = CityMonths.FirstYear; year <= CityMonths.YearOf(CityMonths.End); year++)
        {
            var name = year == CityMonths.FirstYear ? $"{year}年末存量" : $"{year}年变动";
            var entries = folder.Block.Employers.SelectMany(e => Entries(e, year)).ToArray();
            var again = lost.Except(entries).ToHashSet();
            var slips = new Slips<Entry>(Rates, folder.Chance(Purpose.Slips, name));
            yield return Write(name, year, [.. entries, .. again.OrderBy(e => e.Employer.Index)], again, slips);
            lost = slips.Lost;
        }
    }

    private static IEnumerable<Entry> Entries(Employer employer, int year)
    {
        if (employer.ClosedOn?.Year < 2019)
        {
            return [];
        }

        var isClosed = employer.ClosedOn?.Year == year;
        return employer.Versions
            .Where((v, i) => (year == CityMonths.FirstYear ? v.EffectiveFrom.Year <= year : v.EffectiveFrom.Year == year)
                || (isClosed && i == employer.Versions.Count - 1))
            .Select(v => new Entry(employer, v));
    }

    private GeneratedFile Write(string name, int year, IReadOnlyList<Entry> entries, HashSet<Entry> again, Slips<Entry> slips)
    {
        var file = folder.Relative(name, "xlsx");
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), (DateHabit)(year % 4));
        var header = year % 2 == 0 ? Template : Variant;
        using var book = folder.Workbook(file);
        foreach (var (sheet, counties) in year == CityMonths.FirstYear ? CodeNames.Regions : [("登记与变动", [])])
        {
            var rows = entries.Where(e => counties.Length == 0 || counties.Contains(e.Version.County.Code));
            book.Add(new SheetPage(
                sheet, $"济宁市用人单位登记{name}表\n示例数据:单位均为虚构", header, slips.Through(rows, e => Type(e, year, typist), again.Contains)));
        }

        return slips.Tally(folder.Feed, file);
    }

    private static Cell[] Type(Entry entry, int year, Typist typist)
    {
        var (employer, version) = entry;
        var closed = employer.ClosedOn is { } day && day.Year <= year && version == employer.Versions[^1] ? employer.ClosedOn : null;
        return
        [
            typist.Text(employer.Code),
            typist.Text(version.Name),
            typist.Text(CodeNames.Of("counties", version.County.Code)),
            Cell.Of(version.Code),
            typist.Number(version.Edition),
            typist.Number(version.RiskClass),
            typist.Text(CodeNames.Of("enrolment-kinds", employer.Industry.Kind)),
            typist.YesNo(employer.Industry.IsHazchemLicensed, "有", "无"),
            typist.Date(employer.OpenedOn),
            typist.Date(closed),
            typist.Date(version.EffectiveFrom),
        ];
    }

    private sealed record Entry(Employer Employer, RegisterVersion Version);
}
