using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.JointPrevention.Meetings;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit.Personal;
using Model.Warehouse;

namespace Model.Tests.Operations.Kit.Personal;

public sealed class PersonalValueOnSqliteTests() : PersonalValueTests(TestStore.OnSqlite());

public sealed class PersonalValueOnPostgresTests(PostgresServer server) : PersonalValueTests(TestStore.OnPostgres(server));

/// <summary>What is kept of a person is kept encrypted, and shown as its mask, on both stores.</summary>
public abstract class PersonalValueTests(TestStore store) : IDisposable
{
    private const string Phone = "13800004321";
    private const string Next = "13900008765";

    private readonly PersonalSeal seal = new(store.Data);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_store_and_its_log_hold_the_mask_and_nothing_of_the_value()
    {
        await using var db = OperationsStore.Open(store.Data);
        var member = new Member { Department = "health", Facts = Facts(Phone), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch };
        await KeepAsync(db, AuditActions.RecordMade, member);
        member.Facts = Facts(Next);
        await KeepAsync(db, AuditActions.RecordChanged, member);

        var all = await EverythingStored.OfAsync(db, store.Data, Stop);

        Assert.DoesNotContain(Phone, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Next, all, StringComparison.Ordinal);
        Assert.Contains("139****8765", all, StringComparison.Ordinal);
        var changed = await db.Audit.SingleAsync(entry => entry.Action == AuditActions.RecordChanged, Stop);
        Assert.Contains("\"Phone\":\"138****4321\"", changed.Before, StringComparison.Ordinal);
        Assert.Contains("\"Phone\":\"139****8765\"", changed.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_is_opened_again_with_the_key_of_the_installation_alone()
    {
        await using (var db = OperationsStore.Open(store.Data))
        {
            await KeepAsync(db, AuditActions.RecordMade, new Member { Department = "health", Facts = Facts(Phone), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch });
        }

        await using var after = OperationsStore.Open(store.Data);
        var kept = (await after.Set<Member>().SingleAsync(Stop)).Phone!;

        Assert.Equal(Phone, new PersonalSeal(store.Data).Open(kept));
        using var other = TestStore.OnSqlite();
        Assert.Null(new PersonalSeal(other.Data).Open(kept));
    }

    [Fact]
    public async Task A_mask_put_beside_another_value_does_not_open_it()
    {
        await using var db = OperationsStore.Open(store.Data);
        await KeepAsync(db, AuditActions.RecordMade, new Member { Department = "health", Facts = Facts(Phone), CreatedBy = "secretary", CreatedAt = DateTimeOffset.UnixEpoch });
        await db.Database.ExecuteSqlAsync($"update joint_member set \"Phone\" = replace(\"Phone\", '138****4321', '139****8765')", Stop);
        db.ChangeTracker.Clear();

        Assert.Null(seal.Open((await db.Set<Member>().SingleAsync(Stop)).Phone!));
    }

    [Fact]
    public void One_value_is_sealed_differently_each_time_and_written_out_as_its_mask()
    {
        var (one, two) = (Sealed(PersonalKind.Mobile, Phone), Sealed(PersonalKind.Mobile, Phone));

        Assert.NotEqual(one, two);
        Assert.Equal(("138****4321", "\"138****4321\""), ($"{one}", JsonSerializer.Serialize(one)));
    }

    [Theory]
    [InlineData(PersonalKind.Mobile, "１３８ 0000-4321", "13800004321", "138****4321")]
    [InlineData(PersonalKind.Mobile, "+86 138 0000 4321", "13800004321", "138****4321")]
    [InlineData(PersonalKind.Name, " 张三 ", "张三", "张*")]
    [InlineData(PersonalKind.Name, "王|小明", "王|小明", "王**明")]
    // The number that GB 11643-1999 gives as its example.
    [InlineData(PersonalKind.Identity, "11010519491231002x", "11010519491231002X", "1101**********002X")]
    public void Each_kind_is_kept_tidy_and_shown_by_its_own_mask(PersonalKind kind, string typed, string kept, string mask)
    {
        var value = Sealed(kind, typed);

        Assert.Equal((kept, mask), (seal.Open(value), value.Mask));
    }

    [Theory]
    [InlineData(PersonalKind.Mobile, "1380000432")]
    [InlineData(PersonalKind.Mobile, "23800004321")]
    [InlineData(PersonalKind.Mobile, "138****4321")]
    [InlineData(PersonalKind.Name, " ")]
    [InlineData(PersonalKind.Identity, "110105194912310021")]
    public void What_is_no_such_value_is_refused_in_words_and_not_repeated(PersonalKind kind, string typed)
    {
        var refusal = seal.Close(kind, typed, out var value);

        Assert.Null(value);
        Assert.True(refusal!.Words.Zh.Length > 0 && refusal.Words.En.Length > 0);
        Assert.DoesNotContain(typed.Trim().PadRight(5, '?'), refusal.Words.Zh + refusal.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_missed_once_something_rests_on_it()
    {
        Assert.Null(InstallationKeys.Refusal(store.Data, DataMode.Sample));
        Sealed(PersonalKind.Mobile, Phone);
        Assert.Null(InstallationKeys.Refusal(store.Data, DataMode.Sample));

        File.Delete(store.Data.PersonalKeyFile);

        Assert.Contains(store.Data.PersonalKeyFile, InstallationKeys.Refusal(store.Data, DataMode.Sample)!.Zh, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<int> KeepAsync(OperationsDb db, string action, Member member)
    {
        if (action == AuditActions.RecordMade)
        {
            db.Add(member);
        }

        db.Audit.Add(new AuditEntry { By = "secretary", From = AuditEntry.CommandLine, Action = action, Concerns = member });
        return db.SaveChangesAsync(Stop);
    }

    private MemberFacts Facts(string phone) => new("王某", "科长", MemberRole.Member, new(2026, 1, 1), null, Sealed(PersonalKind.Mobile, phone));

    private PersonalValue Sealed(PersonalKind kind, string typed)
    {
        Assert.Null(seal.Close(kind, typed, out var value));
        return value!;
    }
}
