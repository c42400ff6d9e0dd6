using Ingest.SampleCity.Events;
using Ingest.SampleCity.Files;
using Ingest.SampleCity.Names;

namespace Ingest.SampleCity.Feeds;

/// <summary>A row of the case register as it stood on a day.</summary>
/// <param name="known">What happened later is left blank.</param>
/// <param name="misjudged">Cases entered wrongly at first.</param>
internal sealed class AccidentRow(DateOnly known, HashSet<Injury> misjudged)
{
    private static readonly string[] Template =
    [
        "序号", "认定编号", "职工姓名", "身份证号", "统一社会信用代码", "单位名称", "经办机构", "事故日期", "申请日期", "受理日期", "事故地点", "事故类别",
        "偏离正常的情形", "接触方式", "致害物", "伤害程度", "损失工作日", "是否上下班途中", "事故简要经过", "认定结果", "认定条款", "决定日期", "伤残等级",
    ];

    private static readonly string[] Variant =
    [
        "序号", "工伤认定编号", "姓名", "公民身份号码", "社会信用代码", "用人单位名称", "经办机构", "事故发生日期", "申请认定日期", "受理日期", "地点类别", "伤害方式",
        "偏离代码", "接触代码", "致害物代码", "伤情", "误工天数", "上下班途中", "事故经过", "认定结论", "适用条款", "决定作出日期", "鉴定等级",
    ];

    public static readonly SlipRates Rates = new(0.004, 0.002, 0.0005,
    [
        Slip.At("employer_code: check character", 4, c => Cell.Of(CreditCodes.Spoilt(c.Text!.Trim()))),
        Slip.At("person_id: check digit", 3, c => Cell.Of(PersonBook.Spoilt(c.Text!.Trim()))),
        Slip.At("place: unknown", 10, _ => Cell.Of("车间外")),
        Slip.At("occurred_on: in the future", 7, _ => Cell.Of("2052-06-15")),
        Slip.At("decided_on: before reported_on", 21, _ => Cell.Of("2018-01-15")),
        Slip.At("severity: missing", 15, _ => Cell.Blank),
        Slip.At("case_number: malformed", 1, c => Cell.Of(c.Text!.Trim().Replace("〔", "-", StringComparison.Ordinal).Replace("〕", "-", StringComparison.Ordinal))),
        Slip.At("lost_days: negative", 16, _ => Cell.Of(-5)),
    ], row =>
    {
        row[16] = Cell.Of(row[16].Text is null ? Math.Min(6_000, row[16].Number) - 1 : 9);
        return row;
    });

    public static string[] Header(int year) => year % 2 == 0 ? Template : Variant;

    public Cell[] Type(Injury injury, int number, int year, Typist typist)
    {
        var isDecided = injury.DecidedOn <= known;
        var isMisjudged = misjudged.Contains(injury);
        var version = injury.Employer.At(injury.OccurredOn);
        var how = injury.How;
        return
        [
            Cell.Of(number),
            typist.Text(injury.Number),
            typist.Text(injury.Person.Name),
            typist.Text(injury.Person.Id),
            typist.Text(injury.Employer.Code),
            Cell.Of(version.Name),
            Cell.Of(CodeNames.Of("counties", version.County.Code)),
            typist.Date(injury.OccurredOn),
            typist.Date(injury.ReportedOn),
            typist.Date(injury.AcceptedOn <= known ? injury.AcceptedOn : null),
            typist.Text(CodeNames.Of("places", how.Place)),
            typist.Text(CodeNames.Of("causes", isMisjudged ? "20" : how.Cause)),
            Coded("esaw-deviations", how.Deviation, year),
            Coded("esaw-contacts", how.Contact, year),
            Coded("esaw-agents", how.Agent, year),
            typist.Text(CodeNames.Of("severities", isMisjudged ? "minor" : injury.Severity)),
            typist.Number(injury.LostDays),
            typist.YesNo(injury.Ground == "14-6"),
            Cell.Of(injury.Ground is "14-4" or "15-1" or "15-3" ? how.What : $"{how.What},伤及{injury.BodyPart}"),
            typist.Text(isDecided ? CodeNames.Of("results", injury.Result) : null),
            isDecided && injury.IsRecognised ? Cell.Of(injury.Ground) : Cell.Blank,
            typist.Date(isDecided ? injury.DecidedOn : null),
            typist.Number(isDecided && injury.IsRecognised && injury.GradedOn <= known ? injury.Grade : null),
        ];
    }

    /// <summary>The variant header asks for codes, the template for words.</summary>
    private static Cell Coded(string list, string code, int year) => Cell.Of(year % 2 == 0 ? CodeNames.Of(list, code) : code);
}
