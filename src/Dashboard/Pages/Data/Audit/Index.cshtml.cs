using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Audit;

/// <summary>审计日志: who did what, when and from where; and whether the log is what was written.</summary>
[PagePermission(Permissions.AuditRead, CountyScoping.None)]
[NeedsNoSnapshot]
public sealed class IndexModel(OperationsDb db, DataFolder data, StoreWorkbook workbook, IStringLocalizer<AuditTexts> text) : PageModel
{
    private const int Size = 50;

    // More than a sheet can hold; the cover says what was left out.
    private const int MostRows = 1_000_000;

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyList<string> People { get; private set; } = [];

    public Paging Paging { get; private set; } = Paging.Of(1, Size, 0);

    /// <summary>Set when it was asked for.</summary>
    public AuditState? State { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => ReadAsync(stop);

    /// <summary>Reads all of it: a second for some hundred thousand entries.</summary>
    public async Task OnGetVerifyAsync(CancellationToken stop)
    {
        State = await AuditVerification.OfAsync(db, data, stop);
        await ReadAsync(stop);
    }

    [Export(AsksReason = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        var found = Filter.Of(db);
        var all = await found.LongCountAsync(stop);
        var rows = found.Take(MostRows).AsEnumerable().Select(Cells);
        string[] columns = ["number", "at", "by", "from", "action", "subject", "before", "after", "reason", "hash"];
        var sheet = new ExportSheet(text["title"], [.. columns.Select(column => text[column].Value)], rows);
        IReadOnlyList<(string, string)> filters = [.. Chosen().Select(chip => (text["filter"].Value, chip.Text))];
        return await workbook.WriteAsync(text["title"], filters, [sheet], (all, Math.Min(all, MostRows)), stop);
    }

    public IEnumerable<FilterChip> Chosen()
    {
        (string Key, string? Text)[] chosen =
        [
            ("q", Filter.Text),
            ("by", Filter.By),
            ("action", AuditActions.All.Contains(Filter.Action) ? text["action_" + Filter.Action].Value : null),
            ("from", Filter.From is { } from ? text["since", Format.Date(from)].Value : null),
            ("to", Filter.To is { } to ? text["until", Format.Date(to)].Value : null),
        ];
        return chosen.Where(chip => !string.IsNullOrWhiteSpace(chip.Text)).Select(chip => new FilterChip(chip.Text!, Request.With((chip.Key, null))));
    }

    /// <summary><c>Upload 17</c> in the user's language.</summary>
    public string Subject(AuditEntry entry) => entry.Subject.Split(' ', 2) is [var kind, var key] ? text["subject_" + kind, key] : entry.Subject;

    private async Task ReadAsync(CancellationToken stop)
    {
        var found = Filter.Of(db);
        var numbers = found.Select(entry => entry.Number);
        if (Address.Given(Filter.Text) is null)
        {
            Paging = Paging.Of(Filter.Page, Size, await numbers.LongCountAsync(stop));
            Entries = await ShownAsync(await numbers.Skip((Paging.Page - 1) * Size).Take(Size).ToListAsync(stop), stop);
        }
        else
        {
            // Reading every text costs more than naming all that are found: it is done once, not once to count and once to show.
            var named = await numbers.ToListAsync(stop);
            Paging = Paging.Of(Filter.Page, Size, named.Count);
            Entries = await ShownAsync([.. named.Skip((Paging.Page - 1) * Size).Take(Size)], stop);
        }

        People = await db.Audit.Select(entry => entry.By).Distinct().OrderBy(name => name).ToListAsync(stop);
    }

    // Found by their numbers in an index; what they say is read of those on the page alone.
    private async Task<IReadOnlyList<AuditEntry>> ShownAsync(IReadOnlyList<long> numbers, CancellationToken stop)
    {
        var entries = await db.Audit.AsNoTracking().Where(entry => numbers.Contains(entry.Number)).ToDictionaryAsync(entry => entry.Number, stop);
        return [.. numbers.Select(number => entries[number])];
    }

    private IReadOnlyList<object?> Cells(AuditEntry entry) =>
    [
        entry.Number, Format.Moment(entry.At), entry.By, entry.From, text["action_" + entry.Action].Value, Subject(entry), entry.Before, entry.After, entry.Reason, entry.Hash,
    ];
}
