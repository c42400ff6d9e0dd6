using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>审批授权: the security administrator approves or declines what was asked, or takes back what was given. Works at once, also on those signed in.</summary>
[PagePermission(Permissions.AccessDecide, CountyScoping.None, Change = Permissions.AccessDecide)]
[NeedsNoSnapshot]
public sealed class DecideModel(OperationsDb db, AuditRecorder audit, CurrentUser user, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    public UserAccount Account { get; private set; } = null!;

    public AccessRequest? Waiting { get; private set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <param name="id">Of the account.</param>
    /// <param name="request">The one that was on screen: another may have taken its place.</param>
    /// <param name="stop">Ends the saving.</param>
    public Task<IActionResult> OnPostApproveAsync(Guid id, int request, CancellationToken stop) => DecideAsync(id, request, AccessDecision.Approved, AuditActions.AccessApproved, "approved_done", stop);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, int request, CancellationToken stop) => DecideAsync(id, request, AccessDecision.Declined, AuditActions.AccessDeclined, "declined_done", stop);

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (await RefusalAsync(needsReason: true, stop) is { } refusal)
        {
            ModelState.AddModelError("reason", text[refusal]);
            return Page();
        }

        Account.TakeBack();
        audit.Add(AuditActions.AccessTakenBack, Account, reason: Reason!.Trim());
        return await SaveAsync("taken_back_done", stop);
    }

    private async Task<IActionResult> DecideAsync(Guid id, int request, AccessDecision decision, string action, string done, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if (Account.Id == user.Id)
        {
            ModelState.AddModelError("reason", text["decide_own"]);
            return Page();
        }

        if (Waiting?.Id != request)
        {
            ModelState.AddModelError("reason", text["decided_meanwhile"]);
            return Page();
        }

        var approves = decision == AccessDecision.Approved;
        if ((approves ? null : await RefusalAsync(needsReason: true, stop)) is { } refusal)
        {
            ModelState.AddModelError("reason", text[refusal]);
            return Page();
        }

        Waiting.Decide(decision, user.Name, clock.GetUtcNow(), Address.Given(Reason));
        if (approves)
        {
            Account.Give(Waiting.Access);
            audit.Add(action, Account, reason: Address.Given(Reason) ?? Waiting.Reason);
        }
        else
        {
            audit.Add(action, Waiting, reason: Reason!.Trim());
        }

        return await SaveAsync(done, stop);
    }

    private async Task<string?> RefusalAsync(bool needsReason, CancellationToken stop) =>
        needsReason && Address.Given(Reason) is null ? "reason_missing"
        // Whoever takes their own office from the last one who holds it locks the city out.
        : Account.Roles.Contains(Roles.SecurityAdministrator) && await db.Users.CountAsync(a => a.DisabledAt == null && a.Roles.Contains(Roles.SecurityAdministrator), stop) == 1 && Waiting is null ? "last_of_office"
        : null;

    private async Task<IActionResult> SaveAsync(string done, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("reason", text["decided_meanwhile"]);
            return Page();
        }

        TempData["Said"] = text[done].Value;
        return Redirect($"/admin/users/{Account.Id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Account = (await db.AccountToChangeAsync(id, stop))!;
        Waiting = await db.AccessRequests.SingleOrDefaultAsync(request => request.AccountId == id && request.Decision == AccessDecision.Waiting, stop);
        return Account is not null;
    }
}
