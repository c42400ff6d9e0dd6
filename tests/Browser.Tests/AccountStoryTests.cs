using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>An account from its making to signing in with a passkey, each step by whoever does it.</summary>
public sealed class AccountStoryTests(Site site)
{
    private const string Own = "Yun-hai 9 shan";

    [Theory]
    [InlineData("zh-CN", "任城区", "通行密钥")]
    [InlineData("en", "Rencheng", "passkey")]
    public async Task One_administrator_makes_it_another_approves_and_its_owner_comes_in_by_passkey(string language, string county, string passkey)
    {
        var name = $"story.{language}";
        var first = await MakeAsync(name, language);
        var password = $"{first}-{await ApprovePasswordAsync(name, language)}";
        await ApproveAsync(name, language);

        await using var owner = await Visit.Open(site, language, role: null, host: "localhost");
        var page = owner.Page;
        await AddAuthenticatorAsync(page);
        await owner.Go("/sign-in?back=%2Fcounties");
        await page.Locator("#account").FillAsync(name);
        await page.Locator("#password").FillAsync(password);
        await page.Locator("[data-passkey-form] button[type=submit]").ClickAsync();

        await page.WaitForURLAsync("**/account/password");
        await page.Locator("#current").FillAsync(password);
        await page.Locator("#new").FillAsync(Own);
        await page.Locator("#again").FillAsync(Own);
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/employers");

        await owner.Go("/account");
        await page.Locator("[data-create] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-good")).ToContainTextAsync(passkey, new() { IgnoreCase = true });
        await page.Locator(".page-head form button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in");

        await page.Locator("[data-passkey] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/employers");
        await owner.Go("/counties");
        await Assertions.Expect(page.Locator(".asof")).ToContainTextAsync(county);
        Assert.Empty(owner.Complaints);
    }

    private async Task<string> MakeAsync(string name, string language)
    {
        await using var system = await Visit.Open(site, language, role: Roles.SystemAdministrator);
        await system.Go("/admin/users/new");
        await system.Page.Locator("#name").FillAsync("张三");
        await system.Page.Locator("#account").FillAsync(name);
        await system.Page.Locator($"#role-{Roles.Rate}").CheckAsync();
        await system.Page.Locator("#county-370811").CheckAsync();
        await system.Page.Locator("#reason").FillAsync("新任费率岗");
        await system.Page.Locator("main form button[type=submit]").ClickAsync();
        return await system.Page.Locator("dd code").InnerTextAsync();
    }

    // The second half of the password, from the one who approves it.
    private async Task<string> ApprovePasswordAsync(string name, string language)
    {
        await using var security = await Visit.Open(site, language, role: Roles.SecurityAdministrator);
        await security.Go($"/admin/users?state=waiting&q={name}");
        await security.Page.Locator("tbody th a").ClickAsync();
        await security.Page.Locator(".page-head a[href$='/reset']").ClickAsync();
        await security.Page.Locator("button.btn-primary[formaction*=Approve]").ClickAsync();
        return await security.Page.Locator("dd code").InnerTextAsync();
    }

    private async Task ApproveAsync(string name, string language)
    {
        await using var security = await Visit.Open(site, language, role: Roles.SecurityAdministrator);
        await security.Go($"/admin/users?state=waiting&q={name}");
        await security.Page.Locator("tbody th a").ClickAsync();
        await security.Page.Locator(".page-head a[href$='/decide']").ClickAsync();
        await security.Page.Locator("button.btn-primary[formaction*=Approve]").ClickAsync();
        await Assertions.Expect(security.Page.Locator(".notice-good")).ToBeVisibleAsync();
    }

    // A security key that Chromium plays itself.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
