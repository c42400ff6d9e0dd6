using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Officers;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.Kit.Samples;

namespace Model.JointPrevention.Inspections.Sample;

/// <summary>示例检查: plans, draws and inspections of some years over the sample city's employers, the same each time, up to the sample's day.</summary>
public sealed class SampleInspections : ISampleRecords
{
    internal const string By = "inspector";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Departments = ["health", "emergency", "housing", "transport", "union"];

    private static readonly string[] Industries = ["hazchem", "coal", "construction", "transport", "machinery", "pharma"];

    public int Order => 2;

    /// <summary>Made where there never was a checklist, of employers of the first build.</summary>
    public async Task<SampleOutcome> MakeAsync(SampleCity city, CancellationToken stop)
    {
        if (city.Snapshot is null)
        {
            return SampleOutcome.Waits;
        }

        var db = city.Db;
        if (await db.Set<Checklist>().AnyAsync(stop))
        {
            return SampleOutcome.There;
        }

        await using var whole = await db.Database.BeginTransactionAsync(stop);
        Staff(db);
        SampleChecklists.Make(db, At(new(2024, 1, 10), 9));
        await DirectoryRules.ApplyAsync(db, new CandidateReader(city.Snapshot), By, At(new(2024, 1, 15), 10), stop);
        await db.SaveChangesAsync(stop);
        foreach (var (from, title) in new[]
        {
            (new DateOnly(2024, 4, 8), "2024年工伤预防联合检查"),
            (new DateOnly(2025, 4, 7), "2025年上半年工伤预防联合检查"),
            (new DateOnly(2025, 9, 8), "2025年下半年工伤预防联合检查"),
            (new DateOnly(2026, 4, 13), "2026年上半年工伤预防联合检查"),
            (new DateOnly(2026, 10, 12), "2026年下半年工伤预防联合检查"),
        })
        {
            await PlayAsync(db, title, from, stop);
        }

        await PrepareAsync(db, stop);
        await whole.CommitAsync(stop);
        return SampleOutcome.MadeForMarts;
    }

    internal static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Words.En);
        }
    }

    private static void Staff(OperationsDb db)
    {
        const string Surnames = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗";
        var certificate = 1001;
        foreach (var department in Departments.Prepend(TeamDraw.Lead))
        {
            for (var i = 0; i < 3; i++)
            {
                db.Add(new Officer { Department = department, Facts = new($"{Surnames[certificate * 7 % Surnames.Length]}某{(i == 1 ? "某" : "")}", $"鲁济执{certificate++}", true), CreatedBy = By, CreatedAt = At(new(2024, 1, 8), 9) });
            }
        }

        foreach (var county in new[] { "370811", "370883" })
        {
            db.Add(new Officer { County = county, Department = TeamDraw.Lead, Facts = new($"{Surnames[certificate % Surnames.Length]}某", $"鲁济执{certificate++}", true), CreatedBy = By, CreatedAt = At(new(2024, 1, 8), 10) });
        }

        db.Add(new Officer { Department = "emergency", Facts = new("罗某某", $"鲁济执{certificate}", false), CreatedBy = By, CreatedAt = At(new(2024, 1, 8), 11) });
        db.SaveChanges();
    }

    private static InspectionPlan Planned(string title, DateOnly from)
    {
        var plan = new InspectionPlan
        {
            Facts = new(title, from, from.AddDays(68), 12, ["health", "emergency", "housing", "transport"], Shares.Usual),
            CreatedBy = By,
            CreatedAt = At(from.AddDays(-30), 9),
        };
        Must(plan.Change(plan.Facts, Industries.Select((industry, i) => (industry, i is 2 or 4 ? 6 : 4))));
        return plan;
    }

    private static async Task PlayAsync(OperationsDb db, string title, DateOnly from, CancellationToken stop)
    {
        var plan = Planned(title, from);
        db.Add(plan);
        await db.SaveChangesAsync(stop);
        Must(await PlanWork.FreezeAsync(db, plan, By, At(from.AddDays(-12), 10), stop));
        await db.SaveChangesAsync(stop);
        var (made, refusal) = await PlanWork.DrawAsync(db, plan, $"jining-{from:yyyyMMdd}", "示例：公开摇号结果", By, At(from.AddDays(-7), 15), stop);
        Must(refusal);
        await db.SaveChangesAsync(stop);
        var lists = db.Set<Checklist>().Where(list => list.State == ChecklistState.Published).ToList();
        foreach (var (inspection, i) in made.Select((inspection, i) => (inspection, i)))
        {
            await new Fate(db, inspection, from, i).PlayAsync([.. inspection.ListsOf(lists)], stop);
        }

        if (from.Year < 2026)
        {
            Must(plan.Close(By, At(from.AddDays(120), 17)));
        }

        await db.SaveChangesAsync(stop);
    }

    // The next year's, still being prepared.
    private static async Task PrepareAsync(OperationsDb db, CancellationToken stop)
    {
        db.Add(Planned("2027年上半年工伤预防联合检查", new(2027, 4, 12)));
        await db.SaveChangesAsync(stop);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), China);

    /// <summary>What becomes of one inspection: by its place in the draw, and as far as the sample's day lets it come.</summary>
    private sealed class Fate(OperationsDb db, Inspection inspection, DateOnly from, int place)
    {
        private static readonly (FindingKind Kind, string Department, string Text, string Basis, decimal? Value, decimal? Limit, string? Unit)[] Faults =
        [
            (FindingKind.Hazard, "emergency", "冲压设备安全防护装置缺失，操作点可直接触及", "《安全生产法》第三十六条", null, null, null),
            (FindingKind.Exceedance, "health", "打磨工位总粉尘浓度超标", "《职业病防治法》第二十六条", 11.4m, 8m, "mg/m³"),
            (FindingKind.PolicyNotDone, "hrss", "未在单位公示参加工伤保险情况", "《工伤保险条例》第四条第一款", null, null, null),
            (FindingKind.Precursor, "emergency", "近三个月两次起重吊装险情未记录、未分析", "《安全生产法》第四十一条", null, null, null),
            (FindingKind.Exceedance, "health", "空压机房噪声强度超标", "《职业病防治法》第二十六条", 91.5m, 85m, "dB(A)"),
            (FindingKind.ProjectNotInsured, "hrss", "厂区扩建项目未按项目参加工伤保险", "人社部发〔2014〕103号", null, null, null),
            (FindingKind.Hazard, "emergency", "有限空间作业无审批、无监护", "《安全生产法》第四十一条", null, null, null),
            (FindingKind.PolicyNotDone, "hrss", "班组长未参加工伤预防培训", "人社部规〔2017〕13号", null, null, null),
        ];

        private static readonly Reckoning Days = new(WorkingDays.Published);

        private readonly DateOnly visit = from.AddDays(2 + (place * 2));

        private static DateOnly Today => BusinessDate.SampleToday;

        public async Task PlayAsync(IReadOnlyList<Checklist> lists, CancellationToken stop)
        {
            // One in eleven is not visited in time in the running year.
            if (visit > Today || (from.Year == 2026 && place % 11 == 10))
            {
                return;
            }

            var found = Found();
            Must(inspection.Note(lists, Answers(lists, found), found, By, At(visit, 11)));
            Must(inspection.Visit(lists, visit, Today, "单位安全负责人在场，对记录无异议。", By, At(visit, 16)));
            if (found.Count == 0)
            {
                Must(inspection.Clear(By, At(visit.AddDays(1), 9)));
            }
            else if (visit.AddDays(2) <= Today)
            {
                await FollowAsync(stop);
            }
        }

        private List<FindingNote> Found() =>
        [
            .. Faults.Skip(place % 5).Where((_, i) => i < (place % 4)).Select((fault, i) => new FindingNote(
                new Guid(place + 1, (short)i, (short)from.Year, [0, 0, 0, 0, 0, 0, (byte)from.Month, (byte)from.Day]), fault.Kind, fault.Department, fault.Text, fault.Basis, fault.Value, fault.Limit, fault.Unit)),
        ];

        // An item is not in order where a finding of its department says so.
        private List<AnswerNote> Answers(IReadOnlyList<Checklist> lists, List<FindingNote> found) =>
        [
            .. lists.SelectMany(list => list.Items.Select(item => new AnswerNote(
                list.Id,
                item.Number,
                found.Exists(note => note.Department == list.Department && note.Basis == item.Basis) ? Verdict.No : (place + item.Number) % 9 == 0 ? Verdict.NotApplicable : Verdict.Yes,
                null))),
        ];

        private async Task FollowAsync(CancellationToken stop)
        {
            var ordered = visit.AddDays(2);
            var period = place % 2 == 0 ? ClockPeriod.Of(20, ClockUnit.WorkingDays) : ClockPeriod.Of(30, ClockUnit.CalendarDays);
            Must(inspection.Order(ordered, period, Today, "整改期间不得在未采取措施的部位作业。", By, At(ordered, 10), Days));
            inspection.TakeNumber(await Inspection.Series.DrawAsync(db, inspection.County, ordered.Year, stop));
            var fate = place % 7;
            if (place % 14 == 8 && !WasSuspended(ordered.AddDays(9)))
            {
                return;
            }

            var due = inspection.DueOn!.Value;
            if (fate == 5 && due.AddDays(-3) <= Today)
            {
                Must(inspection.Extend(20, due.AddDays(-3), By, At(due.AddDays(-3), 10), "防护设备到货延迟，企业已采取临时措施", Days));
                due = inspection.DueOn!.Value;
            }

            if (fate == 3 && due.AddDays(10) <= Today)
            {
                Punish(due);
                return;
            }

            // Of the running year one in seven stays overdue.
            var reported = due.AddDays(fate == 2 ? 9 : -8);
            if (reported > Today || (from.Year == 2026 && fate == 6))
            {
                return;
            }

            Must(inspection.Report(reported, Today, By, At(reported, 15), "企业报送整改报告和照片。", Days));
            Recheck(reported, fate);
        }

        /// <summary>Works were halted for twelve days; of the running year they still are.</summary>
        /// <returns>Whether it went on.</returns>
        private bool WasSuspended(DateOnly on)
        {
            var (again, goesOn) = (on.AddDays(12), from.Year < 2026);
            if (on <= Today)
            {
                Must(inspection.Suspend(on, Today, By, At(on, 10), "法院查封设备，整改部位暂不能施工", Days));
            }

            if (goesOn && again <= Today)
            {
                Must(inspection.Continue(again, Today, By, At(again, 10), "查封已解除", Days));
            }

            return inspection.Rectification!.Suspended is null;
        }

        private void Recheck(DateOnly reported, int fate)
        {
            var again = reported.AddDays(6);
            if (again > Today)
            {
                return;
            }

            int[] all = [.. inspection.Standing.Select(finding => finding.Number)];
            if (fate == 4 && all.Length > 1)
            {
                Must(inspection.Recheck(again, Today, all[1..], again.AddDays(15), By, At(again, 11), "防护装置仍未安装到位。", Days));
                again = again.AddDays(16);
                if (again > Today)
                {
                    return;
                }

                Must(inspection.Report(again, Today, By, At(again, 9), "已安装到位。", Days));
            }

            Must(inspection.Recheck(again, Today, all, null, By, At(again, 15), null, Days));
        }

        private void Punish(DateOnly due)
        {
            var on = due.AddDays(5);
            var department = inspection.Standing.Any(finding => finding.Kind == FindingKind.Exceedance) ? "health" : "emergency";
            Must(inspection.Transfer(department, department == "health" ? "《职业病防治法》第七十二条" : "《安全生产法》第一百零二条", on, Today, By, At(on, 10), "逾期未整改。"));
            var settled = on.AddDays(40);
            if (settled <= Today && from.Year < 2026)
            {
                Must(inspection.Settle(department, settled, Today, 3_000_000, $"liaison-{department}", At(settled, 10), "责令限期改正，罚款3万元。"));
            }
        }
    }
}
