using System.Text.RegularExpressions;

namespace Dashboard.Tests.Independent;

/// <summary>One registration or change.</summary>
internal sealed record PlainEmployer(
    string Code, string Name, string County, string Industry, long Edition, long RiskClass, string Kind, bool? HasLicence, DateOnly OpenedOn, DateOnly? ClosedOn, DateOnly EffectiveFrom)
{
    public static PlainEmployer? Of(PlainRow row, PlainCodes codes)
    {
        var judge = new PlainJudge(row, codes);
        var employer = new PlainEmployer(
            judge.Needed(judge.Credit("统一社会信用代码", "信用代码"))!,
            judge.Needed(judge.Text(100, "单位名称", "企业名称"))!,
            judge.Needed(judge.Code("counties", "参保经办机构", "经办机构"))!,
            judge.Needed(judge.Text(4, "行业代码", "国民经济行业代码"))!,
            judge.Needed(judge.Whole(2011, 2017, "行业标准版本", "行业代码版本")) ?? 0,
            judge.Needed(judge.Whole(1, 8, "风险类别", "行业风险类别")) ?? 0,
            judge.Needed(judge.Code("enrolment-kinds", "参保方式", "参保类型"))!,
            judge.YesNo("危化许可", "有无危化许可"),
            judge.Needed(judge.AnyDay("登记日期", "成立日期")) ?? default,
            judge.AnyDay("注销日期", "终止日期"),
            judge.Needed(judge.AnyDay("生效日期", "变更生效日期")) ?? default);
        judge.Expect(employer.Edition is 2011 or 2017);
        judge.Expect(employer.Industry is { Length: >= 2 } industry && industry.All(char.IsAsciiDigit) && PlainRegister.HasDivision(employer.Edition, industry[..2]));
        judge.Expect(employer.ClosedOn is null || employer.ClosedOn >= employer.OpenedOn);
        judge.Expect(employer.EffectiveFrom >= employer.OpenedOn);
        return judge.IsRight ? employer : null;
    }
}

/// <summary>One application for recognition.</summary>
internal sealed partial record PlainCase(
    string Number, string Person, string Identity, string Employer, DateOnly OccurredOn, DateOnly ReportedOn, DateOnly? AcceptedOn,
    string Place, string Cause, string Deviation, string Contact, string Agent, string Severity, long? LostDays, bool IsCommuting,
    string? Description, string? Result, string? Ground, DateOnly? DecidedOn, long? Grade)
{
    public static PlainCase? Of(PlainRow row, PlainCodes codes)
    {
        var judge = new PlainJudge(row, codes);
        var applied = new PlainCase(
            judge.Needed(judge.Text(40, "认定编号", "工伤认定编号"))!,
            judge.Needed(judge.Text(100, "职工姓名", "姓名"))!,
            judge.Needed(judge.Identity("身份证号", "公民身份号码"))!,
            judge.Needed(judge.Credit("统一社会信用代码", "社会信用代码"))!,
            judge.Needed(judge.Day("事故日期", "事故发生日期")) ?? default,
            judge.Needed(judge.Day("申请日期", "申请认定日期")) ?? default,
            judge.Day("受理日期"),
            judge.Needed(judge.Code("places", "事故地点", "地点类别"))!,
            judge.Needed(judge.Code("causes", "事故类别", "伤害方式"))!,
            judge.Needed(judge.Code("esaw-deviations", "偏离正常的情形", "偏离代码"))!,
            judge.Needed(judge.Code("esaw-contacts", "接触方式", "接触代码"))!,
            judge.Needed(judge.Code("esaw-agents", "致害物", "致害物代码"))!,
            judge.Needed(judge.Code("severities", "伤害程度", "伤情"))!,
            judge.Whole(0, 6000, "损失工作日", "误工天数"),
            judge.Needed(judge.YesNo("是否上下班途中", "上下班途中")) ?? false,
            judge.Text(500, "事故简要经过", "事故经过"),
            judge.Code("results", "认定结果", "认定结论"),
            judge.Code("grounds", "认定条款", "适用条款"),
            judge.Day("决定日期", "决定作出日期"),
            judge.Whole(1, 10, "伤残等级", "鉴定等级"));
        applied.Promise(judge);
        return judge.IsRight ? applied : null;
    }

    private void Promise(PlainJudge judge)
    {
        judge.Expect(Number is not null && Shape().IsMatch(Number));
        judge.Expect(ReportedOn >= OccurredOn);
        judge.Expect(DecidedOn is null || DecidedOn >= ReportedOn);
        judge.Expect(Result is null == DecidedOn is null);
        judge.Expect(Result is not ("recognised" or "deemed") || Ground is not null);
        judge.Expect(Ground is null || IsCommuting == (Ground == "14-6"));
    }

    [GeneratedRegex("^济工认字?〔20[0-9]{2}〕[0-9]{5,7}号$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}

/// <summary>One report card.</summary>
internal sealed record PlainDisease(
    string Number, string Person, string Identity, string Employer, string Disease, string? Stage, string Event, long? ExposureMonths,
    DateOnly DiagnosedOn, DateOnly ReportedOn, DateOnly? DiedOn, string? Institution)
{
    public static PlainDisease? Of(PlainRow row, PlainCodes codes)
    {
        var judge = new PlainJudge(row, codes);
        var card = new PlainDisease(
            judge.Needed(judge.Text(100, "报告卡编号", "报卡编号"))!,
            judge.Needed(judge.Text(100, "劳动者姓名", "职工姓名"))!,
            judge.Needed(judge.Identity("证件号码", "身份证号码"))!,
            judge.Needed(judge.Credit("用人单位统一社会信用代码", "社会信用代码"))!,
            judge.Needed(judge.Code("disease-kinds", "职业病名称", "病种"))!,
            judge.Code("stages", "尘肺期别", "期别"),
            judge.Needed(judge.Code("disease-events", "诊断类型", "报告类别"))!,
            judge.Whole(0, 720, "接害工龄(月)"),
            judge.Needed(judge.Day("诊断日期", "确诊日期")) ?? default,
            judge.Needed(judge.Day("报告日期", "填报日期")) ?? default,
            judge.Day("死亡日期"),
            judge.Text(1000, "诊断机构", "诊断单位"));
        judge.Expect(card.ReportedOn >= card.DiagnosedOn);
        judge.Expect(card.DiedOn is null || card.DiedOn >= card.DiagnosedOn);
        return judge.IsRight ? card : null;
    }
}

/// <summary>The month-end head count of an employer.</summary>
/// <param name="Month">Months since year 0.</param>
internal sealed record PlainCount(string Employer, int Month, long Insured);
