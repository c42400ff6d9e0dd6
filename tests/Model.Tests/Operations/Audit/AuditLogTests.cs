using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Model.Operations;
using Model.Operations.Audit;
using Model.Warehouse;

namespace Model.Tests.Operations.Audit;

public sealed class AuditLogOnSqliteTests() : AuditLogTests(TestStore.OnSqlite())
{
    protected override string WithoutGuards => "drop trigger if exists audit_entry_stays; drop trigger if exists audit_entry_as_written";
}

public sealed class AuditLogOnPostgresTests(PostgresServer server) : AuditLogTests(TestStore.OnPostgres(server))
{
    protected override string WithoutGuards => "drop trigger if exists audit_entry_stays on audit_entry";

    [Fact]
    public Task The_store_itself_refuses_to_empty_the_log() => RefusesAsync("truncate audit_entry");
}

/// <summary>The audit log on a real store, broken on purpose in every way that is open to who can write the store.</summary>
public abstract class AuditLogTests(TestStore store) : IDisposable
{
    private readonly DataFolder data = store.Data;

    /// <summary>Takes away what keeps entries from being changed.</summary>
    protected abstract string WithoutGuards { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_saved_with_what_it_records_and_names_it_by_its_new_key()
    {
        await UploadAsync("一.csv");

        await using var db = OperationsStore.Open(data);
        var entry = await db.Audit.SingleAsync(Stop);
        var upload = await db.Uploads.SingleAsync(Stop);
        Assert.Equal((1L, $"Upload {upload.Id}"), (entry.Number, entry.Subject));
        Assert.Contains("\"OriginalName\":\"一.csv\"", entry.After, StringComparison.Ordinal);
        Assert.Null(entry.Before);
    }

    [Fact]
    public async Task Of_a_change_both_sides_are_kept_and_only_of_what_changed()
    {
        await using (var db = OperationsStore.Open(data))
        {
            var run = new IngestRun { Trigger = RunTrigger.Manual, StartedAt = DateTimeOffset.UnixEpoch };
            db.Runs.Add(run);
            await db.SaveChangesAsync(Stop);
            run.Finish(DateTimeOffset.UnixEpoch, RunOutcome.Failed, 70, null);
            db.Audit.Add(Entry(run));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = OperationsStore.Open(data);
        var entry = await again.Audit.SingleAsync(Stop);
        Assert.Contains("\"ExitCode\":null", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"ExitCode\":70", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Trigger", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_entries_of_one_saving_are_kept_in_the_order_they_were_made()
    {
        await using (var db = OperationsStore.Open(data))
        {
            var (first, second) = (Batch(7), Batch(8));
            db.Batches.AddRange(second, first);
            db.Audit.Add(Entry(first));
            db.Audit.Add(Entry(second));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = OperationsStore.Open(data);
        Assert.Equal([(1L, "ReceivedBatch 7"), (2L, "ReceivedBatch 8")], (await again.Audit.OrderBy(entry => entry.Number).ToListAsync(Stop)).Select(entry => (entry.Number, entry.Subject)));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_entry_and_no_gap()
    {
        await UploadAsync("一.csv");
        await using (var db = OperationsStore.Open(data))
        {
            db.Batches.Add(Batch(7));
            await db.SaveChangesAsync(Stop);
        }

        await using (var db = OperationsStore.Open(data))
        {
            var twice = Batch(7);
            db.Batches.Add(twice);
            db.Audit.Add(Entry(twice));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        }

        await UploadAsync("二.csv");
        Assert.Equal(new AuditState(2, 0, null, null), await VerifyAsync());
    }

    [Fact]
    public async Task Many_who_write_at_once_make_one_chain_without_gap_or_fork()
    {
        await UploadAsync("0.csv");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await UploadAsync($"{writer}-{i}.csv");
            }
        }, Stop)));

        Assert.Equal(new AuditState(201, 0, null, null), await VerifyAsync());
    }

    [Theory]
    [InlineData("update audit_entry set \"By\" = '别人' where \"Number\" = 3")]
    [InlineData("delete from audit_entry where \"Number\" = 3")]
    public Task The_store_itself_refuses_to_change_or_delete_an_entry(string sql) => RefusesAsync(sql);

    [Theory]
    [InlineData("update audit_entry set \"By\" = '别人' where \"Number\" = 3", AuditFault.EntryChanged, 3)]
    [InlineData("update audit_entry set \"After\" = null where \"Number\" = 1", AuditFault.EntryChanged, 1)]
    [InlineData("delete from audit_entry where \"Number\" = 3", AuditFault.EntryMissing, 4)]
    [InlineData("delete from audit_entry where \"Number\" = 1", AuditFault.EntryMissing, 2)]
    [InlineData("update audit_entry set \"Previous\" = \"Hash\" where \"Number\" = 2", AuditFault.LinkBroken, 2)]
    public async Task Whoever_gets_past_the_store_is_found_at_the_first_entry_that_does_not_hold(string sql, AuditFault fault, long at)
    {
        await UploadsAsync(5);
        await TamperAsync(sql);

        var state = await VerifyAsync();

        Assert.Equal((fault, at), (state.Fault!.Value, state.At!.Value));
    }

    [Fact]
    public async Task A_cut_tail_shows_against_the_signed_head()
    {
        await UploadsAsync(5);
        await SignAsync();
        await TamperAsync("delete from audit_entry where \"Number\" > 3");

        Assert.Equal(new AuditState(3, 1, AuditFault.TailMissing, 4), await VerifyAsync());
    }

    [Fact]
    public async Task A_whole_new_chain_shows_against_the_signed_head()
    {
        await UploadsAsync(3);
        await SignAsync();
        await TamperAsync("delete from audit_entry");
        await UploadsAsync(5);

        var state = await VerifyAsync();

        Assert.Equal((AuditFault.ChainReplaced, 3L), (state.Fault!.Value, state.At!.Value));
    }

    [Fact]
    public async Task A_whole_new_chain_shows_even_after_its_own_end_was_signed_too()
    {
        await UploadsAsync(3);
        await SignAsync();
        await TamperAsync("delete from audit_entry");
        await UploadsAsync(4);
        await SignAsync();
        await TamperAsync("delete from audit_entry where \"Number\" > 3");
        await SignAsync();

        var state = await VerifyAsync();

        Assert.Equal((AuditFault.ChainReplaced, 3L), (state.Fault!.Value, state.At!.Value));
    }

    [Fact]
    public async Task A_head_that_somebody_wrote_himself_is_not_taken_for_ours()
    {
        await UploadsAsync(3);
        await SignAsync();
        await File.WriteAllTextAsync(data.AuditHeads, (await File.ReadAllTextAsync(data.AuditHeads, Stop)).Replace("\"Number\":3", "\"Number\":2", StringComparison.Ordinal), Stop);

        Assert.Equal(new AuditState(3, 1, AuditFault.HeadForged, 2), await VerifyAsync());
    }

    [Fact]
    public async Task A_head_is_signed_once_for_the_same_end()
    {
        await UploadsAsync(2);
        await SignAsync();
        await SignAsync();
        await UploadsAsync(1);
        await SignAsync();

        Assert.Equal(new AuditState(3, 2, null, null), await VerifyAsync());
    }

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task RefusesAsync(string sql)
    {
        await UploadsAsync(5);

        await using var db = OperationsStore.Open(data);
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Stop));
        Assert.Contains("entries of the audit log are never", refused.Message, StringComparison.Ordinal);
    }

    private static AuditEntry Entry(object concerns) => new() { By = "张主任", From = "::1", Action = AuditActions.FileUploaded, Concerns = concerns };

    private static ReceivedBatch Batch(int number) => new() { BatchId = number, Feed = "accidents", FileName = "一.csv", FileSha256 = "0" };

    private async Task UploadAsync(string name)
    {
        await using var db = OperationsStore.Open(data);
        var upload = new Upload { OriginalName = name, StoredName = name, Bytes = 1, Sha256 = "0", By = "张主任", At = DateTimeOffset.UnixEpoch };
        db.Uploads.Add(upload);
        db.Audit.Add(Entry(upload));
        await db.SaveChangesAsync(Stop);
    }

    private async Task UploadsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await UploadAsync($"{i}.csv");
        }
    }

    private async Task SignAsync()
    {
        await using var db = OperationsStore.Open(data);
        await new AuditHeads(data).SignAsync(db, DateTimeOffset.UnixEpoch, Stop);
    }

    private async Task TamperAsync(string sql)
    {
        await using var db = OperationsStore.Open(data);
        await db.Database.ExecuteSqlRawAsync(WithoutGuards, Stop);
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }

    private async Task<AuditState> VerifyAsync()
    {
        await using var db = OperationsStore.Open(data);
        return await AuditVerification.OfAsync(db, data, Stop);
    }
}
