using Ingest.SampleCity.Chance;
using Ingest.SampleCity.City;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>建设项目参保登记: a workbook a year with the projects that began in it, and again those that ended. The first has all that were running.</summary>
internal sealed class ConstructionFiles(FeedFolder folder)
{
    private static readonly string[] Template = ["序号", "统一社会信用代码", "项目名称", "工程类别", "工程总造价", "人工费占总造价比例", "开工日期", "合同竣工日期", "实际竣工日期"];
    private static readonly string[] Variant = ["序号", "项目参保代码", "项目名称", "项目类别", "合同价", "人工费占比(%)", "合同开工日期", "计划竣工日期", "竣工日期"];

    private static readonly SlipRates Rates = new(0.012, 0.006, 0,
    [
        Slip.At("employer_code: check character", 1, c => Cell.Of(CreditCodes.Spoilt(c.Text!.Trim()))),
        Slip.At("project_kind: unknown", 3, _ => Cell.Of("装饰")),
        Slip.At("ends_on: before started_on", 7, _ => Cell.Of("2001-06-30")),
    ], row => row);

    public IEnumerable<GeneratedFile> Write()
    {
        var contracts = folder.Block.Employers
            .Where(e => e is { Industry.Kind: "project", ClosedOn: null or { Year: >= 2019 } })
            .Select(e => BuildingContract.Of(e, SeededStream.For(folder.Block.Seed, folder.Block.Number, (int)Purpose.Construction, e.Index)))
            .ToArray();
        for (var year = 2019; year <= CityMonths.YearOf(CityMonths.End); year++)
        {
            var named = contracts.Where(c => Math.Max(2019, c.Employer.OpenedOn.Year) == year || c.Employer.ClosedOn?.Year == year);
            yield return Write(year, [.. named.OrderBy(c => c.Employer.OpenedOn).ThenBy(c => c.Employer.Index)]);
        }
    }

    private GeneratedFile Write(int year, IReadOnlyList<BuildingContract> contracts)
    {
        var name = $"{year}年";
        var file = folder.Relative(name, "xlsx");
        var slips = new Slips<BuildingContract>(Rates, folder.Chance(Purpose.Slips, name));
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), (DateHabit)((year + 3) % 4));
        var number = 0;
        using var book = folder.Workbook(file);
        book.Add(new SheetPage(
            "项目台账", $"济宁市{name}建设项目参保台账\n示例数据:项目均为虚构", year % 2 == 0 ? Template : Variant,
            slips.Through(contracts, c => Type(c, ++number, year, typist))));
        return slips.Tally(folder.Feed, file);
    }

    private static Cell[] Type(BuildingContract contract, int number, int year, Typist typist)
    {
        var employer = contract.Employer;
        return
        [
            Cell.Of(number),
            typist.Text(employer.Code),
            Cell.Of(employer.At(employer.OpenedOn).Name),
            typist.Text(CodeNames.Of("construction-kinds", contract.Kind)),
            contract.CostYuan is { } cost ? typist.Number(cost) : Cell.Blank,
            typist.Number(contract.LabourShare),
            typist.Date(employer.OpenedOn),
            typist.Date(contract.EndsOn),
            typist.Date(employer.ClosedOn is { } closed && closed.Year <= year ? closed : null),
        ];
    }
}
