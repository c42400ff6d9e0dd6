using System.Globalization;
using Dashboard.Documents;
using Dashboard.Shell;
using Model.Codes;
using Model.JointPrevention.Inspections;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>限期整改指令书 as an official document; official documents are in Chinese whatever language the user reads.</summary>
internal static class InspectionDocuments
{
    private const string SampleNotice = "示例数据：单位、人员和内容均为虚构，不作为正式公文";

    public static OfficialDocument Order(Inspection inspection, bool isSample) => new()
    {
        Letterhead = Office(inspection) + "文件",
        Number = inspection.Number,
        Title = "限期整改指令书",
        Addressee = inspection.EmployerName,
        Body =
        [
            new OfficialText($"{OfficialWords.Date(inspection.VisitedOn!.Value)}，由人力资源和社会保障部门牵头的工伤预防联合检查组对你单位（统一社会信用代码{inspection.EmployerCode}）进行了检查，发现下列问题："),
            Table(inspection),
            new OfficialHeading(1, "整改要求"),
            new OfficialText($"请于{OfficialWords.Date(inspection.FirstDueOn!.Value)}前将上述问题整改完毕，并将整改报告和证明材料报送检查组。{inspection.Demands}"),
            new OfficialHeading(1, "逾期责任"),
            new OfficialText("逾期不整改或者整改不到位的，依法移送应急管理、卫生健康、住房城乡建设等主管部门处理。"),
            new OfficialText("检查组成员：" + string.Join('、', inspection.Team.Select(member => $"{member.Name}（{Departments.Official(member.Department)}，{member.Certificate}）")) + "。"),
        ],
        Signatory = Office(inspection) + "办公室",
        SignedOn = inspection.OrderedOn!.Value,
        CopiesTo = [.. inspection.Team.Select(member => Departments.Official(member.Department)).Distinct()],
        Notice = isSample ? SampleNotice : null,
    };

    private static OfficialTable Table(Inspection inspection) => new(
        "检查发现的问题",
        [new("序号"), new("类别"), new("问题"), new("依据")],
        [.. inspection.Standing.Select((finding, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), InspectionWords.Of(finding.Kind).Zh, finding.Text + Measured(finding), finding.Basis ?? ""])]);

    private static string Measured(Finding finding) => finding.Kind == FindingKind.Exceedance
        ? string.Create(CultureInfo.InvariantCulture, $"（检测值{finding.Value:0.####}，限值{finding.Limit:0.####} {finding.Unit}）")
        : "";

    private static string Office(Inspection inspection) => (inspection.County is null ? "济宁市" : CountyNames.Of(inspection.County).Zh) + "工伤预防联席会议";
}
