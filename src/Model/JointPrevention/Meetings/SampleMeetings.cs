using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Kit.Personal;
using Model.Operations.Kit.Samples;

namespace Model.JointPrevention.Meetings;

/// <summary>示例会议: some years of made-up meetings of the city and of two counties, the same each time, up to the sample's day.</summary>
public sealed class SampleMeetings : ISampleRecords
{
    public const string By = "secretary";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Departments = ["hrss", "health", "emergency", "approval", "union", "housing", "transport", "industry", "finance"];

    private static readonly (string Text, string Owner, string Helper, string Measure, int Days)[] Tasks =
    [
        ("在建房屋市政工程按项目参保情况逐项核对，未参保的限期补办", "housing", "approval", "核对清单报联席会议办公室，未参保项目清零", 130),
        ("粉尘、噪声超标企业名单交联合检查，优先列入下一轮抽取", "health", "emergency", "名单移交并有接收记录", 60),
        ("重点行业班组长、安全员工伤预防培训按季度报送完成率", "hrss", "industry", "每季度末月25日前报送，完成率不低于90%", 150),
        ("快递末端网点未参保名单按月反馈并跟踪", "transport", "hrss", "连续三个月名单下降", 120),
        ("事故台账与工伤认定数据按月比对，差异逐件说明", "emergency", "hrss", "比对表每月10日前交换", 90),
        ("工伤预防费使用情况报告提交联席会议审议", "finance", "hrss", "报告经会议审议通过", 75),
        ("施工许可证核发信息推送至工伤保险经办机构", "approval", "housing", "推送及时率达到100%", 100),
        ("开展“预防尘肺病”集中宣传，覆盖重点企业", "union", "health", "宣传活动不少于2场并有影像资料", 85),
        ("机械制造企业设备防护专项排查", "industry", "emergency", "排查台账完整，重大隐患整改率100%", 110),
        ("脚手架、临边防护专项检查结果通报成员单位", "housing", "emergency", "通报印发并附整改闭环情况", 70),
    ];

    public int Order => 1;

    public Task<SampleOutcome> MakeAsync(SampleCity city, CancellationToken stop)
    {
        Make(city.Db, city.Seal);
        return Task.FromResult(SampleOutcome.There);
    }

    /// <summary>Makes them where there was never a meeting; without phones.</summary>
    public static void Make(OperationsDb db) => Make(db, null);

    /// <summary>Makes them where there was never a meeting.</summary>
    /// <param name="seal">Of the phones, which are made up and in no use; null for none.</param>
    public static void Make(OperationsDb db, PersonalSeal? seal)
    {
        if (db.Set<Meeting>().IgnoreQueryFilters().Any())
        {
            return;
        }

        using var whole = db.Database.BeginTransaction();
        Members(db, seal, null, 0);
        Members(db, seal, "370811", 3);
        Members(db, seal, "370883", 5);
        for (var year = 2022; year <= 2025; year++)
        {
            Held(db, null, new(year, 4, 12 + (year % 5)), 1, isFinished: true);
            if (year == 2023)
            {
                Cancelled(db);
            }

            Held(db, null, new(year, 10, 18 + (year % 7)), year == 2023 ? 3 : 2, isFinished: true);
        }

        Held(db, "370811", new(2025, 6, 11), 1, isFinished: true);
        Held(db, "370883", new(2025, 9, 3), 1, isFinished: true);
        Held(db, null, new(2026, 5, 20), 1, isFinished: false);
        Held(db, "370883", new(2026, 6, 24), 1, isFinished: false);
        Overdue(db);
        Next(db);
        whole.Commit();
    }

    private static void Members(OperationsDb db, PersonalSeal? seal, string? county, int from)
    {
        const string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗";
        var start = new DateOnly(2021, 12, 1);
        for (var i = 0; i < Departments.Length; i++)
        {
            var (role, post) = i == 0 ? (MemberRole.Convener, "副局长") : (MemberRole.Member, "科长");
            var name = $"{Surnames[(i + from) % Surnames.Length]}某";
            // One representative changed within the term of the joint meeting, so that a term that ended can be seen.
            DateOnly? until = i == 5 && county is null ? new DateOnly(2024, 6, 30) : null;
            db.Add(Member(county, Departments[i], new(name, post, role, start, until, Phone(seal, (from * 100) + i))));
            db.Add(Member(county, Departments[i], new($"{Surnames[(i + from + 9) % Surnames.Length]}某某", "科员", MemberRole.Liaison, start, null, Phone(seal, (from * 100) + 50 + i))));
            if (until is { } end)
            {
                db.Add(Member(county, Departments[i], new("宋某", post, role, end.AddDays(1), null)));
            }
        }

        db.SaveChanges();
    }

    // 1380000xxxx: nobody takes it for a person's.
    private static PersonalValue? Phone(PersonalSeal? seal, int number)
    {
        PersonalValue? phone = null;
        return seal?.Close(PersonalKind.Mobile, $"1380000{number:0000}", out phone) is { } refusal ? throw new InvalidOperationException($"The sample is made wrongly: {refusal.Code}") : phone;
    }

    private static Member Member(string? county, string department, MemberFacts facts) => new() { County = county, Department = department, Facts = facts, CreatedBy = By, CreatedAt = At(facts.From, 9) };

    private static void Held(OperationsDb db, string? county, DateOnly on, int time, bool isFinished)
    {
        var meeting = Convened(db, county, on, time);
        var came = Departments.Where((_, i) => (i + on.Year) % 8 != 0 || i == 0).ToDictionary(department => department, department => $"{Representative(department)}", StringComparer.Ordinal);
        foreach (var department in Departments)
        {
            Must(meeting.Acknowledge(department, came.ContainsKey(department), came.GetValueOrDefault(department), came.ContainsKey(department) ? null : "另有会议，书面报送情况", $"liaison-{department}", At(on.AddDays(-5), 10)));
        }

        Must(meeting.Hold(on, on, came, By, At(on, 12)));
        Must(meeting.Minute(
            $"会议由{meeting.Chair}主持。各成员单位通报了工伤发生、职业病报告、安全生产事故、参保和预防费使用情况，听取了上次议定事项办理情况，研究了下一步联合检查和培训安排。",
            on.Year < 2026 ? "重点行业工伤事故发生率总体下降，建筑施工、机械制造降幅不足，仍是下一步重点。" : "新一轮五年计划开局，建筑施工和交通运输须提前介入，粉尘危害企业须纳入联合检查。",
            "人社局分管负责人", By, At(on.AddDays(3), 10)));
        db.SaveChanges();
        Resolve(db, meeting, on, isFinished);
        Must(meeting.Close(By, At(on.AddDays(7), 16)));
        db.SaveChanges();
    }

    private static Meeting Convened(OperationsDb db, string? county, DateOnly on, int time)
    {
        var meeting = Planned(county, on, time);
        db.Add(meeting);
        Must(meeting.AddPoint("通报工伤发生与重点行业目标完成情况", "hrss"));
        Must(meeting.AddPoint("通报职业病报告与危害检测情况", "health"));
        Must(meeting.AddPoint("通报安全生产事故情况", "emergency"));
        Must(meeting.AddPoint("研究联合检查安排", null));
        meeting.CarryOver(Unfinished.OfAsync(db, county, CancellationToken.None).GetAwaiter().GetResult());
        Must(meeting.Convene(Departments, By, At(on.AddDays(-12), 9)));
        meeting.TakeNumber(Meeting.Series.DrawAsync(db, county, on.Year, CancellationToken.None).GetAwaiter().GetResult());
        db.SaveChanges();
        return meeting;
    }

    private static Meeting Planned(string? county, DateOnly on, int time)
    {
        var place = county is null ? "市人力资源和社会保障局三楼会议室" : "区（市）人力资源和社会保障局会议室";
        return new()
        {
            County = county,
            CreatedBy = By,
            CreatedAt = At(new DateOnly(on.Year, 1, 15), 10),
            Facts = new(Title(on.Year, time), on, new TimeOnly(on.Day % 2 == 0 ? 9 : 14, 30), place, "总召集人王某", "通报情况，检查上次议定事项，研究下一步工作。"),
        };
    }

    private static string Title(int year, int time) => $"{year}年第{"一二三四"[time - 1]}次工伤预防联席会议";

    private static void Resolve(OperationsDb db, Meeting meeting, DateOnly on, bool isFinished)
    {
        // What is overdue on the sample's day is the housing department's: its liaison has a sample account.
        var first = isFinished ? (on.Year * 3) + on.Month : meeting.County is null ? 1 : 4;
        for (var place = 1; place <= (isFinished ? 3 : 5); place++)
        {
            var task = Tasks[(first + (place * 3)) % Tasks.Length];
            var (made, refusal) = Resolution.Of(meeting, place, new(task.Text, task.Owner, [task.Helper], on.AddDays(Days(place, task.Days, isFinished)), task.Measure), By, At(on.AddDays(3), 11));
            Must(refusal);
            db.Add(made!);
            Follow(made!, on, place, isFinished);
        }

        db.SaveChanges();
    }

    // Of a meeting whose resolutions still run: one done, one reported, one overdue, one about to fall due, one with time left by 2026-11-10.
    private static int Days(int place, int usual, bool isFinished) => isFinished ? usual : place switch { 3 => 132, 4 => 180, 5 => 224, _ => usual };

    private static void Follow(Resolution resolution, DateOnly on, int place, bool isFinished)
    {
        var by = $"liaison-{resolution.Owner}";
        if (isFinished || place != 5)
        {
            Must(resolution.Follow(resolution.Owner, "已制定方案，明确责任科室和时间表。", by, At(on.AddDays(20), 15)));
        }

        if (isFinished || place <= 2)
        {
            Must(resolution.Report(resolution.Owner, "按完成标准办理完毕，材料已报联席会议办公室。", by, At(resolution.DueOn.AddDays(-4), 16)));
        }

        if (isFinished || place == 1)
        {
            Must(resolution.Confirm(By, At(resolution.DueOn.AddDays(-1), 10)));
        }
    }

    private static void Cancelled(OperationsDb db)
    {
        var meeting = Convened(db, null, new(2023, 7, 21), 2);
        Must(meeting.Cancel(By, At(new(2023, 7, 19), 17), "防汛应急响应，与第三次会议合并召开"));
        db.SaveChanges();
    }

    // A county that planned its meeting and let the day pass.
    private static void Overdue(OperationsDb db)
    {
        db.Add(Planned("370811", new(2026, 9, 16), 1));
        db.SaveChanges();
    }

    // The one that is about to take place: convened, some departments have answered.
    private static void Next(OperationsDb db)
    {
        var meeting = Convened(db, null, new(2026, 11, 18), 2);
        foreach (var department in new[] { "hrss", "health", "emergency", "union" })
        {
            Must(meeting.Acknowledge(department, true, Representative(department), null, $"liaison-{department}", At(new(2026, 11, 9), 9)));
        }

        Must(meeting.Acknowledge("finance", false, null, "当天参加预算会议，书面报送预防费使用情况", "liaison-finance", At(new(2026, 11, 9), 11)));
        meeting.Say("请各单位会前三天报送书面材料，格式见附件。", By, "hrss", At(new(2026, 11, 6), 11));
        db.SaveChanges();
    }

    private static string Representative(string department) => $"{"王李张刘陈杨赵黄周"[Array.IndexOf(Departments, department)]}某";

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), China);

    private static void Must(Model.Operations.Kit.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Words.En);
        }
    }
}
