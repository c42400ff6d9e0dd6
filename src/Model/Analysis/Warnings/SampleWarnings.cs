using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit;
using Model.Warehouse;

namespace Model.Analysis.Warnings;

/// <summary>示例处置: the rules asked as if three ends of months were today, and what made-up people did then, so that warnings of the sample city have a past.</summary>
public static class SampleWarnings
{
    private const string Officer = "prevention";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly DateOnly[] Days = [new(2026, 7, 31), new(2026, 8, 31), new(2026, 9, 30)];

    private static readonly (DismissalReason Reason, string Words)[] Dismissals =
    [
        (DismissalReason.Chance, "核对逐件台账，未见共同原因，下月再看。"),
        (DismissalReason.Explained, "该单位本期承接抢险任务，人数和工时临时增加，已核实。"),
        (DismissalReason.KnownAlready, "已列入本年度联合检查并下达整改，按计划复查。"),
    ];

    private static readonly string[] Actions =
    [
        "约谈企业负责人，列入下一轮联合检查名单，并安排班组长培训。",
        "会同应急管理部门到现场核查，提出整改意见，一个月后复核。",
        "向县（市、区）通报情况，要求提交原因分析和措施。",
    ];

    /// <summary>Once, before the first round of the build itself.</summary>
    public static async Task PlayAsync(SnapshotReader reader, OperationsDb db, WorkingDays days, CancellationToken stop)
    {
        if (await db.Set<WarningRound>().AnyAsync(stop))
        {
            return;
        }

        foreach (var day in Days)
        {
            await WarningRounds.RunAsync(reader, db, days, At(day, 3), day, stop);
            await ActAsync(db, day, stop);
        }
    }

    // Every third is left alone, so that there is something that nobody has seen in time.
    private static async Task ActAsync(OperationsDb db, DateOnly day, CancellationToken stop)
    {
        var raised = await db.Set<Warning>().Where(warning => warning.RaisedOn == day && warning.EndedOn == null).OrderBy(warning => warning.Id).ToListAsync(stop);
        foreach (var (warning, at) in raised.Select((warning, at) => (warning, at)))
        {
            if (at % 3 == 2)
            {
                continue;
            }

            Must(warning.Acknowledge(Officer, At(day.AddDays(2), 9)));
            if (at % 6 == 0)
            {
                Must(warning.Act(Actions[at / 6 % Actions.Length], day.AddDays(45), null, null, day, Officer, At(day.AddDays(5), 15)));
            }
            else if (at % 6 == 3)
            {
                var (reason, words) = Dismissals[at / 6 % Dismissals.Length];
                Must(warning.Dismiss(reason, words, Officer, At(day.AddDays(4), 10)));
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), China);

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The sample is made wrongly: {refusal.Code}");
        }
    }
}
