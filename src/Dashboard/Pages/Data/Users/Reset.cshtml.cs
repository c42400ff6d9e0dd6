using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>审批密码: the security administrator approves or declines a one-time password that was asked for, and learns its second half.</summary>
[PagePermission(Permissions.AccessDecide, CountyScoping.None, Change = Permissions.AccessDecide)]
[NeedsNoSnapshot]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ResetModel(OperationsDb db, TwoHandedReset resets, CurrentUser user, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    public UserAccount Account { get; private set; } = null!;

    public ResetRequest? Waiting { get; private set; }

    public bool IsExpired => Waiting?.IsExpired(clock.GetUtcNow()) == true;

    /// <summary>Set when it was approved: shown this once.</summary>
    public string? Half { get; private set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <param name="id">Of the account.</param>
    /// <param name="request">The one that was on screen: another may have taken its place.</param>
    /// <param name="stop">Ends the saving.</param>
    public Task<IActionResult> OnPostApproveAsync(Guid id, int request, CancellationToken stop) => DecideAsync(
        id,
        request,
        () => IsExpired ? text["reset_expired", ResetRequest.Days].Value : null,
        async () =>
        {
            Half = await resets.ApproveAsync(Account, Waiting!, Address.Given(Reason), stop);
            return Page();
        },
        stop);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, int request, CancellationToken stop) => DecideAsync(
        id,
        request,
        () => Address.Given(Reason) is null ? text["reason_missing"].Value : null,
        async () =>
        {
            await resets.DeclineAsync(Waiting!, Reason!.Trim(), stop);
            TempData["Said"] = text["declined_done"].Value;
            return Redirect($"/admin/users/{Account.Id}");
        },
        stop);

    private async Task<IActionResult> DecideAsync(Guid id, int request, Func<string?> refusal, Func<Task<IActionResult>> decide, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        if ((Account.Id == user.Id ? text["decide_own"].Value : Waiting?.Id != request ? text["decided_meanwhile"].Value : refusal()) is { } refused)
        {
            return Refused(refused);
        }

        try
        {
            return await decide();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refused(text["decided_meanwhile"]);
        }
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError("reason", why);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        Account = (await db.AccountToChangeAsync(id, stop))!;
        Waiting = Account is null ? null : await resets.WaitingAsync(id, stop);
        return Account is not null;
    }
}
