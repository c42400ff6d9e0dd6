using System.Text.Json;
using Model.Feeds;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Kit.Extracts;

namespace Model.Tests.Operations.Kit.Extracts;

public sealed class ModuleExtractsOnSqliteTests() : ModuleExtractsTests(TestStore.OnSqlite());

public sealed class ModuleExtractsOnPostgresTests(PostgresServer server) : ModuleExtractsTests(TestStore.OnPostgres(server));

/// <summary>Each module's extract and its contract fit each other, on either store.</summary>
public abstract class ModuleExtractsTests : IDisposable
{
    private readonly TestStore store;
    private readonly OperationsDb db;

    protected ModuleExtractsTests(TestStore store)
    {
        this.store = store;
        db = OperationsStore.Open(store.Data);
        SampleMeetings.Make(db);
        db.Add(new Cadence { County = null, Year = 2026, Wanted = 4, CreatedBy = "secretary", CreatedAt = DateTimeOffset.UtcNow });
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    [Fact]
    public void Every_feed_of_our_own_has_one_extract_and_every_extract_a_feed_of_our_own() =>
        Assert.Equal(FeedCatalog.Own.Select(feed => feed.Id), ModuleExtracts.All.Select(extract => extract.Feed));

    [Fact]
    public void A_row_has_a_value_for_each_column_of_the_contract_and_no_other() => Assert.All(ModuleExtracts.All, extract => Assert.Equal(
        FeedCatalog.Find(extract.Feed)!.Columns.Select(column => column.Name).Where(name => name != FeedContract.Withdrawn),
        extract.Rows(db).ElementType.GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))));

    [Fact]
    public void Every_store_can_answer_every_extract() => Assert.All(ModuleExtracts.All, extract => Assert.NotNull(extract.Rows(db).ToList()));

    [Fact]
    public void No_column_can_hold_a_name_or_what_a_person_wrote()
    {
        foreach (var (feed, column) in FeedCatalog.Own.SelectMany(feed => feed.Columns.Select(column => (feed, column))))
        {
            Assert.True(
                column.Personal == PersonalData.None && (column.Type is not (FeedColumnType.Text or FeedColumnType.Identity) || column.Allowed.Count > 0 || column.Pattern is not null),
                $"{feed.Id}.{column.Name} takes any text: say what it may hold.");
        }
    }

    [Fact]
    public void Such_a_feed_is_never_late_replaces_row_by_row_and_can_be_withdrawn() => Assert.All(FeedCatalog.Own, feed =>
    {
        Assert.False(feed.IsExpected);
        Assert.Equal("rows", feed.Replaces);
        Assert.Equal(FeedColumnType.Boolean, feed.Column(FeedContract.Withdrawn).Type);
    });

    public void Dispose()
    {
        db.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }
}
