using Dashboard.Shell;
using Dashboard.Shell.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Model.Operations;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Data.Users;

/// <summary>建立账号: the account and the requests for its first password and its roles, in one go.</summary>
[PagePermission(Permissions.AccountsWrite, CountyScoping.None, Change = Permissions.AccountsWrite)]
[NeedsNoSnapshot]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewModel(UserManager<UserAccount> accounts, OperationsDb db, TwoHandedReset resets, AuditRecorder audit, CurrentUser user, OpenIdSignIn openId, TimeProvider clock, IStringLocalizer<UsersTexts> text) : PageModel
{
    private const int LongestName = 60;

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    [BindProperty(Name = "unit")]
    public string? Unit { get; set; }

    /// <summary>By the city's own sign-in, so that it gets no password.</summary>
    [BindProperty(Name = "outside")]
    public bool IsOutside { get; set; }

    public bool OffersOutside => openId.IsOffered;

    [BindProperty]
    public AccessForm Form { get; set; } = new();

    /// <summary>Set when the account was made: shown this once.</summary>
    public (UserAccount Account, string? Half)? Made { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Judge();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        var (account, hasPassword) = (new UserAccount { Id = Guid.NewGuid(), UserName = Account!.Trim(), Name = Name!.Trim(), Unit = Address.Given(Unit) ?? "", CreatedAt = now }, !(OffersOutside && IsOutside));
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        audit.Add(AuditActions.AccountMade, account);
        // One that nobody knows: an account without any would be taken for one of the city's own sign-in until its first is approved.
        var result = hasPassword ? await accounts.CreateAsync(account, OneTimePassword.Make()) : await accounts.CreateAsync(account);
        if (!result.Succeeded)
        {
            ModelState.AddModelError("account", result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? text["account_taken"] : text["account_letters"]);
            return Page();
        }

        var request = new AccessRequest { AccountId = account.Id, Access = Form.Access, Reason = Form.Reason!.Trim(), AskedBy = user.Name, AskedAt = now };
        db.AccessRequests.Add(request);
        audit.Add(AuditActions.AccessAsked, request, reason: request.Reason);
        await db.SaveChangesAsync(stop);
        var half = hasPassword ? await resets.AskAsync(account, request.Reason, stop) : null;
        await whole.CommitAsync(stop);
        Made = (account, half);
        return Page();
    }

    private void Judge()
    {
        if (Address.Given(Name) is not { Length: <= LongestName })
        {
            ModelState.AddModelError("name", text["name_missing", LongestName]);
        }

        if (Address.Given(Account) is not { Length: <= LongestName })
        {
            ModelState.AddModelError("account", text["account_missing"]);
        }

        Form.Judge(ModelState, text);
    }
}
