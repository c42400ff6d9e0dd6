using System.Text.Encodings.Web;
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
using QRCoder;

namespace Dashboard.Pages.Account;

/// <summary>动态验证码: an authenticator app as second factor (RFC 6238), its recovery codes, and taking it away.</summary>
[PagePermission(Permissions.SignedIn, CountyScoping.None, Change = Permissions.SignedIn)]
[NeedsNoSnapshot]
[WhileSettlingIn]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorModel(UserManager<UserAccount> accounts, OperationsDb db, Sessions sessions, AuditRecorder audit, CurrentUser user, UrlEncoder url, IStringLocalizer<ShellTexts> shell, IStringLocalizer<AccountTexts> text) : PageModel
{
    private const int RecoveryCodes = 10;
    private const int KeyGroup = 4;
    private const int Quiet = 4;

    public bool MustAdd => user.Duty == SettlingIn.AddSecondFactor;

    public UserAccount Account { get; private set; } = null!;

    /// <summary>For typing in, in groups of four.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The same as a picture.</summary>
    public string QrSvg { get; private set; } = "";

    /// <summary>Shown once, when they are made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAddAsync([FromForm(Name = "password")] string? password, [FromForm(Name = "code")] string? code, CancellationToken stop)
    {
        await LoadAsync();
        if (Account.PasswordHash is null || Account.TwoFactorEnabled)
        {
            return Page();
        }

        var typed = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        await CheckPasswordAsync(password);
        if (ModelState.IsValid && !await accounts.VerifyTwoFactorTokenAsync(Account, accounts.Options.Tokens.AuthenticatorTokenProvider, typed))
        {
            ModelState.AddModelError("code", text["code_wrong"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await WithAsync(AuditActions.FactorAdded, async () =>
        {
            await accounts.SetTwoFactorEnabledAsync(Account, true);
            Codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(Account, RecoveryCodes))!];
        }, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "password")] string? password, CancellationToken stop)
    {
        await LoadAsync();
        await CheckPasswordAsync(password);
        if (!ModelState.IsValid || !Account.TwoFactorEnabled)
        {
            return Page();
        }

        await WithAsync(AuditActions.FactorRemoved, async () =>
        {
            await accounts.SetTwoFactorEnabledAsync(Account, false);
            await accounts.ResetAuthenticatorKeyAsync(Account);
        }, stop);
        TempData["Said"] = text["second_factor_removed"].Value;
        return Redirect("/account");
    }

    public async Task<IActionResult> OnPostCodesAsync([FromForm(Name = "password")] string? password, CancellationToken stop)
    {
        await LoadAsync();
        await CheckPasswordAsync(password);
        if (ModelState.IsValid && Account.TwoFactorEnabled)
        {
            await WithAsync(AuditActions.FactorAdded, async () => Codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(Account, RecoveryCodes))!], stop);
        }

        return Page();
    }

    // The factor, its entry in the log and the end of other sessions: together or not at all.
    private async Task WithAsync(string action, Func<Task> change, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var ended = await sessions.EndAsync(Account.Id, SessionEnd.CredentialsChanged, stop, except: user.Session);
        audit.Add(action, facts: new { factor = "totp", sessions_ended = ended });
        await change();
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }

    private async Task CheckPasswordAsync(string? password)
    {
        if (!await accounts.ProveAsync(Account, password))
        {
            ModelState.AddModelError("password", text["password_wrong"]);
        }
    }

    private async Task LoadAsync()
    {
        Account = (await accounts.FindByIdAsync($"{user.Id}"))!;
        if (Account.PasswordHash is null)
        {
            return;
        }

        if (Account.TwoFactorEnabled)
        {
            CodesLeft = await accounts.CountRecoveryCodesAsync(Account);
            return;
        }

        if (await accounts.GetAuthenticatorKeyAsync(Account) is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(Account);
        }

        var key = (await accounts.GetAuthenticatorKeyAsync(Account))!;
        Key = string.Join(' ', key.Chunk(KeyGroup).Select(group => new string(group)));
        QrSvg = Picture($"otpauth://totp/{url.Encode(shell["brand"])}:{url.Encode(Account.UserName!)}?secret={key}&issuer={url.Encode(shell["brand"])}&digits=6");
    }

    private static string Picture(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var cells = data.ModuleMatrix;
        var dark = Enumerable.Range(0, cells.Count).SelectMany(y => Enumerable.Range(0, cells.Count).Where(x => cells[y][x]).Select(x => FormattableString.Invariant($"M{x} {y}h1v1h-1z")));
        var size = cells.Count;
        return FormattableString.Invariant($"<svg class=\"qr\" viewBox=\"{-Quiet} {-Quiet} {size + (2 * Quiet)} {size + (2 * Quiet)}\" role=\"img\" aria-labelledby=\"key-label\"><rect x=\"{-Quiet}\" y=\"{-Quiet}\" width=\"{size + (2 * Quiet)}\" height=\"{size + (2 * Quiet)}\" fill=\"#fff\"/><path d=\"{string.Concat(dark)}\" fill=\"#000\"/></svg>");
    }
}
