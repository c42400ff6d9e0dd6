using Microsoft.EntityFrameworkCore;
using Model.JointPrevention.Meetings;
using Model.JointPrevention.Packs;
using Model.Operations;
using Model.Tests.Analysis;
using Model.Tests.Operations;

namespace Model.Tests.JointPrevention.Packs;

public sealed class DataPacksOnSqliteTests() : DataPackTests(TestStore.OnSqlite());

public sealed class DataPacksOnPostgresTests(PostgresServer server) : DataPackTests(TestStore.OnPostgres(server));

/// <summary>A pack in the store, wherever that is: every digit as it was frozen.</summary>
public abstract class DataPackTests : IDisposable
{
    private readonly TestStore store;
    private readonly TinySnapshot tiny = TwoCounties.Build();

    protected DataPackTests(TestStore store) => this.store = store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_digit_comes_back_from_the_store_as_it_was_frozen()
    {
        tiny.Publish("b-1");
        using var reader = tiny.Reader();
        DataPack frozen;
        await using (var db = OperationsStore.Open(store.Data))
        {
            var meeting = new Meeting { Facts = new("第一次会议", new(2026, 3, 1), null, "", "", ""), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch };
            db.Add(meeting);
            await db.SaveChangesAsync(Stop);
            frozen = DataPack.Freeze(meeting, PackSection.All.Select(section => section.Id), reader, new(2026, 2, 20), "secretary", DateTimeOffset.UnixEpoch).Pack!;
            Assert.Null(frozen.Write("counties", "任城区上升。", 1, "secretary", DateTimeOffset.UnixEpoch));
            db.Add(frozen);
            await db.SaveChangesAsync(Stop);
        }

        await using var later = OperationsStore.Open(store.Data);
        var pack = await later.Set<DataPack>().SingleAsync(Stop);

        Assert.NotEmpty(pack.Figures);
        Assert.Equal(frozen.Sections, pack.Sections);
        Assert.Equal(
            frozen.Figures.Select(f => (f.Number, f.Section, f.NameZh, f.Question, f.Answer, f.BeforeQuestion, f.Before, f.Official, f.Evidence)),
            pack.Figures.Select(f => (f.Number, f.Section, f.NameZh, f.Question, f.Answer, f.BeforeQuestion, f.Before, f.Official, f.Evidence)));
        Assert.Equal([("counties", "任城区上升。", (int?)1)], pack.Sentences.Select(s => (s.Section, s.Text, s.Figure)));
        Assert.Empty(pack.CorrectedIn(reader));
    }

    [Fact]
    public void A_pack_without_a_section_or_of_unknown_ones_is_not_frozen()
    {
        tiny.Publish("b-1");
        using var reader = tiny.Reader();
        var meeting = new Meeting { Facts = new("第一次会议", new(2026, 3, 1), null, "", "", ""), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch };

        Assert.Equal("no_section", DataPack.Freeze(meeting, ["weather"], reader, new(2026, 2, 20), "secretary", DateTimeOffset.UnixEpoch).Refusal?.Code);
    }

    public void Dispose()
    {
        tiny.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }
}
