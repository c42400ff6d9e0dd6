using System.Net;
using System.Text.Json;
using Dashboard.Tests.Pages.SignIn;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Audit;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Joint.Inspections.InspectionsHost;

namespace Dashboard.Tests.Pages.Joint.Inspections;

public sealed class InspectionStoryOnSqliteTests() : InspectionStoryTests(TestStore.OnSqlite());

public sealed class InspectionStoryOnPostgresTests(PostgresServer server) : InspectionStoryTests(TestStore.OnPostgres(server));

/// <summary>Joint inspections as their officer and a department play them, by the forms.</summary>
public abstract class InspectionStoryTests(TestStore store) : IDisposable
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    private readonly InspectionsHost inspections = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Officer => inspections.Officer;

    [Fact]
    public async Task From_the_directory_through_the_frozen_list_to_inspections_with_teams_that_anybody_can_draw_again()
    {
        await inspections.StaffAsync();
        Assert.Contains("按规则更新", await SeesAsync(Officer, "/joint/inspections/directory/rules"), StringComparison.Ordinal);
        await using (var looked = inspections.Operations())
        {
            Assert.Empty(await looked.Set<DirectoryEntry>().ToListAsync(Stop));
        }

        await DoneAsync(Officer.SendAsync("/joint/inspections/directory/rules"));
        var made = await Officer.SendAsync("/joint/inspections/plans/new", Plan(("wanted-coal", "6")));
        var plan = made.Headers.Location!.OriginalString;
        await DoneAsync(Officer.SendAsync($"{plan}/move/Freeze"));
        await DoneAsync(Officer.SendAsync($"{plan}/move/Draw", ("seed", "07 12 23"), ("source", "公证摇号")));

        await using var db = inspections.Operations();
        var drawn = await db.Set<Inspection>().ToListAsync(Stop);
        Assert.Equal(6, drawn.Count);
        Assert.All(drawn, inspection => Assert.Equal(["hrss", "health", "emergency"], inspection.Team.OrderBy(member => member.Department == "hrss" ? 0 : member.Department == "health" ? 1 : 2).Select(member => member.Department)));
        // Four of twenty stand out and half of six places are theirs: those with the smallest lots of the seed.
        var list = await db.Set<PlanCandidate>().Where(candidate => candidate.Group == RiskGroup.High).ToListAsync(Stop);
        Assert.Equal(
            list.Select(candidate => candidate.EmployerCode).OrderBy(code => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"07 12 23|{code}"))), StringComparer.Ordinal).Take(3),
            list.Where(candidate => candidate.IsDrawn).OrderBy(candidate => candidate.Lot, StringComparer.Ordinal).Select(candidate => candidate.EmployerCode));
        Assert.Contains("名单与锁定时一致", await SeesAsync(Officer, plan), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Officer.SendAsync($"{plan}/move/Draw", ("seed", "1"), ("source", "再抽一次"))).StatusCode);
        Assert.Equal(6, await db.Set<Inspection>().CountAsync(Stop));
    }

    [Fact]
    public async Task A_list_that_somebody_changed_in_the_store_is_not_drawn_and_the_page_says_so()
    {
        await inspections.StaffAsync();
        await DoneAsync(Officer.SendAsync("/joint/inspections/directory/rules"));
        var plan = (await Officer.SendAsync("/joint/inspections/plans/new", Plan(("wanted-coal", "6")))).Headers.Location!.OriginalString;
        await DoneAsync(Officer.SendAsync($"{plan}/move/Freeze"));
        await using var db = inspections.Operations();
        await db.Set<PlanCandidate>().Where(candidate => candidate.EmployerCode == Employer).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Group, RiskGroup.Low), Stop);

        Assert.Contains("名单与锁定时不一致", await SeesAsync(Officer, plan), StringComparison.Ordinal);
        Assert.Contains("不能抽取", await (await Officer.SendAsync($"{plan}/move/Draw", ("seed", ""), ("source", ""))).SaysAsync(), StringComparison.Ordinal);
        Assert.Empty(await db.Set<Inspection>().ToListAsync(Stop));
    }

    [Fact]
    public async Task What_is_found_is_ordered_put_right_re_checked_and_closed_with_its_documents_and_its_entries_in_the_log()
    {
        var inspection = await inspections.OrderAsync();
        var year = inspections.Today.Year;
        var order = await Officer.Open($"{inspection}?handler=order");
        using (var document = WordprocessingDocument.Open(new MemoryStream(await order.Content.ReadAsByteArrayAsync(Stop)), false))
        {
            var says = document.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("防护装置缺失", says, StringComparison.Ordinal);
            Assert.Contains($"任城工检改〔{year}〕1号", says, StringComparison.Ordinal);
            // Who took it stands with the file and in the log under one number, and not on what the employer reads.
            await using var log = inspections.Operations();
            var taken = await log.Audit.SingleAsync(entry => entry.Action == AuditActions.ExportMade, Stop);
            var mark = document.CustomFilePropertiesPart!.Properties!.InnerText;
            Assert.StartsWith($"导出人：{taken.By} · ", mark, StringComparison.Ordinal);
            Assert.EndsWith($"编号{taken.Number}", mark, StringComparison.Ordinal);
            Assert.DoesNotContain(document.MainDocumentPart.FooterParts, foot => foot.Footer!.InnerText.Contains("导出人", StringComparison.Ordinal));
        }

        // The last day is seen before it is granted.
        var extended = inspections.Today.AddDays(45);
        var shown = await DashboardHost.PageAsync(await Officer.SendAsync($"{inspection}/move/Extend", ("length", "15"), ("reason", "设备到货延迟")));
        Assert.Equal(Text(extended), shown.QuerySelector("input[name=seen-last-day]")?.GetAttribute("value"));
        await DoneAsync(Officer.SendAsync($"{inspection}/move/Extend", ("length", "15"), ("reason", "设备到货延迟"), ("seen-last-day", Text(extended))));
        await DoneAsync(Officer.SendAsync($"{inspection}/report", ("on", Text(inspections.Today)), ("said", "已安装")));
        Assert.Contains("待复查", await SeesAsync(Officer, inspection), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Officer.SendAsync($"{inspection}/recheck", ("on", Text(inspections.Today)), ("fixed-1", "no"), ("note", "未到位"), ("due", ""))).StatusCode);
        await DoneAsync(Officer.SendAsync($"{inspection}/recheck", ("on", Text(inspections.Today)), ("fixed-1", "yes"), ("note", ""), ("due", "")));

        Assert.Contains("按期整改", await SeesAsync(Officer, inspection), StringComparison.Ordinal);
        await using var db = inspections.Operations();
        var actions = await db.Audit.Where(entry => entry.Subject.StartsWith("Inspection ")).Select(entry => entry.Action).ToListAsync(Stop);
        Assert.Equal(5, actions.Count(action => action == AuditActions.RecordMoved));
    }

    [Fact]
    public async Task An_order_is_suspended_resumed_extended_and_reported_in_time_and_the_page_tells_each_with_who_and_why()
    {
        var inspection = await inspections.OrderAsync();
        var today = inspections.Today;
        await DoneAsync(Officer.SendAsync($"{inspection}/move/Suspend", ("on", Text(today)), ("reason", "法院查封设备")));
        var stopped = await DashboardHost.PageAsync(Officer, inspection);
        Assert.Contains("法院查封设备", stopped.QuerySelector("section[aria-labelledby=clock]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("中止，还剩 30 天", stopped.QuerySelector(".asof")!.TextContent, StringComparison.Ordinal);
        Assert.Null(stopped.QuerySelector($"a[href='{inspection}/move/Extend']"));
        Assert.Contains("已中止", await SeesAsync(Officer, "/joint/inspections?view=ordered"), StringComparison.Ordinal);
        Assert.Contains("请先恢复", await (await Officer.SendAsync($"{inspection}/move/Extend", ("length", "5"), ("reason", "缺货"))).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("请先恢复", await (await Officer.SendAsync($"{inspection}/move/Suspend", ("on", Text(today)), ("reason", "又查封"))).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("不能晚于今天", await (await Officer.SendAsync($"{inspection}/move/Continue", ("on", Text(today.AddDays(1))), ("reason", "解封"))).SaysAsync(), StringComparison.Ordinal);

        await DoneAsync(Officer.SendAsync($"{inspection}/move/Continue", ("on", Text(today)), ("reason", "查封解除")));
        await DoneAsync(Officer.SendAsync($"{inspection}/move/Extend", ("length", "5"), ("reason", "设备到货延迟"), ("seen-last-day", Text(today.AddDays(35)))));
        await DoneAsync(Officer.SendAsync($"{inspection}/report", ("on", Text(today)), ("said", "已安装")));
        await DoneAsync(Officer.SendAsync($"{inspection}/recheck", ("on", Text(today)), ("fixed-1", "yes"), ("note", ""), ("due", "")));

        var clock = (await DashboardHost.PageAsync(Officer, inspection)).QuerySelector("section[aria-labelledby=clock]")!.TextContent;
        Assert.All(["查封解除", "设备到货延迟", "延长5日", "按期办结", "《安全生产法》", "待核定"], text => Assert.Contains(text, clock, StringComparison.Ordinal));
        await using var db = inspections.Operations();
        var kept = await db.Set<Inspection>().SingleAsync(Stop);
        Assert.Equal((true, today.AddDays(35), today.AddDays(30)), (kept.RectifiedInTime, kept.DueOn, kept.FirstDueOn));
    }

    [Fact]
    public async Task An_order_in_working_days_is_issued_once_its_last_day_was_seen_and_says_where_a_year_has_no_calendar_yet()
    {
        var inspection = await inspections.VisitAsync();
        var days = WorkingDays.Published.AddWorkingDays(inspections.Today, 60);
        (string, string)[] typed = [("on", Text(inspections.Today)), ("period", "WorkingDays"), ("length", "60"), ("due", ""), ("demands", "")];

        var shown = await DashboardHost.PageAsync(await Officer.SendAsync($"{inspection}/order", typed));
        Assert.Equal(Text(days.Value), shown.QuerySelector("input[name=seen-last-day]")?.GetAttribute("value"));
        Assert.Equal(days.IsProvisional, shown.QuerySelector(".notice-info")!.TextContent.Contains("放假安排尚未公布", StringComparison.Ordinal));
        await using (var before = inspections.Operations())
        {
            Assert.Null((await before.Set<Inspection>().SingleAsync(Stop)).OrderedOn);
        }

        await DoneAsync(Officer.SendAsync($"{inspection}/order", [.. typed, ("seen-last-day", Text(days.Value))]));

        await using var db = inspections.Operations();
        var kept = await db.Set<Inspection>().SingleAsync(Stop);
        Assert.Equal((days.Value, days.Value, 60), (kept.FirstDueOn, kept.NextBy, kept.Rectification!.GivenLength));
        using var document = WordprocessingDocument.Open(new MemoryStream(await (await Officer.Open($"{inspection}?handler=order")).Content.ReadAsByteArrayAsync(Stop)), false);
        Assert.Contains($"请于{days.Value:yyyy年M月d日}前", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_transferred_is_settled_by_that_department_and_by_no_other()
    {
        var inspection = await inspections.OrderAsync();
        await DoneAsync(Officer.SendAsync($"{inspection}/transfer", ("to", "health"), ("basis", "《职业病防治法》第七十二条"), ("on", Text(inspections.Today)), ("reason", "拒不整改")));
        var housing = inspections.Host.Browser("housing", new Model.Operations.People.Access([Model.Operations.People.Roles.Liaison], [], "housing"));

        Assert.Null((await DashboardHost.PageAsync(housing, inspection)).QuerySelector($"a[href='{inspection}/settle']"));
        Assert.Contains("只有受移送部门", await (await housing.SendAsync($"{inspection}/settle", ("on", Text(inspections.Today)), ("result", "罚款"), ("fine", "30000"))).SaysAsync(), StringComparison.Ordinal);
        Assert.NotNull((await DashboardHost.PageAsync(inspections.Health, inspection)).QuerySelector($"a[href='{inspection}/settle']"));
        await DoneAsync(inspections.Health.SendAsync($"{inspection}/settle", ("on", Text(inspections.Today)), ("result", "罚款3万元"), ("fine", "30000")));

        Assert.Contains("30,000.00", await SeesAsync(Officer, inspection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_phone_sends_again_because_the_answer_was_lost_is_there_once_photos_too()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var key = Guid.NewGuid();
        var sent = await inspections.VisitedAsync(inspection, key);
        for (var i = 0; i < 3; i++)
        {
            var told = await inspections.SendByScriptAsync($"{inspection}/site", sent, ($"f-{key:N}-photos", "现场.jpg", Photo), ($"f-{key:N}-photos", "同一张.jpg", Photo));
            Assert.Equal($"{inspection}/site", told.GetProperty("to").GetString());
        }

        await using var db = inspections.Operations();
        var kept = await db.Set<Inspection>().SingleAsync(Stop);
        Assert.Equal((2, 1, 1), (kept.Answers.Count, kept.Findings.Count, kept.Attachments.Count));
        Assert.Contains("现场.jpg", await SeesAsync(Officer, inspection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_phones_of_a_team_answer_different_items_and_neither_takes_back_what_the_other_said()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var names = (await DashboardHost.PageAsync(Officer, $"{inspection}/site")).QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList();

        await inspections.SendByScriptAsync($"{inspection}/site", [(names[0], "No"), ("was-" + names[0], ""), (names[1], ""), ("was-" + names[1], "")]);
        // Opened before the other sent: the first item is empty on this phone.
        await inspections.SendByScriptAsync($"{inspection}/site", [(names[0], ""), ("was-" + names[0], ""), (names[1], "Yes"), ("was-" + names[1], "")]);

        await using var db = inspections.Operations();
        Assert.Equal([Verdict.No, Verdict.Yes], (await db.Set<Inspection>().SingleAsync(Stop)).Answers.Select(answer => answer.Verdict));
    }

    [Fact]
    public async Task An_answer_that_is_given_anew_leaves_the_one_before_in_the_log_and_one_given_first_leaves_nothing()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var names = (await DashboardHost.PageAsync(Officer, $"{inspection}/site")).QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList();
        var remark = "r" + names[1][1..];

        await inspections.SendByScriptAsync($"{inspection}/site", [(names[0], "Yes"), ("was-" + names[0], ""), (names[1], "No"), ("was-" + names[1], ""), (remark, "未公示")]);
        await inspections.SendByScriptAsync($"{inspection}/site", [(names[1], "Yes"), ("was-" + names[1], "No"), (remark, "现场补公示"), ("was-" + remark, "未公示")]);

        await using var db = inspections.Operations();
        var entries = await db.Audit.Where(entry => entry.Action == AuditActions.RecordAnswered).OrderBy(entry => entry.Number).ToListAsync(Stop);
        Assert.DoesNotContain("Answers", entries[0].Before + entries[0].After, StringComparison.Ordinal);
        Assert.Equal(("No", "未公示"), Said(entries[1].Before!));
        Assert.Equal(("Yes", "现场补公示"), Said(entries[1].After!));

        static (string?, string?) Said(string json)
        {
            var row = Assert.Single(JsonDocument.Parse(json).RootElement.GetProperty("Answers").EnumerateObject());
            return (row.Value.GetProperty("Verdict").GetString(), row.Value.GetProperty("Remark").GetString());
        }
    }

    [Fact]
    public async Task A_team_that_is_named_anew_leaves_the_one_before_in_the_log()
    {
        await inspections.StaffAsync();
        var inspection = await inspections.ArrangeAsync();

        await DoneAsync(Officer.SendAsync($"{inspection}/team", ("team", "1 3 5"), ("officers", "1"), ("officers", "4"), ("reason", "换人")));

        await using var db = inspections.Operations();
        var entry = await db.Audit.OrderBy(entry => entry.Number).LastAsync(Stop);
        Assert.Equal(("换人", $"Inspection {inspection.Split('/')[^1]}"), (entry.Reason, entry.Subject));
        Assert.Equal(["检查员2", "检查员4", "检查员0"], Names(entry.Before!));
        Assert.Equal(["检查员3", "检查员0", null], Names(entry.After!));

        static IEnumerable<string?> Names(string json) =>
            JsonDocument.Parse(json).RootElement.GetProperty("Team").EnumerateObject().Select(row => row.Value.ValueKind == JsonValueKind.Null ? null : row.Value.GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_visit_that_is_not_complete_is_refused_with_the_field_and_what_was_sent_is_kept_by_the_phone()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();

        var told = await inspections.SendByScriptAsync($"{inspection}/site?handler=Finish", [("visited_on", Text(inspections.Today)), ("visit_note", "在场")]);

        Assert.Contains("还有2项没有结论", told.GetProperty("errors")[0].GetProperty("says").GetString(), StringComparison.Ordinal);
        var above = Guid.NewGuid();
        told = await inspections.SendByScriptAsync($"{inspection}/site", [.. await inspections.VisitedAsync(inspection, above, "Exceedance")]);
        Assert.Contains("检测值、限值和单位", told.GetProperty("errors")[0].GetProperty("says").GetString(), StringComparison.Ordinal);
        await using var db = inspections.Operations();
        Assert.Empty((await db.Set<Inspection>().SingleAsync(Stop)).Findings);
    }

    [Fact]
    public async Task An_employer_with_findings_twice_is_a_repeat_offender()
    {
        var first = await inspections.OrderAsync();
        await DoneAsync(Officer.SendAsync($"{first}/recheck", ("on", Text(inspections.Today)), ("fixed-1", "yes"), ("note", ""), ("due", "")));
        Assert.Contains("没有屡查屡犯的单位", await SeesAsync(Officer, "/joint/inspections/repeat"), StringComparison.Ordinal);
        var second = await inspections.ArrangeAsync();
        await DoneAsync(Officer.SendAsync($"{second}/site", $"{second}/site?handler=Finish", [.. await inspections.VisitedAsync(second, Guid.NewGuid())]));

        var row = (await DashboardHost.PageAsync(Officer, "/joint/inspections/repeat")).QuerySelector("tbody tr")!;
        Assert.Contains("煤业0", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("安全隐患", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_edition_retires_the_one_before_and_what_was_inspected_keeps_the_words_of_its_day()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        await inspections.SendByScriptAsync($"{inspection}/site", [.. await inspections.VisitedAsync(inspection, Guid.NewGuid())]);
        var revised = await Officer.SendAsync("/joint/inspections/checklists/1", "/joint/inspections/checklists/1?handler=Revise");
        var next = revised.Headers.Location!.OriginalString;
        await DoneAsync(Officer.SendAsync(next, ("version", "0"), ("text-1", "依法参保（新）"), ("basis-1", "《社会保险法》第五十八条"), ("was-text-1", "依法参保"), ("was-text-2", "公示参保"), ("was-basis-2", "《工伤保险条例》第四条")));
        await DoneAsync(Officer.SendAsync(next, $"{next}?handler=Publish"));

        Assert.Contains("已停用", await SeesAsync(Officer, "/joint/inspections/checklists?former=true"), StringComparison.Ordinal);
        Assert.Contains("公示参保", await SeesAsync(Officer, inspection), StringComparison.Ordinal);
        Assert.Contains("依法参保（新）", await SeesAsync(Officer, $"{inspection}/site"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_of_day_and_people_is_there_again_while_the_visit_goes_on()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();

        await inspections.SendByScriptAsync($"{inspection}/site", [("visited_on", Text(inspections.Today.AddDays(-1))), ("visit_note", "负责人有异议")]);

        var page = await DashboardHost.PageAsync(Officer, $"{inspection}/site");
        Assert.Equal("负责人有异议", page.QuerySelector("#visit_note")!.TextContent);
        Assert.Equal(Text(inspections.Today.AddDays(-1)), page.QuerySelector("#visited_on")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_photo_or_a_remark_without_its_words_or_answer_is_asked_for_them_and_not_dropped()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var key = Guid.NewGuid();

        var told = await inspections.SendByScriptAsync($"{inspection}/site", [], ($"f-{key:N}-photos", "现场.jpg", Photo));
        Assert.Contains(told.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == $"f-{key:N}-text");

        var item = (await DashboardHost.PageAsync(Officer, $"{inspection}/site")).QuerySelector("input[type=radio]")!.GetAttribute("name")!;
        told = await inspections.SendByScriptAsync($"{inspection}/site", [("r" + item[1..], "待核")]);
        Assert.Contains(told.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == item);
    }

    [Fact]
    public async Task A_department_that_is_not_of_the_team_records_nothing_and_one_that_is_writes_for_itself_alone()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var housing = inspections.Host.Browser("housing", new Model.Operations.People.Access([Model.Operations.People.Roles.Liaison], [], "housing"));

        Assert.Equal(HttpStatusCode.NotFound, (await housing.Open($"{inspection}/site")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await housing.SendAsync(inspection, $"{inspection}/site")).StatusCode);
        var options = (await DashboardHost.PageAsync(inspections.Health, $"{inspection}/site")).QuerySelectorAll("[data-finding] select[name$='-department'] option");
        Assert.Equal(["health"], options.Select(option => option.GetAttribute("value")).Distinct());
    }

    [Fact]
    public async Task What_a_countys_officer_has_to_answer_are_the_citys_lists_and_the_countys_own_and_never_another_countys()
    {
        await inspections.StaffAsync();
        await inspections.PublishChecklistAsync();
        var inspection = await inspections.ArrangeAsync();
        var made = await Officer.SendAsync("/joint/inspections/checklists/new", ("level", Zoucheng), ("department", "hrss"), ("industry", "all"), ("title", "邹城清单"));
        var list = made.Headers.Location!.OriginalString;
        await DoneAsync(Officer.SendAsync(list, ("version", "0"), ("text-1", "邹城的项"), ("basis-1", "条")));
        await DoneAsync(Officer.SendAsync(list, $"{list}?handler=Publish"));

        foreach (var browser in new[] { Officer, inspections.Host.Browser(Model.Operations.People.Roles.Inspection, Rencheng) })
        {
            var page = await SeesAsync(browser, $"{inspection}/site");
            Assert.Contains("公示参保", page, StringComparison.Ordinal);
            Assert.DoesNotContain("邹城的项", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_who_name_a_team_the_second_sees_the_firsts_before_it_is_overwritten()
    {
        await inspections.StaffAsync();
        var inspection = await inspections.ArrangeAsync();
        await DoneAsync(Officer.SendAsync($"{inspection}/team", ("team", "1 3 5"), ("officers", "1"), ("officers", "4"), ("reason", "换人")));

        var second = await Officer.SendAsync($"{inspection}/team", ("team", "1 3 5"), ("officers", "2"), ("officers", "5"), ("reason", "也换人"));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var page = await DashboardHost.PageAsync(second);
        Assert.Contains("检查组刚被别人改过", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2", "5"], page.QuerySelectorAll("input[name=officers][checked]").Select(box => box.GetAttribute("value")));
        await DoneAsync(Officer.SendAsync($"{inspection}/team", ("team", page.QuerySelector("input[name=team]")!.GetAttribute("value")!), ("officers", "2"), ("officers", "5"), ("reason", "也换人")));
    }

    [Fact]
    public async Task Of_two_who_change_a_plan_and_one_of_them_only_its_numbers_the_second_sees_both_sides()
    {
        var plan = (await Officer.SendAsync("/joint/inspections/plans/new", Plan(("wanted-coal", "6")))).Headers.Location!.OriginalString;
        (string Name, string Value)[] opened = [.. Plan(("wanted-coal", "6"))[1..], ("version", "0"), .. Plan(("wanted-coal", "6"))[1..].Where(field => field.Item1 != "departments").Select(field => ("was-" + field.Item1, field.Item2))];
        await DoneAsync(Officer.SendAsync($"{plan}/change", [.. opened.Select(field => field.Name == "wanted-coal" ? ("wanted-coal", "3") : field)]));

        var second = await Officer.SendAsync($"{plan}/change", [.. opened.Select(field => field.Name == "title" ? ("title", "另一个标题") : field.Name == "wanted-coal" ? ("wanted-coal", "9") : field)]);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotNull((await DashboardHost.PageAsync(second)).QuerySelector("input[name=keep-wanted-coal]"));
    }

    public void Dispose()
    {
        inspections.Dispose();
        GC.SuppressFinalize(this);
    }

    private (string, string)[] Plan(params (string, string)[] more) =>
    [
        ("level", "city"), ("title", "联合检查"), ("from", Text(inspections.Today.AddDays(1))), ("until", Text(inspections.Today.AddDays(60))), ("gap", "12"), ("departments", "health"), ("departments", "emergency"),
        ("share-High", "50"), ("share-Silent", "0"), ("share-Ordinary", "50"), ("share-Low", "0"), .. more,
    ];
}
