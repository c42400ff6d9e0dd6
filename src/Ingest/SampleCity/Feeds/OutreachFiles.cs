using Ingest.SampleCity.Chance;
using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>工伤预防培训 and 工伤预防检查: a workbook a year each; the trainings of 2021 came as csv.</summary>
internal sealed class OutreachFiles(FeedFolder folder, int year)
{
    private static readonly SlipRates TrainingRates = new(0.004, 0.003, 0.001,
    [
        Slip.At("employer_code: check character", 1, c => Cell.Of(CreditCodes.Spoilt(c.Text!.Trim()))),
        Slip.At("passed: more than trained", 6, _ => Cell.Of(19_999)),
        Slip.At("kind: unknown", 4, _ => Cell.Of("安全教育")),
        Slip.At("held_on: in the future", 3, _ => Cell.Of("2031-05-20")),
    ], row =>
    {
        row[7] = Cell.Of(199);
        return row;
    });

    private static readonly SlipRates InspectionRates = new(0.004, 0.003, 0.001,
    [
        Slip.At("employer_code: check character", 1, c => Cell.Of(CreditCodes.Spoilt(c.Text!.Trim()))),
        Slip.At("findings: negative", 5, _ => Cell.Of(-1)),
        Slip.At("result: unknown", 6, _ => Cell.Of("待定")),
        Slip.At("inspected_on: missing", 3, _ => Cell.Blank),
    ], row =>
    {
        row[5] = Cell.Of(row[5].Text is null ? row[5].Number + 400 : 400);
        row[6] = Cell.Of("限期整改");
        return row;
    });

    public IEnumerable<GeneratedFile> Trainings()
    {
        var header = year % 2 == 0
            ? (string[])["序号", "统一社会信用代码", "单位名称", "培训日期", "培训类别", "参训人数", "合格人数", "学时"]
            : ["序号", "信用代码", "用人单位名称", "举办日期", "培训类型", "培训人数", "考核合格人数", "培训学时"];
        var held = folder.Block.Trainings.Where(t => t.HeldOn.Year == year).OrderBy(t => t.HeldOn).ThenBy(t => t.Employer.Index);
        return [Write(held, "培训", header, TrainingRates, Type, isText: year == 2021)];
    }

    public IEnumerable<GeneratedFile> Inspections()
    {
        var header = year % 2 == 0
            ? (string[])["序号", "统一社会信用代码", "单位名称", "检查日期", "检查类别", "发现问题数", "检查结果", "整改完成日期"]
            : ["序号", "信用代码", "用人单位名称", "检查日期", "检查类型", "隐患数", "检查结论", "销号日期"];
        var made = folder.Block.Inspections.Where(i => i.InspectedOn.Year == year).OrderBy(i => i.InspectedOn).ThenBy(i => i.Employer.Index);
        return [Write(made, "检查", header, InspectionRates, Type, isText: false)];
    }

    private GeneratedFile Write<T>(
        IEnumerable<T> items, string what, string[] header, SlipRates rates, Func<T, int, Typist, Cell[]> type, bool isText)
    {
        var name = $"{year}年";
        var file = folder.Relative(name, isText ? "csv" : "xlsx");
        var slips = new Slips<T>(rates, folder.Chance(Purpose.Slips, name));
        var typist = new Typist(folder.Chance(Purpose.Spelling, name), isText ? DateHabit.Slashes : (DateHabit)((year + 2) % 4));
        var number = 0;
        var rows = slips.Through(items, i => type(i, ++number, typist));
        if (isText)
        {
            using var csv = folder.Csv(file, CsvEncoding.Gb18030, header);
            foreach (var row in rows)
            {
                csv.Line([.. row.Select(c => c.ToString())]);
            }
        }
        else
        {
            using var book = folder.Workbook(file);
            book.Add(new SheetPage($"{what}台账", $"济宁市{name}工伤预防{what}台账\n示例数据:单位均为虚构", header, rows));
        }

        return slips.Tally(folder.Feed, file);
    }

    private static Cell[] Type(Training training, int number, Typist typist) =>
    [
        Cell.Of(number),
        typist.Text(training.Employer.Code),
        Cell.Of(training.Employer.At(training.HeldOn).Name),
        typist.Date(training.HeldOn),
        typist.Text(CodeNames.Of("training-kinds", training.Kind)),
        typist.Number(training.Persons),
        typist.Number(training.Passed),
        Cell.Of((double)training.Hours),
    ];

    private static Cell[] Type(Inspection inspection, int number, Typist typist) =>
    [
        Cell.Of(number),
        typist.Text(inspection.Employer.Code),
        Cell.Of(inspection.Employer.At(inspection.InspectedOn).Name),
        typist.Date(inspection.InspectedOn),
        typist.Text(CodeNames.Of("inspection-kinds", inspection.Kind)),
        typist.Number(inspection.Findings),
        typist.Text(CodeNames.Of("inspection-results", inspection.Result)),
        typist.Date(inspection.RectifiedOn),
    ];
}
