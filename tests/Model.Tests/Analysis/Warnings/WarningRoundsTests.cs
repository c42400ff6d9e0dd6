using Microsoft.EntityFrameworkCore;
using Model.Analysis.Warnings;
using Model.Calendar;
using Model.Operations;
using Model.Tests.Operations;
using Model.Tests.Operations.Kit;
using Model.Warehouse;

namespace Model.Tests.Analysis.Warnings;

public sealed class WarningRoundsOnSqliteTests() : WarningRoundsTests(TestStore.OnSqlite());

public sealed class WarningRoundsOnPostgresTests(PostgresServer server) : WarningRoundsTests(TestStore.OnPostgres(server));

/// <summary>What builds raise, see again and end, and what people do meanwhile.</summary>
public abstract class WarningRoundsTests(TestStore store) : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);

    private readonly List<WatchedCity> cities = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        cities.ForEach(city => city.Dispose());
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_build_is_asked_once_and_the_next_sees_the_same_warning_again()
    {
        Assert.Equal((1, 0, 0), Counts(await RoundAsync("b-1", diseases: 3)));
        Assert.Null(await RoundAsync("b-1", diseases: 3));
        Assert.Equal((0, 1, 0), Counts(await RoundAsync("b-2", diseases: 3)));

        var warning = await OnlyAsync();
        Assert.Equal(("employer-diseases", "A", 1, "b-1", "b-2"), (warning.Rule, warning.Unit, warning.Episode, warning.RaisedIn, warning.SeenIn));
        Assert.Equal("单位A：近24个月首次诊断职业病3例。", Assert.Single(warning.Sightings).Why.Zh);
        Assert.Equal("/rows?fact=diseases&employer=A&new=true", warning.Sightings[0].Rows);
        // 2026-11-10 is a Tuesday: five working days.
        Assert.Equal(new DateOnly(2026, 11, 17), warning.AcknowledgeBy);
    }

    [Fact]
    public async Task What_holds_no_more_ends_and_comes_back_as_another_episode()
    {
        await RoundAsync("b-1", diseases: 3);
        Assert.Equal((0, 0, 1), Counts(await RoundAsync("b-2", diseases: 2)));
        Assert.Equal((1, 0, 0), Counts(await RoundAsync("b-3", diseases: 3)));

        await using var db = OperationsStore.Open(store.Data);
        Assert.Equal([(1, "b-2"), (2, null)], (await db.Set<Warning>().OrderBy(w => w.Id).ToListAsync(Stop)).Select(w => (w.Episode, w.EndedIn)));
    }

    [Fact]
    public async Task A_dismissed_warning_stays_dismissed_until_it_gets_worse_by_the_rule()
    {
        await RoundAsync("b-1", diseases: 4);
        await DoAsync(warning => Assert.Null(warning.Dismiss(DismissalReason.KnownAlready, "已在整改", "officer", Now.AddHours(1))));

        await RoundAsync("b-2", diseases: 4);
        Assert.Equal(WarningState.Dismissed, (await OnlyAsync()).State);

        // Five is 1.25 times four.
        await RoundAsync("b-3", diseases: 5);
        var again = await OnlyAsync();
        Assert.Equal((WarningState.Raised, (DismissalReason?)null, 2), (again.State, again.Dismissal, again.Sightings.Count));
        Assert.Equal(["Dismiss officer", "RaiseAgain system"], again.Transitions.Select(move => $"{move.Verb} {move.By}"));
    }

    [Fact]
    public async Task An_older_build_does_not_speak_after_a_newer_one()
    {
        await RoundAsync("b-2", diseases: 3);

        Assert.Null(await RoundAsync("b-1", diseases: 0));

        Assert.Null((await OnlyAsync()).EndedOn);
    }

    [Fact]
    public async Task Two_who_ask_at_once_raise_one()
    {
        var city = City("b-1", diseases: 3);
        OperationsStore.Open(store.Data).Dispose();

        var rounds = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => AskAsync(city), Stop)));

        Assert.Single(rounds, round => round is not null);
        await OnlyAsync();
    }

    [Fact]
    public async Task A_round_that_cannot_be_kept_whole_leaves_nothing_and_the_next_try_does_it()
    {
        var city = City("b-1", diseases: 3);
        await using (var db = OperationsStore.Open(store.Data))
        {
            // The round's own row is refused, after the warnings were written.
            db.Add(new WarningRound { KnownOn = WatchedCity.Today.AddYears(-1), Build = "b-0", At = Now, Raised = 0, SeenAgain = 0, Ended = 0 });
            await db.SaveChangesAsync(Stop);
            using var ended = new CancellationTokenSource();
            db.SavedChanges += (_, _) => ended.Cancel();
            using var reader = city.Reader();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WarningRounds.RunAsync(reader, db, WorkingDays.Published, Now, null, ended.Token));
        }

        await using (var after = OperationsStore.Open(store.Data))
        {
            Assert.Empty(await after.Set<Warning>().ToListAsync(Stop));
        }

        Assert.Equal((1, 0, 0), Counts(await AskAsync(city)));
    }

    [Fact]
    public async Task A_county_sees_its_own_warnings_and_past_alarms_alone()
    {
        var city = City("b-1", diseases: 3);
        await AskAsync(city);
        await using (var db = OperationsStore.Open(store.Data))
        {
            using var reader = city.Reader();
            await WarningRounds.MeasureAsync(reader, db, Now, Stop);
        }

        using var here = new Scoped(store.Data, CountyScope.Of(WatchedCity.Rencheng));
        using var there = new Scoped(store.Data, CountyScope.Of(WatchedCity.Zoucheng));
        Assert.Equal((1, 1), (await here.Db.Set<Warning>().CountAsync(Stop), await here.Db.Set<PastAlarm>().CountAsync(Stop)));
        Assert.Equal((0, 0), (await there.Db.Set<Warning>().CountAsync(Stop), await there.Db.Set<PastAlarm>().CountAsync(Stop)));
        Assert.Equal(WarningRule.All.Count, await there.Db.Set<RuleHistory>().CountAsync(Stop));
    }

    [Fact]
    public async Task A_part_of_the_city_cannot_be_asked()
    {
        var city = City("b-1", diseases: 3);
        await using var db = OperationsStore.Open(store.Data);
        using var part = city.Tiny.Reader(CountyScope.Of(WatchedCity.Rencheng));

        await Assert.ThrowsAsync<ArgumentException>(() => WarningRounds.RunAsync(part, db, WorkingDays.Published, Now, null, Stop));
    }

    [Fact]
    public async Task What_people_do_is_guarded()
    {
        await RoundAsync("b-1", diseases: 3);
        await DoAsync(warning =>
        {
            Assert.Equal("nothing_done", warning.Act(" ", null, null, null, WatchedCity.Today, "o", Now.AddHours(1))?.Code);
            Assert.Equal("due_in_past", warning.Act("约谈", WatchedCity.Today.AddDays(-1), null, null, WatchedCity.Today, "o", Now.AddHours(1))?.Code);
            Assert.Equal("no_words", warning.Dismiss(DismissalReason.Chance, "", "o", Now.AddHours(1))?.Code);
            Assert.Equal("no_such_move", warning.Reopen("o", Now.AddHours(1), "再看")?.Code);
            Assert.Equal("not_by_people", warning.Delete("o", Now.AddHours(1), "错")?.Code);
            Assert.Null(warning.Acknowledge("o", Now.AddHours(1)));
            Assert.Null(warning.Act("约谈", WatchedCity.Today.AddDays(30), null, null, WatchedCity.Today, "o", Now.AddHours(2)));
            Assert.Equal("no_such_move", warning.Dismiss(DismissalReason.Chance, "偶然", "o", Now.AddHours(3))?.Code);
            Assert.Null(warning.Reopen("o", Now.AddHours(3), "措施未落实"));
            Assert.Equal(WarningState.Acknowledged, warning.State);
        });
    }

    private static (int, int, int) Counts(WarningRound? round) => (round!.Raised, round.SeenAgain, round.Ended);

    private Task<WarningRound?> RoundAsync(string build, int diseases) => AskAsync(City(build, diseases));

    private WatchedCity City(string build, int diseases)
    {
        var city = new WatchedCity();
        cities.Add(city);
        return city.Insure(WatchedCity.Rencheng, "06", 100).Diagnose("A", [.. Enumerable.Range(1, diseases).Select(i => new DateOnly(2026, i, 5))]).Publish(build);
    }

    private async Task<WarningRound?> AskAsync(WatchedCity city)
    {
        await using var db = OperationsStore.Open(store.Data);
        using var reader = city.Reader();
        return await WarningRounds.RunAsync(reader, db, WorkingDays.Published, Now, null, Stop);
    }

    private async Task<Warning> OnlyAsync()
    {
        await using var db = OperationsStore.Open(store.Data);
        return await db.Set<Warning>().SingleAsync(Stop);
    }

    private async Task DoAsync(Action<Warning> verb)
    {
        await using var db = OperationsStore.Open(store.Data);
        verb(await db.Set<Warning>().SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }
}
