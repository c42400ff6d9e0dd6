using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>申请授权: the system administrator asks for what an account shall be able to do; nothing changes until it is approved.</summary>
[PagePermission(Permissions.AccountsWrite, CountyScoping.None, Change = Permissions.AccountsWrite)]
[NeedsNoSnapshot]
public sealed class AccessModel(OperationsDb db, AuditRecorder audit, CurrentUser user, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    public UserAccount Account { get; private set; } = null!;

    [BindProperty]
    public AccessForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Form = AccessForm.Of(Account.Access);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Form.Judge(ModelState, text);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        foreach (var older in await db.AccessRequests.Where(r => r.AccountId == id && r.Decision == AccessDecision.Waiting).ToListAsync(stop))
        {
            older.Decide(AccessDecision.Replaced, user.Name, now, null);
        }

        var request = new AccessRequest { AccountId = id, Access = Form.Access, Reason = Form.Reason!.Trim(), AskedBy = user.Name, AskedAt = now };
        db.AccessRequests.Add(request);
        audit.Add(AuditActions.AccessAsked, request, reason: request.Reason);
        await db.SaveChangesAsync(stop);
        TempData["Said"] = text["asked_done"].Value;
        return Redirect($"/admin/users/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Account = (await db.AccountToChangeAsync(id, stop))!;
        return Account is not null;
    }
}
