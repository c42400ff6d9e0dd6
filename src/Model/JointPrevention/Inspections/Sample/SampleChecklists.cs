using Model.JointPrevention.Inspections.Checklists;
using Model.Operations;

namespace Model.JointPrevention.Inspections.Sample;

/// <summary>示例清单: what departments look at, in short. Articles are quoted for the demonstration; a department confirms its own before it publishes.</summary>
internal static class SampleChecklists
{
    private const string Safety = "《安全生产法》";
    private const string Disease = "《职业病防治法》";

    private static readonly (string Department, string? Industry, string Title, (string Text, string Basis)[] Items)[] Lists =
    [
        ("hrss", null, "工伤保险与工伤预防检查清单",
        [
            ("依法为全部职工办理参保登记，按时足额缴费", "《社会保险法》第三十三条、第五十八条"),
            ("在单位公示参加工伤保险情况", "《工伤保险条例》第四条第一款"),
            ("事故发生后按时限提出工伤认定申请，无瞒报、迟报", "《工伤保险条例》第十七条"),
            ("工伤职工停工留薪期待遇由单位按月支付", "《工伤保险条例》第三十三条"),
            ("建设项目开工前按项目参加工伤保险", "人社部发〔2014〕103号"),
            ("重点岗位人员参加工伤预防培训并有记录", "人社部规〔2017〕13号"),
        ]),
        ("emergency", null, "安全生产检查清单",
        [
            ("建立全员安全生产责任制并考核", Safety + "第二十二条"),
            ("从业人员经安全生产教育培训合格后上岗", Safety + "第二十八条"),
            ("较大危险因素的场所和设备设置安全警示标志", Safety + "第三十五条"),
            ("安全设备经常性维护、保养并定期检测", Safety + "第三十六条"),
            ("建立风险分级管控和隐患排查治理制度，记录并通报", Safety + "第四十一条"),
            ("提供合格的劳动防护用品并监督佩戴", Safety + "第四十五条"),
            ("制定生产安全事故应急救援预案并定期演练", Safety + "第八十一条"),
        ]),
        ("health", null, "职业病防治检查清单",
        [
            ("如实申报职业病危害项目", Disease + "第十六条"),
            ("设置有效的职业病防护设施，提供个人防护用品", Disease + "第二十二条"),
            ("设置公告栏和警示标识，公布检测结果", Disease + "第二十四条"),
            ("定期检测、评价工作场所危害因素，浓（强）度不超过限值", Disease + "第二十六条"),
            ("上岗前、在岗期间职业卫生培训", Disease + "第三十四条"),
            ("上岗前、在岗期间和离岗时职业健康检查，结果告知劳动者", Disease + "第三十五条"),
        ]),
        ("housing", "construction", "建筑施工安全检查清单",
        [
            ("危险性较大的分部分项工程编制专项施工方案", "《建设工程安全生产管理条例》第二十六条"),
            ("施工现场入口、起重机械、临边洞口设置警示标志", "《建设工程安全生产管理条例》第二十八条"),
            ("施工起重机械和脚手架验收合格后使用", "《建设工程安全生产管理条例》第三十五条"),
            ("作业人员进入新岗位前接受安全教育培训", "《建设工程安全生产管理条例》第三十七条"),
        ]),
    ];

    public static void Make(OperationsDb db, DateTimeOffset at)
    {
        foreach (var (department, industry, title, items) in Lists)
        {
            var list = new Checklist { Department = department, KeyIndustry = industry, Title = title, Edition = 1, CreatedBy = SampleInspections.By, CreatedAt = at };
            SampleInspections.Must(list.Write(items));
            SampleInspections.Must(list.Publish(DateOnly.FromDateTime(at.Date), SampleInspections.By, at.AddDays(1)));
            db.Add(list);
        }

        // A next edition in the making, so that a draft can be seen.
        db.SaveChanges();
        var housing = db.Set<Checklist>().Single(list => list.Department == "housing");
        db.Add(housing.Revise(SampleInspections.By, at.AddYears(2)));
        db.SaveChanges();
    }
}
