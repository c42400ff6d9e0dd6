using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>A representative's phone, as the secretary sees it once and the auditor sees that they did.</summary>
public sealed class PersonalStoryTests(Site site)
{
    private const string Phone = "13800000000";

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en", 390)]
    public async Task The_secretary_says_what_for_sees_the_phone_once_and_the_browser_does_not_bring_it_back(string language, int width)
    {
        await using var secretary = await Visit.Open(site, language, width, role: Roles.Secretary);
        var page = secretary.Page;
        await secretary.Go("/joint/meetings/members/1");
        await page.GetByText(secretary.In("明文查看", "Show in clear")).First.ClickAsync();
        await page.Locator("#purpose-phone").SelectOptionAsync("Contact");
        await page.Locator("#reason-phone").FillAsync($"通知开会 {language}");
        await page.GetByRole(AriaRole.Button, new() { Name = secretary.In("明文查看", "Show in clear"), Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#clear")).ToHaveTextAsync(Phone);
        Assert.DoesNotContain(Phone, page.Url, StringComparison.Ordinal);
        Assert.Empty(await Sighting.AxeAsync(page));
        await site.Keep(page, "/joint/meetings/members/1/clear/phone", $"shown.{language}");
        await page.GetByRole(AriaRole.Link, new() { Name = secretary.In("返回", "Back"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("138****0000");
        // The browser has nothing to show and asks whether to send the form again: no page comes that one could wait for.
        await page.EvaluateAsync("history.back()");
        await page.WaitForTimeoutAsync(1000);
        Assert.DoesNotContain(Phone, await page.ContentAsync(), StringComparison.Ordinal);

        await using var auditor = await Visit.Open(site, language, role: Roles.AuditAdministrator);
        await auditor.Go($"/admin/audit?action=Personal.Shown&q={Uri.EscapeDataString($"通知开会 {language}")}");
        var log = await auditor.Page.ContentAsync();
        Assert.Contains("138****0000", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, log, StringComparison.Ordinal);
    }
}
