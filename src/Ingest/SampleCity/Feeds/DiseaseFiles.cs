using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;
using Ingest.SampleCity.Truth;

namespace Ingest.SampleCity.Feeds;

/// <summary>职业病报告: a workbook a year of report, one sheet.</summary>
internal sealed class DiseaseFiles(FeedFolder folder, int year)
{
    private static readonly string[] Template =
        ["序号", "报告卡编号", "劳动者姓名", "证件号码", "用人单位统一社会信用代码", "单位名称", "职业病名称", "尘肺期别", "诊断类型", "接害工龄(月)", "诊断日期", "报告日期", "死亡日期", "诊断机构"];

    private static readonly string[] Variant =
        ["序号", "报卡编号", "职工姓名", "身份证号码", "社会信用代码", "用人单位名称", "病种", "期别", "报告类别", "接害工龄（月）", "确诊日期", "填报日期", "死亡日期", "诊断单位"];

    private static readonly SlipRates Rates = new(0.008, 0.004, 0.002,
    [
        Slip.At("disease: unknown", 6, _ => Cell.Of("尘肺")),
        Slip.At("person_id: check digit", 3, c => Cell.Of(PersonBook.Spoilt(c.Text!.Trim()))),
        Slip.At("reported_on: before diagnosed_on", 11, _ => Cell.Of("2018-03-01")),
        Slip.At("exposure_months: 900", 9, _ => Cell.Of(900)),
    ], row =>
    {
        row[9] = Cell.Of(7);
        return row;
    });

    public IEnumerable<GeneratedFile> Write()
    {
        var reports = folder.Block.Diseases
            .Where(r => r.ReportedOn.Year == year && r.ReportedOn <= CityTruth.LastDay && r.DiagnosedOn.Year >= 2019)
            .OrderBy(r => r.Number, StringComparer.Ordinal);
        var name = $"{year}年";
        var file = folder.Relative(name, "xlsx");
        var slips = new Slips<DiseaseReport>(Rates, folder.Chance(Purpose.Slips, name));
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), (DateHabit)(year % 4));
        var number = 0;
        using var book = folder.Workbook(file);
        book.Add(new SheetPage(
            "职业病报告", $"济宁市{name}职业病报告卡汇总表\n示例数据:单位和人员均为虚构", year % 2 == 0 ? Template : Variant,
            slips.Through(reports, r => Type(r, ++number, typist))));
        yield return slips.Tally(folder.Feed, file);
    }

    private static Cell[] Type(DiseaseReport report, int number, Typist typist) =>
    [
        Cell.Of(number),
        typist.Text(report.Number),
        typist.Text(report.Person.Name),
        typist.Text(report.Person.Id),
        typist.Text(report.Employer.Code),
        Cell.Of(report.Employer.At(report.DiagnosedOn).Name),
        typist.Text(CodeNames.Of("disease-kinds", report.Disease)),
        typist.Text(CodeNames.Of("stages", report.Stage is { } stage ? FormattableString.Invariant($"{stage}") : null)),
        typist.Text(CodeNames.Of("disease-events", report.Event)),
        typist.Number(report.ExposureMonths),
        typist.Date(report.DiagnosedOn),
        typist.Date(report.ReportedOn),
        typist.Date(report.DiedOn),
        typist.Text("示例职业病防治院"),
    ];
}
