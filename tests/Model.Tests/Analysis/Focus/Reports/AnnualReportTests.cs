using Microsoft.EntityFrameworkCore;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit.Deadlines;
using Model.Tests.Operations;
using Model.Warehouse;

namespace Model.Tests.Analysis.Focus.Reports;

public sealed class AnnualReportsOnSqliteTests() : AnnualReportTests(TestStore.OnSqlite());

public sealed class AnnualReportsOnPostgresTests(PostgresServer server) : AnnualReportTests(TestStore.OnPostgres(server));

/// <summary>A county's annual report: nobody types a number, the county signs, the city accepts or returns.</summary>
public abstract class AnnualReportTests(TestStore store) : IDisposable
{
    private static readonly DateTimeOffset At = new(2025, 12, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly TinySnapshot tiny = FocusCity.Build();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        tiny.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_digit_and_decision_comes_back_from_the_store_and_a_refresh_replaces_the_digits_alone()
    {
        int id;
        FocusFigure total;
        await using (var db = OperationsStore.Open(store.Data))
        {
            var report = Decided();
            db.Add(report);
            await db.SaveChangesAsync(Stop);
            (id, total) = (report.Id, report.Figure(FocusSection.Total, "")!);
        }

        await using (var db = OperationsStore.Open(store.Data))
        {
            var report = await db.Set<AnnualReport>().SingleAsync(one => one.Id == id, Stop);
            var kept = report.Figure(FocusSection.Total, "")!;
            Assert.Equal((total.Cases, total.Value, total.Lower, total.Upper, total.Ratio, total.RatioLower, total.RatioUpper, total.Believed), (kept.Cases, kept.Value, kept.Lower, kept.Upper, kept.Ratio, kept.RatioLower, kept.RatioUpper, kept.Believed));
            using var later = FocusCity.Build(here: 44);
            Assert.Null(report.Refresh(Analysis(later, "b-2"), "b-2", new(2025, 12, 22), "officer", At));
            await db.SaveChangesAsync(Stop);
        }

        await using var last = OperationsStore.Open(store.Data);
        var now = await last.Set<AnnualReport>().SingleAsync(one => one.Id == id, Stop);

        Assert.Equal(("b-2", 44), (now.BuildId, now.Figure(FocusSection.Total, "")!.Cases));
        Assert.All(now.Focuses, focus => Assert.Equal(FocusDecision.Adopted, focus.Decision));
        Assert.Equal([$"{ReportVerb.Refresh}"], now.Transitions.Select(move => move.Verb));
    }

    [Theory]
    [InlineData("本年发生40件，占比见表。", true)]
    [InlineData("2026年3月前完成培训，为其他县的2.00倍。", true)]
    [InlineData("计划培训350人次。", false)]
    [InlineData("发生率下降12.5%。", false)]
    public void A_number_that_is_none_of_its_figure_is_refused(string text, bool stands)
    {
        var report = Open();
        var focus = report.Focuses[0];

        var refusal = report.Decide(focus.Number, FocusDecision.Adopted, text, "officer", At);

        Assert.Equal(stands ? null : "typed_number", refusal?.Code);
        Assert.Equal(stands ? FocusDecision.Adopted : FocusDecision.Open, focus.Decision);
        Assert.Equal("typed_number", report.Change(new("参训777人次。", ""))?.Code);
        Assert.Null(report.Change(new("参训10人次。", "没有数字。")));
    }

    [Fact]
    public void It_is_signed_once_every_focus_is_decided_and_one_is_adopted_and_then_stays_as_it_is()
    {
        var report = Open();
        Assert.Equal("undecided", report.Sign(new(2025, 12, 20), "officer", At)?.Code);
        foreach (var focus in report.Focuses)
        {
            Assert.Null(report.Decide(focus.Number, FocusDecision.NotAdopted, "另有安排。", "officer", At));
        }

        Assert.Equal("nothing_adopted", report.Sign(new(2025, 12, 20), "officer", At)?.Code);
        Assert.Equal("no_such_figure", report.Choose(FocusSection.Place, "moon", "培训。", "officer", At)?.Code);
        Assert.Null(report.Choose(FocusSection.Place, "production", "培训。", "officer", At));
        Assert.Null(report.Sign(new(2025, 12, 20), "officer", At));

        Assert.Equal("report_signed", report.Change(new("改", ""))?.Code);
        Assert.Equal("report_signed", report.Decide(1, FocusDecision.Adopted, "改", "officer", At)?.Code);
        Assert.Equal("report_signed", report.Delete("officer", At, "改")?.Code);
        Assert.NotNull(report.Refresh(Analysis(tiny, "b-1"), "b-1", new(2025, 12, 21), "officer", At));
    }

    [Fact]
    public void The_city_accepts_by_another_hand_or_returns_with_a_reason_and_the_day_of_the_first_signature_stays()
    {
        var report = Decided();
        Assert.Null(report.Sign(new(2025, 12, 20), "officer", At));

        Assert.Equal("same_person", report.Accept(new(2025, 12, 21), "officer", At)?.Code);
        Assert.Equal("no_reason", report.Return("city", At, " ")?.Code);
        Assert.Null(report.Return("city", At, "补充措施"));
        Assert.Equal((ReportState.Returned, null), (report.State, report.SignedOn));
        Assert.Null(report.Sign(new(2026, 1, 9), "officer", At));
        Assert.Null(report.Accept(new(2026, 1, 12), "city", At));

        Assert.Equal((ReportState.Accepted, new DateOnly(2025, 12, 20), false), (report.State, report.HandedInOn!.Value, report.IsLate));
    }

    [Fact]
    public void It_is_due_on_the_last_day_of_its_year_and_overdue_the_day_after()
    {
        var report = Decided();
        var by = new Reckoning(WorkingDays.Published);

        Assert.Equal(new DateOnly(2025, 12, 31), report.DueOn);
        Assert.Equal((false, true), (report.IsOverdueOn(new(2025, 12, 31)), report.IsOverdueOn(new(2026, 1, 1))));
        Assert.Equal(ClockStanding.Overdue, report.Period.StateAt(new(2026, 1, 1), by).Standing);
        Assert.Null(report.Sign(new(2026, 1, 2), "officer", At));
        Assert.Equal((true, ClockStanding.DoneLate), (report.IsLate, report.Period.StateAt(new(2026, 1, 3), by).Standing));
    }

    [Fact]
    public void What_a_later_build_answers_otherwise_is_told_beside_the_frozen_digits()
    {
        var report = Decided();
        using var later = FocusCity.Build(here: 41);

        var corrected = report.CorrectedIn(Analysis(later, "b-2"));

        Assert.Empty(report.CorrectedIn(Analysis(tiny, "b-1")));
        Assert.Contains(corrected, one => one.Then is { Section: FocusSection.Total, Cases: 40 } && one.Now!.Cases == 41);
    }

    [Fact]
    public async Task A_county_has_one_report_a_year_and_does_not_see_anothers()
    {
        await using var db = OperationsStore.Open(store.Data);
        db.Add(Open());
        await db.SaveChangesAsync(Stop);
        db.Add(Open());
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
    }

    private AnnualReport Open() => AnnualReport.Open(Analysis(tiny, "b-1"), "b-1", new(2025, 12, 18), "officer", At);

    private AnnualReport Decided()
    {
        var report = Open();
        foreach (var focus in report.Focuses)
        {
            Assert.Null(report.Decide(focus.Number, FocusDecision.Adopted, "列入培训。", "officer", At));
        }

        return report;
    }

    private static FocusAnalysis Analysis(TinySnapshot snapshot, string build)
    {
        if (!File.Exists(snapshot.Folder.SnapshotFile(build)))
        {
            snapshot.Publish(build);
        }

        using var reader = snapshot.Reader(CountyScope.Of(FocusCity.Here));
        return new FocusReader(reader).Read(FocusCity.Here, 2025)!;
    }
}
