using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Account;

/// <summary>修改密码: at will, at the first sign-in, and when it has become too old.</summary>
[PagePermission(Permissions.SignedIn, CountyScoping.None, Change = Permissions.SignedIn)]
[NeedsNoSnapshot]
[WhileSettlingIn]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(UserManager<UserAccount> accounts, OperationsDb db, Sessions sessions, AuditRecorder audit, CurrentUser user, TimeProvider clock, IStringLocalizer<AccountTexts> text) : PageModel
{
    public bool MustChange => user.Duty == SettlingIn.ChangePassword;

    /// <summary>Where the account has one at all.</summary>
    public bool HasPassword { get; private set; }

    public async Task OnGetAsync() => HasPassword = (await accounts.FindByIdAsync($"{user.Id}"))!.PasswordHash is not null;

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "current")] string? current, [FromForm(Name = "new")] string? wanted, [FromForm(Name = "again")] string? again, CancellationToken stop)
    {
        var account = (await accounts.FindByIdAsync($"{user.Id}"))!;
        HasPassword = account.PasswordHash is not null;
        if (!HasPassword)
        {
            return Page();
        }

        await JudgeAsync(account, current ?? "", wanted ?? "", again ?? "");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        account.PasswordChangedAt = clock.GetUtcNow();
        var ended = await sessions.EndAsync(account.Id, SessionEnd.CredentialsChanged, stop, except: user.Session);
        audit.Add(AuditActions.PasswordChanged, facts: new { sessions_ended = ended });
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (!(await accounts.ChangePasswordAsync(account, current!, wanted!)).Succeeded)
        {
            // Somebody changed the account meanwhile: nothing is kept.
            ModelState.AddModelError("new", text["password_not_saved"]);
            return Page();
        }

        await whole.CommitAsync(stop);
        TempData["Said"] = text["password_done"].Value;
        return Redirect(MustChange ? user.Start : "/account");
    }

    private async Task JudgeAsync(UserAccount account, string current, string wanted, string again)
    {
        if (!await accounts.ProveAsync(account, current))
        {
            ModelState.AddModelError("current", text["password_wrong"]);
            return;
        }

        foreach (var fault in PasswordRules.Faults(account, wanted))
        {
            ModelState.AddModelError("new", text[$"password_{fault}"]);
        }

        if (wanted == current)
        {
            ModelState.AddModelError("new", text["password_same"]);
        }

        if (wanted != again)
        {
            ModelState.AddModelError("again", text["password_differs"]);
        }
    }
}
