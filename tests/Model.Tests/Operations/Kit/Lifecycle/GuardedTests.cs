using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;

namespace Model.Tests.Operations.Kit.Lifecycle;

public sealed class GuardedTests
{
    private static readonly DateTimeOffset Morning = new(2025, 6, 3, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_move_is_made_and_kept_with_who_when_why_from_and_to()
    {
        var application = new Application { IsComplete = true };

        Assert.Null(application.AskForMore("李科员", Morning, " 缺诊断证明 "));
        Assert.Null(application.Accept("王科长", Morning.AddHours(1)));

        Assert.Equal(ApplicationState.Accepted, application.State);
        Assert.Equal(
            [
                (1, "AskForMore", "Received", "Incomplete", "李科员", Morning, "缺诊断证明"),
                (2, "Accept", "Incomplete", "Accepted", "王科长", Morning.AddHours(1), null),
            ],
            application.Transitions.Select(t => (t.Number, t.Verb, t.From, t.To, t.By, t.At, t.Reason)));
    }

    [Fact]
    public void A_move_that_is_not_declared_is_refused_with_what_is_possible_and_changes_nothing()
    {
        var application = new Application { IsComplete = true };

        Refused(application, "no_such_move", "“已收件”的事项不能“作出决定”；现在可以：告知补正、受理。", "What is received cannot be changed by “decide”; possible now: ask for more, accept.", () => application.Decide("李科员", Morning));
    }

    [Fact]
    public void After_the_last_state_nothing_is_possible_and_the_refusal_says_so()
    {
        var application = new Application { IsComplete = true };
        application.Accept("王科长", Morning);
        application.Decide("王科长", Morning);

        Assert.Empty(application.PossibleVerbs);
        Assert.Equal("“已决定”的事项不能“恢复”，也没有后续操作。", application.Resume("王科长", Morning)!.Words.Zh);
    }

    [Fact]
    public void What_a_guard_forbids_is_refused_in_the_guards_own_words_until_it_holds()
    {
        var application = new Application();

        Refused(application, "materials_missing", "材料不完整，不能受理。", "Materials are missing, so it cannot be accepted.", () => application.Accept("王科长", Morning));
        Assert.Equal([ApplicationVerb.AskForMore], application.PossibleVerbs);
        application.IsComplete = true;

        Assert.Equal([ApplicationVerb.AskForMore, ApplicationVerb.Accept], application.PossibleVerbs);
        Assert.Null(application.Accept("王科长", Morning));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Where_a_reason_is_asked_for_there_is_no_move_without_one(string? reason)
    {
        var application = new Application();

        Refused(application, "no_reason", "“告知补正”须写明理由。", "“ask for more” needs a reason.", () => application.AskForMore("李科员", Morning, reason));
        Assert.Contains(ApplicationVerb.AskForMore, application.PossibleVerbs);
    }

    [Fact]
    public void A_move_back_into_the_same_state_is_a_move_and_is_kept()
    {
        var application = new Application();
        application.AskForMore("李科员", Morning, "缺诊断证明");

        Assert.Null(application.AskForMore("李科员", Morning.AddDays(3), "仍缺诊断证明"));

        Assert.Equal(ApplicationState.Incomplete, application.State);
        Assert.Equal(("Incomplete", "Incomplete"), (application.Transitions[1].From, application.Transitions[1].To));
    }

    [Fact]
    public void A_state_can_be_left_and_entered_again()
    {
        var application = new Application { IsComplete = true };
        application.Accept("王科长", Morning);

        for (var round = 0; round < 2; round++)
        {
            Assert.Null(application.Suspend("王科长", Morning, "待交警责任认定"));
            Assert.Null(application.Resume("王科长", Morning));
        }

        Assert.Equal(["Accepted", "Suspended", "Accepted", "Suspended", "Accepted"], application.Transitions.Select(t => t.To));
    }

    [Fact]
    public void A_move_is_not_dated_before_the_one_before_it()
    {
        var application = new Application { IsComplete = true };
        application.AskForMore("李科员", Morning, "缺诊断证明");

        Refused(application, "before_last_move", "时间早于上一次操作（2025-06-03 01:00 UTC）。", "The time lies before the last move (2025-06-03 01:00 UTC).", () => application.Accept("王科长", Morning.AddMinutes(-1)));
    }

    [Fact]
    public void A_guard_that_makes_a_move_itself_is_an_error_of_the_program_and_changes_nothing()
    {
        var application = new Application();
        application.BesideTheGuard = () => application.AskForMore("李科员", Morning, "缺诊断证明");

        Assert.Throws<InvalidOperationException>(() => application.Accept("王科长", Morning));
        Assert.Equal((ApplicationState.Received, 0), (application.State, application.Transitions.Count));

        application.BesideTheGuard = () => application.IsComplete = true;
        Assert.Null(application.Accept("王科长", Morning));
    }

    [Fact]
    public void Nobody_moves_anything_without_a_name() =>
        Assert.Throws<ArgumentException>(() => new Application().AskForMore(" ", Morning, "缺诊断证明"));

    /// <summary>As a module stores it: the moves and the clock in rows that belong to the entity.</summary>
    [Fact]
    public async Task A_stored_entity_goes_on_from_where_it_was_with_its_moves_and_its_clock()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var options = new DbContextOptionsBuilder<Store>().UseSqlite(connection).Options;
        var by = new Reckoning(Model.Calendar.WorkingDays.Published);
        await using (var store = new Store(options))
        {
            await store.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
            var application = new Application { IsComplete = true };
            application.Accept("王科长", Morning);
            application.Suspend("王科长", Morning.AddDays(17), "待交警责任认定");
            application.Decision!.Suspend(new(2025, 6, 20), "王科长", "待交警责任认定", by);
            store.Add(application);
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var store = new Store(options))
        {
            var application = await store.Applications.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Null(application.Resume("李科员", Morning.AddDays(47)));
            application.Decision!.Resume(new(2025, 7, 20), "李科员", "收到责任认定");
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var store = new Store(options))
        {
            var application = await store.Applications.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal((ApplicationState.Accepted, "Accept Suspend Resume"), (application.State, string.Join(' ', application.Transitions.OrderBy(t => t.Number).Select(t => t.Verb))));
            Assert.Equal(new DateOnly(2025, 9, 1), application.Decision!.DueAsOf(new(2025, 7, 20), by)?.Value);
        }
    }

    private static void Refused(Application application, string code, string zh, string en, Func<Refusal?> ask)
    {
        var (state, moves) = (application.State, application.Transitions.Count);

        var refusal = ask();

        Assert.Equal((code, zh, en), (refusal?.Code, refusal?.Words.Zh, refusal?.Words.En));
        Assert.Equal((state, moves), (application.State, application.Transitions.Count));
    }

    private sealed class Store(DbContextOptions<Store> options) : DbContext(options)
    {
        public DbSet<Application> Applications => Set<Application>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Application>(application =>
        {
            application.Ignore(a => a.PossibleVerbs).Ignore(a => a.BesideTheGuard).Ignore(a => a.Attachments).Ignore(a => a.Comments).Ignore(a => a.Assignments);
            application.OwnsMany(a => a.Transitions, move => Numbered(move, "ApplicationId"));
            application.OwnsOne(a => a.Decision, clock =>
            {
                clock.Ignore(c => c.Rule).Ignore(c => c.Suspended);
                clock.OwnsMany(c => c.Suspensions, suspension => Numbered(suspension, "ClockApplicationId"));
                clock.OwnsMany(c => c.Extensions, extension => Numbered(extension, "ClockApplicationId"));
            });
        });

        /// <summary>The owner's key and the number within it; numbers are the entity's, not the store's.</summary>
        private static void Numbered<TOwner, TRow>(OwnedNavigationBuilder<TOwner, TRow> rows, string owner)
            where TOwner : class
            where TRow : class
        {
            rows.HasKey(owner, "Number");
            rows.Property("Number").ValueGeneratedNever();
        }
    }
}
