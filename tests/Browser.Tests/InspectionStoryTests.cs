using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>A joint inspection of the sample city as its officer plays it, from the plan to the last finding put right; on site with a phone that loses its connection.</summary>
public sealed class InspectionStoryTests(Site site)
{
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("zh-CN", "coal", "已检查", "已办结")]
    [InlineData("en", "hazchem", "Inspected", "Closed")]
    public async Task The_officer_plans_draws_visits_without_connection_orders_and_closes(string language, string industry, string visited, string closed)
    {
        await using var desk = await Visit.Open(site, language, role: Roles.Inspection);
        await using var line = new Relay(site.Address);
        await using var phone = await Visit.Open(site, language, width: 390, role: Roles.Inspection, line: line);
        var inspection = await DrawAsync(desk, industry, language);

        await phone.Go(inspection + "/site");
        await KeptAsync(phone);
        line.Cut();
        await AnswerAsync(phone, language);
        await phone.Page.Locator("button[formaction*=Finish]").ClickAsync();
        await Assertions.Expect(phone.Page.Locator("#kept[data-state=offline]")).ToBeVisibleAsync();
        // The phone is put away and the page goes; it comes back as it was, still without connection.
        await phone.Go(inspection + "/site");
        await Assertions.Expect(phone.Page.Locator("[data-finding] textarea").First).ToHaveValueAsync($"防护装置缺失 {language}");
        await Assertions.Expect(phone.Page.Locator("[data-photos]").First).ToContainTextAsync("photo.png");
        await site.Keep(phone.Page, "/joint/inspections/site", $"offline.{language}.390");
        Assert.Empty(await Sighting.AxeAsync(phone.Page));
        line.Mend();
        await phone.Page.WaitForURLAsync("**" + inspection);
        await Assertions.Expect(phone.Page.Locator(".asof")).ToContainTextAsync(visited);

        await desk.Go(inspection);
        await Assertions.Expect(desk.Page.Locator("section[aria-labelledby=findings] tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("section[aria-labelledby=findings]")).ToContainTextAsync("photo.png");
        await CloseAsync(desk, inspection);
        await Assertions.Expect(desk.Page.Locator(".asof")).ToContainTextAsync(closed);
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("zh-CN", "construction", "已移送", "已办结")]
    [InlineData("en", "machinery", "Transferred", "Closed")]
    public async Task The_officer_transfers_a_department_punishes_and_a_leader_reads_what_came_of_it(string language, string industry, string transferred, string closed)
    {
        await using var officer = await Visit.Open(site, language, role: Roles.Inspection);
        await using var department = await Visit.Open(site, language, width: 390, role: Roles.Liaison);
        await using var leader = await Visit.Open(site, language, role: Roles.Leader);
        var inspection = await DrawAsync(officer, industry, language);
        await officer.Go(inspection + "/site");
        await AnswerAsync(officer, language);
        await officer.Page.Locator("button[formaction*=Finish]").ClickAsync();
        await officer.Page.WaitForURLAsync("**" + inspection);

        await SendAsync(officer, inspection, "transfer", ("to", "housing"), ("basis", "建设工程安全生产管理条例第六十二条"), ("reason", "拒不整改"));
        await Assertions.Expect(officer.Page.Locator(".asof")).ToContainTextAsync(transferred);
        await SendAsync(department, inspection, "settle", ("result", $"罚款 {language}"), ("fine", "20000"));

        await leader.Go(inspection);
        await Assertions.Expect(leader.Page.Locator(".asof")).ToContainTextAsync(closed);
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync($"罚款 {language}");
        Assert.Empty(officer.Complaints.Concat(department.Complaints).Concat(leader.Complaints));
    }

    [Fact]
    public async Task What_a_visit_kept_is_sent_after_its_session_ended_and_its_owner_came_back()
    {
        await using var desk = await Visit.Open(site, "en", role: Roles.Inspection);
        await using var phone = await Visit.Open(site, "en", width: 390, role: null);
        var inspection = await DrawAsync(desk, "transport", "after a session");
        await EnterAsync(phone);
        await phone.Go(inspection + "/site");
        await AnswerAsync(phone, "kept");
        await Assertions.Expect(phone.Page.Locator("#kept[data-state=unsent]")).ToBeVisibleAsync();
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Page.Locator("button[formaction*=Finish]").ClickAsync();
        await Assertions.Expect(phone.Page.Locator("#kept[data-state=bad]")).ToBeVisibleAsync();

        await EnterAsync(phone);
        await phone.Go(inspection + "/site");
        await Assertions.Expect(phone.Page.Locator("[data-finding] textarea").First).ToHaveValueAsync("防护装置缺失 kept");
        await phone.Page.Locator("button[formaction*=Finish]").ClickAsync();
        await phone.Page.WaitForURLAsync("**" + inspection);

        await Assertions.Expect(phone.Page.Locator("section[aria-labelledby=findings] tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(phone.Page.Locator("section[aria-labelledby=findings]")).ToContainTextAsync("photo.png");
    }

    [Fact]
    public async Task Signing_out_wipes_what_a_visit_kept_on_the_phone()
    {
        await using var phone = await Visit.Open(site, width: 390, role: null);
        await EnterAsync(phone);
        await phone.Go("/joint/inspections/140/site");
        await KeptAsync(phone);
        await phone.Page.Locator("[data-finding] textarea").First.FillAsync("尚未发送");
        await Assertions.Expect(phone.Page.Locator("#kept[data-state=unsent]")).ToBeVisibleAsync();
        Assert.Equal("1 1", await LeftAsync(phone));

        await phone.Page.Locator(".allmenu summary").ClickAsync();
        await phone.Page.Locator("form[action='/sign-out'] button").First.ClickAsync();
        await phone.Page.WaitForURLAsync("**/sign-in**");

        Assert.Equal("0 0", await LeftAsync(phone));
    }

    [Fact]
    public async Task Without_script_the_same_form_is_sent_by_the_browser()
    {
        await using var phone = await Visit.Open(site, width: 390, script: false, role: Roles.Inspection);
        await phone.Go("/joint/inspections/139/site");
        await phone.Page.Locator("input[type=radio][value=Yes]").First.CheckAsync();
        await phone.Page.Locator("section[aria-labelledby=finish] button").First.ClickAsync();

        await Assertions.Expect(phone.Page.Locator(".notice-good")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.Locator("input[type=radio][value=Yes]").First).ToBeCheckedAsync();
    }

    /// <summary>By the sign-in page, with a session of its own.</summary>
    private static async Task EnterAsync(Visit phone)
    {
        await phone.Go("/sign-in?culture=en");
        await phone.Page.Locator("button[aria-label^='Enter as Inspection officer (Whole']").ClickAsync();
    }

    private static async Task SendAsync(Visit visit, string inspection, string step, params (string Field, string Value)[] fill)
    {
        await visit.Go($"{inspection}/{step}");
        foreach (var (field, value) in fill)
        {
            var at = visit.Page.Locator("#" + field);
            await (field == "to" ? at.SelectOptionAsync(value) : at.FillAsync(value));
        }

        await visit.Page.Locator("main form button.btn-primary").ClickAsync();
        await visit.Page.WaitForURLAsync("**" + inspection);
    }

    private static async Task<string> DrawAsync(Visit desk, string industry, string language)
    {
        var page = desk.Page;
        await desk.Go("/joint/inspections/plans/new");
        await page.Locator("#title").FillAsync($"抽查 {language}");
        await page.Locator("#from").FillAsync("2026-11-10");
        await page.Locator("#until").FillAsync("2026-12-10");
        await page.Locator($"[name=wanted-{industry}]").FillAsync("1");
        await page.Locator("main form button.btn-primary").ClickAsync();
        var plan = new Uri(page.Url).AbsolutePath;
        foreach (var verb in new[] { "Freeze", "Draw" })
        {
            await desk.Go($"{plan}/move/{verb}");
            await page.Locator("main form button.btn-primary").ClickAsync();
            await page.WaitForURLAsync("**" + plan);
        }

        await page.Locator("section[aria-labelledby=list] tbody a").First.ClickAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AnswerAsync(Visit phone, string language)
    {
        var page = phone.Page;
        foreach (var item in await page.Locator("fieldset.check").AllAsync())
        {
            await item.Locator("input[value=Yes]").CheckAsync();
        }

        await page.Locator("[data-finding] textarea").First.FillAsync($"防护装置缺失 {language}");
        await page.Locator("[data-finding] select").First.SelectOptionAsync("Hazard");
        await page.Locator("[data-finding] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Photo });
        await page.Locator("#visit_note").FillAsync("安全负责人在场");
    }

    private static async Task CloseAsync(Visit desk, string inspection)
    {
        var page = desk.Page;
        foreach (var (step, fill) in new (string, (string Field, string Value)[])[]
        {
            ("order", []),
            ("report", [("said", "已安装")]),
            ("recheck", [("fixed-1", "yes")]),
        })
        {
            await desk.Go($"{inspection}/{step}");
            foreach (var (field, value) in fill)
            {
                var at = page.Locator("#" + field);
                await (step == "recheck" ? at.SelectOptionAsync(value) : at.FillAsync(value));
            }

            await page.Locator("main form button.btn-primary").ClickAsync();
            await page.WaitForURLAsync("**" + inspection);
        }

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='handler=order']").ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    /// <summary>Waits until the page and what it is made of are kept for opening without connection.</summary>
    private static async Task KeptAsync(Visit phone)
    {
        const string IsKept = "async () => !!navigator.serviceWorker.controller && !!(await caches.match(location.href, { ignoreVary: true }))";
        for (var tries = 100; !await phone.Page.EvaluateAsync<bool>(IsKept); tries--)
        {
            Assert.True(tries > 0, "The page was never kept.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Databases and caches that are left on the phone.</summary>
    private static Task<string> LeftAsync(Visit phone) => phone.Page.EvaluateAsync<string>("async () => `${(await indexedDB.databases()).length} ${(await caches.keys()).length}`");
}
