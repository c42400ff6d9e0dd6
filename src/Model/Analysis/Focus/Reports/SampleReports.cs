using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Codes;
using Model.JointPrevention.Inspections;
using Model.Operations;
using Model.Operations.Kit;
using Model.Operations.Kit.Samples;
using Model.Warehouse;

namespace Model.Analysis.Focus.Reports;

/// <summary>示例年度报告: of the year before the sample's day in every state, and the running year's first drafts; made by the module's own verbs, the same each time.</summary>
public sealed class SampleReports : ISampleRecords
{
    private const string City = "prevention";

    // Place of the county whose report is returned for December's figures.
    private const int Refreshed = 6;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static DateOnly Today => BusinessDate.SampleToday;

    private static int LastYear => Today.Year - 1;

    public int Order => 3;

    /// <summary>Made where there never was a report, once the inspections of the year are in the figures.</summary>
    public async Task<SampleOutcome> MakeAsync(SampleCity city, CancellationToken stop)
    {
        var (db, reader) = (city.Db, city.Snapshot);
        if (await db.Set<AnnualReport>().IgnoreQueryFilters().AnyAsync(stop))
        {
            return SampleOutcome.There;
        }

        if (reader is null || (await db.Set<Inspection>().AnyAsync(stop) && new JointInspectionReader(reader).Years().Count == 0))
        {
            return SampleOutcome.Waits;
        }

        // Asked before anything is written: it takes seconds, and nobody else can write while these are kept.
        var asked = CodeList.Named("counties").Codes.Select((county, place) => Ask(reader, county, place)).ToList();
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        foreach (var (county, place, last, refreshed, running) in asked)
        {
            if (last is not null)
            {
                var report = Opened(last, reader, county, new(LastYear, 12, 5 + (place % 6)));
                await PlayAsync(db, reader, report, refreshed, place, stop);
                db.Add(report);
                await db.SaveChangesAsync(stop);
            }

            if (running is not null)
            {
                var draft = Opened(running, reader, county, Today.AddDays(-8 + (place / 5)));
                Decide(draft, leave: 1, At(Today.AddDays(-1), 15));
                db.Add(draft);
                await db.SaveChangesAsync(stop);
            }
        }

        await whole.CommitAsync(stop);
        return SampleOutcome.There;
    }

    /// <summary>What the county's reports are made of. The last county never reported; one was given December's figures later; every fifth has begun the running year's.</summary>
    private static (string County, int Place, FocusAnalysis? Last, FocusAnalysis? Refreshed, FocusAnalysis? Running) Ask(SnapshotReader reader, string county, int place)
    {
        var focus = new FocusReader(reader);
        return (
            county,
            place,
            place < CodeList.Named("counties").Codes.Count() - 1 ? focus.Read(county, LastYear, new(LastYear, 11, 1)) : null,
            place == Refreshed ? focus.Read(county, LastYear) : null,
            place % 5 == 0 ? focus.Read(county, Today.Year) : null);
    }

    private static AnnualReport Opened(FocusAnalysis analysis, SnapshotReader reader, string county, DateOnly on) => AnnualReport.Open(analysis, reader.Build, on, Officer(county), At(on, 9));

    /// <summary>One stays an overdue draft, one is returned and stays so, one is returned and signed again, two come late, one waits for the city, the others are accepted.</summary>
    private static async Task PlayAsync(OperationsDb db, SnapshotReader reader, AnnualReport report, FocusAnalysis? refreshed, int place, CancellationToken stop)
    {
        var (county, year) = (report.County!, report.Year);
        Must(report.Change(new("按计划完成了重点行业单位的培训和检查，督促发现问题的单位完成整改。", "小微企业参加培训的积极性不高，建议把培训送到园区。")));
        if (place == 11)
        {
            return;
        }

        Decide(report, leave: 0, At(new(year, 12, 18), 10));
        var signed = place is 7 or 9 ? new DateOnly(year + 1, 1, 8 + place) : new DateOnly(year, 12, 20 + (place % 9));
        Must(report.Sign(signed, Officer(county), At(signed, 16)));
        report.TakeNumber(await AnnualReport.Series.DrawAsync(db, county, year, stop));
        if (place == 10)
        {
            return;
        }

        var judged = new DateOnly(year + 1, 1, 20);
        if (place is 4 or Refreshed)
        {
            Must(report.Return(City, At(judged, 10), place == 4 ? "预防重点未说明责任单位和完成时限，请补充后重新签报。" : "12月数据已到，请重取数字后重新签报。"));
            if (place == 4)
            {
                return;
            }

            Must(report.Refresh(refreshed!, reader.Build, judged.AddDays(3), Officer(county), At(judged.AddDays(3), 9)));
            Decide(report, leave: 0, At(judged.AddDays(4), 9));
            Must(report.Sign(judged.AddDays(4), Officer(county), At(judged.AddDays(4), 15)));
            judged = judged.AddDays(8);
        }

        Must(report.Accept(judged, City, At(judged, 16)));
    }

    /// <summary>Adopts what lies above the others and leaves out what chance may explain; where nothing was proposed, chooses the most frequent cause.</summary>
    private static void Decide(AnnualReport report, int leave, DateTimeOffset at)
    {
        var by = Officer(report.County!);
        foreach (var focus in report.Focuses.Where(focus => focus.Decision == FocusDecision.Open).SkipLast(leave))
        {
            var adopts = focus.Rule == FocusRule.HighRate;
            Must(report.Decide(focus.Number, adopts ? FocusDecision.Adopted : FocusDecision.NotAdopted, adopts ? "列入下一年度联合检查和重点岗位培训计划，由行业主管部门牵头。" : "区间包含一，可能出于偶然，下一年度继续观察。", by, at));
        }

        if (leave == 0 && !report.Adopted.Any() && report.Figures.FirstOrDefault(figure => figure.Section == FocusSection.Cause) is { } cause)
        {
            Must(report.Choose(cause.Section, cause.Code, "件数最多，列入班组培训内容。", by, at));
        }
    }

    private static string Officer(string county) => $"prevention-{county}";

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Words.En);
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), China);
}
