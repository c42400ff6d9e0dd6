using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Attachments;
using Model.Operations.Kit.Deadlines;
using Model.Warehouse;

namespace Dashboard.Shell.Forms;

/// <summary>What pages that change records share: the store, the day, and saving with its entry in the log.</summary>
public abstract class RecordPage(RecordTools tools) : FormPage
{
    public DateOnly Today => tools.Date.Today;

    /// <summary>What periods are counted by.</summary>
    public Reckoning Days => tools.Days;

    protected OperationsDb Db => tools.Db;

    protected AuditRecorder Audit => tools.Audit;

    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    protected bool IsSample => tools.Date.Mode == DataMode.Sample;

    /// <summary>Hands a file of a dossier to the browser, to keep and never to show as a page of ours, and writes down who took it.</summary>
    protected async Task<IActionResult> DownloadAsync(AttachmentStore store, Dossier dossier, int number, CancellationToken stop)
    {
        if (dossier.Attachments.FirstOrDefault(file => file.Number == number && file.IsThere) is not { } attachment)
        {
            return NotFound();
        }

        Audit.Add(AuditActions.AttachmentTaken, facts: new { Of = dossier.GetType().Name, dossier.Id, attachment.Number, attachment.Sha256 });
        await Db.SaveChangesAsync(stop);
        var headers = Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        return File(store.Open(attachment), FileKinds.ContentType(attachment.Kind), attachment.Name);
    }

    /// <summary>Saves what was done, says so, and goes on.</summary>
    protected async Task<IActionResult> SaveAsync(string action, object concerns, string? reason, string said, string to, CancellationToken stop)
    {
        Audit.Add(action, concerns, reason: reason);
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Said = said;
        return Redirect(to);
    }
}

/// <summary>A page of one record. What the user may not see is not found.</summary>
public abstract class RecordPage<TRecord>(RecordTools tools) : RecordPage(tools)
    where TRecord : Record
{
    public TRecord Record { get; private set; } = null!;

    /// <summary>Where the record is shown.</summary>
    public abstract string Home { get; }

    protected async Task<bool> LoadAsync(int id, CancellationToken stop)
    {
        Record = (await Records.SingleOrDefaultAsync(record => record.Id == id, stop))!;
        return Record is not null && await LoadMoreAsync(stop);
    }

    /// <summary>Where it is looked for, with what is read beside it.</summary>
    protected virtual IQueryable<TRecord> Records => Db.Set<TRecord>();

    /// <summary>What else the page shows of it.</summary>
    /// <returns>False when the page is not for this record.</returns>
    protected virtual Task<bool> LoadMoreAsync(CancellationToken stop) => Task.FromResult(true);

    /// <summary>Opens the form of a record with what it says now.</summary>
    protected async Task<IActionResult> OpenAsync(int id, Func<Typed> now, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(now(), Record);
        return Page();
    }

    /// <summary>Saves what was done with the record, says so, and goes to it.</summary>
    protected Task<IActionResult> SaveAsync(string action, object? concerns, string? reason, string said, CancellationToken stop, string? to = null) =>
        SaveAsync(action, concerns ?? Record, reason, said, to ?? Home, stop);

    /// <summary>
    /// Reads the record, lets a verb do its work, and saves; all of it again on what is there by then when another was quicker.
    /// </summary>
    /// <param name="id">Of the record.</param>
    /// <param name="verb">Null when something is wrong: the page is shown again, with what was typed.</param>
    /// <param name="stop">Ends it.</param>
    protected Task<IActionResult> DoAsync(int id, Func<Task<Done?>> verb, CancellationToken stop) => Collision.AgainAsync<IActionResult>(Db, async () =>
    {
        // What the request read before is not what the verb works on.
        Db.ChangeTracker.Clear();
        await using var whole = await Db.Database.BeginTransactionAsync(stop);
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (await verb() is not { } done || !ModelState.IsValid)
        {
            return Page();
        }

        var answer = await SaveAsync(done.Action, done.Concerns, done.Reason, done.Said, stop, done.To);
        await whole.CommitAsync(stop);
        return answer;
    });

    protected Task<IActionResult> DoAsync(int id, Func<Done?> verb, CancellationToken stop) => DoAsync(id, () => Task.FromResult(verb()), stop);

    /// <summary>Changes facts of the record, unless somebody else did meanwhile: then both sides are shown.</summary>
    /// <param name="id">Of the record.</param>
    /// <param name="now">What the record says.</param>
    /// <param name="label">Of a field.</param>
    /// <param name="verb">Null when something is wrong.</param>
    /// <param name="stop">Ends it.</param>
    protected async Task<IActionResult> ChangeAsync(int id, Func<Typed> now, Func<string, string> label, Func<Done?> verb, CancellationToken stop)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (!await LoadAsync(id, stop))
            {
                return NotFound();
            }

            if (MustMerge(now(), Record, label) || verb() is not { } done || !ModelState.IsValid)
            {
                return Page();
            }

            try
            {
                return await SaveAsync(done.Action, done.Concerns, done.Reason, done.Said, stop, done.To);
            }
            catch (DbUpdateException) when (isFirst)
            {
                // Between reading and saving somebody was quicker: both sides are shown.
                Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Says what was done, where nothing was refused.</summary>
    protected Done? Unless(string field, Func<Refusal?> verb, Func<Done> done) => !ModelState.IsValid || Refused(field, verb()) ? null : done();

    /// <summary>What a verb did, for the log and for the one who did it.</summary>
    /// <param name="Action">Of the audit log.</param>
    /// <param name="Said">To the user.</param>
    /// <param name="Reason">Where one was asked for.</param>
    /// <param name="Concerns">What the entry of the log is about; the record where null.</param>
    /// <param name="To">Where to go on; the record's own page where null.</param>
    protected sealed record Done(string Action, string Said, string? Reason = null, object? Concerns = null, string? To = null);
}

/// <summary>What such a page needs.</summary>
public sealed record RecordTools(OperationsDb Db, AuditRecorder Audit, BusinessDate Date, TimeProvider Clock, DataFolder Data)
{
    /// <summary>By the holiday files as they are when a request first asks.</summary>
    public Reckoning Days { get => field ??= new Reckoning(WorkingDays.Of(Data)); }
}
