using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Model.Calendar;
using Model.JointPrevention.Inspections;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit.Deadlines;

namespace Model.Tests.Operations.Kit.Deadlines;

public sealed class StoredClockOnSqliteTests() : StoredClockTests(TestStore.OnSqlite());

public sealed class StoredClockOnPostgresTests(PostgresServer server) : StoredClockTests(TestStore.OnPostgres(server));

/// <summary>A clock as a module keeps it by one line of its map, here an inspection's.</summary>
public abstract class StoredClockTests(TestStore store) : IDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 10);
    private static readonly DateTimeOffset At = new(2026, 9, 10, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Reckoning Days = new(WorkingDays.Published);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_comes_back_with_its_suspensions_and_extensions_and_goes_on()
    {
        var id = await OrderedAsync();
        await DoAsync(id, one => one.Extend(5, Day, "officer", At.AddDays(1), "缺货", Days));
        await DoAsync(id, one => one.Suspend(Day.AddDays(3), Day.AddDays(3), "officer", At.AddDays(3), "洪水", Days));
        await DoAsync(id, one => one.Continue(Day.AddDays(10), Day.AddDays(10), "second", At.AddDays(10), "水退", Days));
        await DoAsync(id, one => one.Suspend(Day.AddDays(12), Day.AddDays(12), "officer", At.AddDays(12), "查封", Days));

        await using var db = OperationsStore.Open(store.Data);
        var kept = await db.Set<Inspection>().SingleAsync(one => one.Id == id, Stop);

        var clock = kept.Rectification!;
        Assert.Equal([(1, Day, 5, "缺货", "officer")], clock.Extensions.Select(one => (one.Number, one.GrantedOn, one.Length, one.Reason, one.GrantedBy)));
        Assert.Equal(
            [(1, Day.AddDays(3), "洪水", "officer", (DateOnly?)Day.AddDays(10), "second", "水退"), (2, Day.AddDays(12), "查封", "officer", null, null, null)],
            clock.Suspensions.Select(one => (one.Number, one.SuspendedOn, one.Reason, one.SuspendedBy, one.ResumedOn, one.ResumedBy, one.ResumedBecause)));
        Assert.Equal((ClockUnit.CalendarDays, 30, Day.AddDays(30), null), (clock.GivenUnit, clock.GivenLength, clock.StatedDay, kept.DueOn));
        Assert.Equal((ClockStanding.Suspended, 30), (clock.StateAt(Day.AddDays(90), Days).Standing, clock.StateAt(Day.AddDays(90), Days).Days));
    }

    [Fact]
    public async Task What_moves_it_raises_the_version_of_its_record_so_that_two_do_not_move_it_at_once()
    {
        var id = await OrderedAsync();
        await using var one = OperationsStore.Open(store.Data);
        await using var other = OperationsStore.Open(store.Data);
        var (mine, theirs) = (await one.Set<Inspection>().SingleAsync(Stop), await other.Set<Inspection>().SingleAsync(Stop));

        var version = mine.Version;
        Assert.Null(theirs.Rectification!.Suspend(Day.AddDays(2), "other", "洪水", Days));
        await other.SaveChangesAsync(Stop);
        Assert.Null(mine.Rectification!.Suspend(Day.AddDays(2), "one", "查封", Days));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => one.SaveChangesAsync(Stop));
        await using var after = OperationsStore.Open(store.Data);
        var kept = await after.Set<Inspection>().SingleAsync(inspection => inspection.Id == id, Stop);
        Assert.Equal((version + 1, "洪水"), (kept.Version, Assert.Single(kept.Rectification!.Suspensions).Reason));
    }

    [Fact]
    public async Task The_log_says_what_it_was_and_what_it_became()
    {
        var id = await OrderedAsync();
        await DoAsync(id, one => one.Suspend(Day.AddDays(3), Day.AddDays(3), "officer", At.AddDays(3), "洪水", Days));
        await DoAsync(id, one => one.Continue(Day.AddDays(10), Day.AddDays(10), "second", At.AddDays(10), "水退", Days));

        await using var db = OperationsStore.Open(store.Data);
        var entries = await db.Audit.OrderBy(entry => entry.Number).ToListAsync(Stop);

        Assert.Equal(3, entries.Count);
        Assert.Equal("2026-10-10", Read(entries[0].After, "Rectification").GetProperty("StatedDay").GetString());
        var (stopped, was) = (Read(entries[1].After, "Rectification.Suspensions").GetProperty("1"), JsonDocument.Parse(entries[1].Before!).RootElement);
        Assert.Equal(("洪水", "officer"), (stopped.GetProperty("Reason").GetString(), stopped.GetProperty("SuspendedBy").GetString()));
        Assert.Equal("2026-10-10", was.GetProperty("DueOn").GetString());
        Assert.Equal(JsonValueKind.Null, Read(entries[2].Before, "Rectification.Suspensions").GetProperty("1").GetProperty("ResumedOn").ValueKind);
        Assert.Equal("2026-09-20", Read(entries[2].After, "Rectification.Suspensions").GetProperty("1").GetProperty("ResumedOn").GetString());
    }

    [Fact]
    public async Task A_period_that_another_replaces_goes_with_what_belonged_to_it_and_the_log_keeps_it()
    {
        var id = await OrderedAsync();
        await DoAsync(id, one => one.Extend(5, Day, "officer", At.AddDays(1), "缺货", Days));
        await DoAsync(id, one => one.Recheck(Day.AddDays(20), Day.AddDays(20), [], Day.AddDays(50), "officer", At.AddDays(20), "仍缺", Days));
        await DoAsync(id, one => one.Extend(7, Day.AddDays(21), "officer", At.AddDays(21), "再缺货", Days));

        await using var db = OperationsStore.Open(store.Data);
        var kept = await db.Set<Inspection>().SingleAsync(one => one.Id == id, Stop);
        var replaced = await db.Audit.OrderBy(entry => entry.Number).Skip(2).FirstAsync(Stop);

        Assert.Equal((Day.AddDays(20), Day.AddDays(50), Day.AddDays(57), Day.AddDays(30)), (kept.Rectification!.StartedOn, kept.Rectification.StatedDay, kept.DueOn, kept.FirstDueOn));
        Assert.Equal(["再缺货"], kept.Rectification.Extensions.Select(one => one.Reason));
        Assert.Equal("缺货", Read(replaced.Before, "Rectification.Extensions").GetProperty("1").GetProperty("Reason").GetString());
        Assert.Equal("2026-10-10", Read(replaced.Before, "Rectification").GetProperty("StatedDay").GetString());
        Assert.Equal("2026-10-30", Read(replaced.After, "Rectification").GetProperty("StatedDay").GetString());
    }

    /// <summary>An installation from before clocks: its orders keep their last day, and what belongs to an inspection stays.</summary>
    [Fact]
    public async Task Orders_given_before_there_were_clocks_keep_their_last_day()
    {
        var id = await OrderedAsync();
        await DoAsync(id, one => one.Extend(5, Day, "officer", At.AddDays(1), "缺货", Days));
        await using (var old = OperationsStore.Open(store.Data))
        {
            // Back to the tables of before, and forth again.
            await old.GetService<IMigrator>().MigrateAsync(old.Database.GetMigrations().Single(name => name.EndsWith("_AddAnnualReports", StringComparison.Ordinal)), Stop);
        }

        await using var db = OperationsStore.Open(store.Data);
        var kept = await db.Set<Inspection>().SingleAsync(one => one.Id == id, Stop);

        Assert.Equal((Day.AddDays(35), Day.AddDays(35), Day.AddDays(35), Day), (kept.DueOn, kept.NextBy, kept.Rectification!.StateAt(Day, Days).DueOn, kept.Rectification.StartedOn));
        Assert.Equal((2, 1, 3), (kept.Team.Count, kept.Findings.Count, kept.Transitions.Count));
        await DoAsync(id, one => one.Report(Day.AddDays(35), Day.AddDays(35), "officer", At.AddDays(35), "已整改", Days));
        await DoAsync(id, one => one.Recheck(Day.AddDays(36), Day.AddDays(36), [1], null, "officer", At.AddDays(36), null, Days));
        await using var after = OperationsStore.Open(store.Data);
        Assert.True((await after.Set<Inspection>().SingleAsync(one => one.Id == id, Stop)).RectifiedInTime);
    }

    private static JsonElement Read(string? json, string name) => JsonDocument.Parse(json!).RootElement.GetProperty(name);

    private async Task<int> OrderedAsync()
    {
        await using var db = OperationsStore.Open(store.Data);
        var made = Inspection.ByItself(new("91370811MA3AAAAA1X", "甲公司", "370811", "coal"), Day.AddDays(20), "举报", "officer", At).Made!;
        Officer[] team = [.. new[] { TeamDraw.Lead, "emergency" }.Select(department => new Officer { Department = department, Facts = new("王某", department, true), CreatedBy = "officer", CreatedAt = At })];
        db.AddRange(team);
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        Assert.Null(made.Staff(team));
        Assert.Null(made.Note([], [], [new(Guid.NewGuid(), FindingKind.Hazard, "emergency", "防护缺失", null, null, null, null)], "officer", At));
        Assert.Null(made.Visit([], Day, Day, null, "officer", At));
        await db.SaveChangesAsync(Stop);
        await DoAsync(made.Id, one => one.Order(Day, ClockPeriod.Of(30, ClockUnit.CalendarDays), Day, null, "officer", At.AddHours(1), Days));
        return made.Id;
    }

    private async Task DoAsync(int id, Func<Inspection, Model.Operations.Kit.Refusal?> verb)
    {
        await using var db = OperationsStore.Open(store.Data);
        var one = await db.Set<Inspection>().SingleAsync(inspection => inspection.Id == id, Stop);
        Assert.Null(verb(one));
        db.Audit.Add(new AuditEntry { By = "officer", From = AuditEntry.CommandLine, Action = AuditActions.RecordMoved, Concerns = one });
        await db.SaveChangesAsync(Stop);
    }
}
