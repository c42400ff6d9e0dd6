using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Personal;

namespace Dashboard.Shell.Personal;

/// <summary>What <c>_Reveal.cshtml</c> shows.</summary>
public interface IReveal
{
    /// <summary>Where the record is shown.</summary>
    string Home { get; }

    /// <summary>What the record is called.</summary>
    string Name { get; }

    /// <summary>What the value is called.</summary>
    string Label { get; }

    PersonalValue Value { get; }

    /// <summary>The value itself, on the one answer that shows it.</summary>
    string? Clear { get; }
}

/// <summary>
/// 明文查看: shows a personal value of a record once, against a purpose, after that was written into the audit log. A module's page for it says
/// where its records are shown, what they are called and which values they have; it states the permission to look at the records, and
/// <c>Personal.Read</c> to send.
/// </summary>
public abstract class RevealPage<TRecord>(RecordTools tools, PersonalSeal seal) : RecordPage<TRecord>(tools), IReveal
    where TRecord : Record
{
    private const int LongestReason = 500;

    /// <summary>What the record is called.</summary>
    public abstract string Name { get; }

    public string Label { get; private set; } = "";

    public PersonalValue Value { get; private set; } = null!;

    public string? Clear { get; private set; }

    private IStringLocalizer<ShellTexts> Words => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ShellTexts>>();

    /// <summary>Personal values of the record by the name that stands in the address: what each is called, and what there is.</summary>
    protected abstract (string Label, PersonalValue? Value)? Find(string field);

    public async Task<IActionResult> OnGetAsync(int id, string field, CancellationToken stop) => await LoadAsync(id, field, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, string field, CancellationToken stop)
    {
        if (!await LoadAsync(id, field, stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        var (purpose, reason) = (Chosen("purpose", PersonalPurposes.Options.Select(option => option.Value)), Required("reason", LongestReason));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (seal.Open(Value) is not { } clear)
        {
            // Nothing was shown, and yet somebody looked: a value that its key does not open may have been put there.
            Audit.Add(AuditActions.PersonalShown, Record, new { Field = field, Shown = "", Purpose = purpose, Unreadable = true }, reason);
            await Db.SaveChangesAsync(stop);
            ModelState.AddModelError("", Words["clear_unreadable"]);
            return Page();
        }

        // The log has what everybody may see: also where somebody typed the value itself as their reason.
        Audit.Add(AuditActions.PersonalShown, Record, new { Field = field, Shown = Value, Purpose = purpose }, PersonalText.Without(reason, clear, Value.Mask));
        await DropDraftAsync(stop);
        await Db.SaveChangesAsync(stop);
        Response.Headers.CacheControl = SafetyHeaders.NotInTheBrowser;
        Clear = clear;
        return Page();
    }

    private async Task<bool> LoadAsync(int id, string field, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || Find(field) is not (var label, { } value))
        {
            return false;
        }

        (Label, Value) = (label, value);
        return true;
    }
}
