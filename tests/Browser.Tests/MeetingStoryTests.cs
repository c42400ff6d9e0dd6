using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>A joint meeting of the sample city as its secretary and the housing department's liaison play it, each in their own browser and language.</summary>
public sealed class MeetingStoryTests(Site site)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_secretary_runs_a_meeting_and_a_department_answers_and_reports(string language)
    {
        await using var secretary = await Visit.Open(site, language, role: Roles.Secretary);
        await using var liaison = await Visit.Open(site, language, width: 390, role: Roles.Liaison);
        var meeting = await ConveneAsync(secretary);

        await liaison.Go(meeting);
        await liaison.Page.Locator("#coming").SelectOptionAsync("yes");
        await liaison.Page.Locator("#who").FillAsync("赵某");
        await SendAsync(liaison, liaison.In("提交回执", "Send the answer"));

        await HoldAsync(secretary, meeting);
        var resolution = await ResolveAsync(secretary, meeting);

        await OpensTheNextAsync(secretary);

        await liaison.Go(resolution);
        await liaison.Page.Locator("#text").FillAsync("已核对，清单附后。");
        await liaison.Page.Locator("#done").SelectOptionAsync("yes");
        await liaison.Page.Locator("#evidence").SetInputFilesAsync(new FilePayload { Name = "清单.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 list"u8.ToArray() });
        await SendAsync(liaison, liaison.In("提交报告", "Send the report"));
        var download = await liaison.Page.RunAndWaitForDownloadAsync(() => liaison.Page.GetByText("清单.pdf").ClickAsync());
        Assert.Equal("清单.pdf", download.SuggestedFilename);

        await secretary.Go(resolution);
        await secretary.Page.Locator(".page-head a", new() { HasText = secretary.In("核销", "Confirm") }).ClickAsync();
        await SendAsync(secretary, secretary.In("核销", "Confirm"));
        await Assertions.Expect(secretary.Page.Locator(".asof")).ToContainTextAsync(secretary.In("已办结", "Done"));
        Assert.Empty(secretary.Complaints);
        Assert.Empty(liaison.Complaints);
    }

    [Theory]
    [InlineData("zh-CN", "保存")]
    [InlineData("en", "Save")]
    public async Task Two_browsers_that_edit_one_meeting_lose_nothing(string language, string save)
    {
        await using var first = await Visit.Open(site, language, role: Roles.Secretary);
        await using var second = await Visit.Open(site, language, role: Roles.Secretary);
        await first.Go("/joint/meetings/14/change");
        await second.Go("/joint/meetings/14/change");

        await first.Page.Locator("#place").FillAsync($"一楼 {language}");
        await SendAsync(first, save);
        await second.Page.Locator("#place").FillAsync($"二楼 {language}");
        await second.Page.Locator("#chair").FillAsync($"李某 {language}");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).ClickAsync();

        await Assertions.Expect(second.Page.Locator(".error-sum")).ToContainTextAsync($"一楼 {language}");
        await site.Keep(second.Page, "/joint/meetings/14/change", $"merge.{language}");
        Assert.Empty(await Sighting.AxeAsync(second.Page));
        await second.Page.Locator("input[name=keep-place][value=mine]").CheckAsync();
        await SendAsync(second, save);

        var facts = second.Page.Locator(".facts").First;
        await Assertions.Expect(facts).ToContainTextAsync($"二楼 {language}");
        await Assertions.Expect(facts).ToContainTextAsync($"李某 {language}");
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var secretary = await Visit.Open(site, role: Roles.Secretary, script: false);
        await secretary.Go("/joint/meetings/15/hold");
        await secretary.Page.Locator("#held_on").FillAsync("2026-11-18");
        await secretary.Page.Locator("#came-approval").FillAsync("刘某");
        await secretary.Page.Locator("main form button.btn-primary").ClickAsync();

        await Assertions.Expect(secretary.Page.Locator("#held_on-error")).ToContainTextAsync("不能晚于今天");
        await Assertions.Expect(secretary.Page.Locator("#came-approval")).ToHaveValueAsync("刘某");
        await site.Keep(secretary.Page, "/joint/meetings/15/hold", "wrong");
    }

    private static async Task<string> ConveneAsync(Visit secretary)
    {
        var page = secretary.Page;
        await secretary.Go("/joint/meetings/new");
        await page.Locator("#title").FillAsync("2026年第三次工伤预防联席会议");
        await page.Locator("#day").FillAsync("2026-11-10");
        await page.Locator("#place").FillAsync("三楼会议室");
        await SendAsync(secretary, secretary.In("列入安排", "Put into the schedule"));
        var meeting = new Uri(page.Url).AbsolutePath;
        await secretary.Go(meeting + "/prepare");
        await page.Locator("#point").FillAsync("通报第三季度情况");
        await SendAsync(secretary, secretary.In("加入议题", "Add the point"));
        await secretary.Go(meeting + "/convene");
        await SendAsync(secretary, secretary.In("发出通知", "Convene"));
        await Assertions.Expect(page.Locator(".asof")).ToContainTextAsync("济工联〔2026〕");
        return meeting;
    }

    private static async Task HoldAsync(Visit secretary, string meeting)
    {
        await secretary.Go(meeting + "/hold");
        await Assertions.Expect(secretary.Page.Locator("#came-housing")).ToHaveValueAsync("赵某");
        await SendAsync(secretary, secretary.In("登记召开", "Record as held"));
        await secretary.Go(meeting + "/minutes");
        await secretary.Page.Locator("#minutes").FillAsync("通报了情况。");
        await secretary.Page.Locator("#signed_by").FillAsync("王某");
        await SendAsync(secretary, secretary.In("保存纪要", "Save the minutes"));
    }

    private static async Task<string> ResolveAsync(Visit secretary, string meeting)
    {
        var page = secretary.Page;
        await secretary.Go(meeting + "/minutes");
        await page.Locator("#text").FillAsync("核对在建项目参保");
        await page.Locator("#owner").SelectOptionAsync("housing");
        await page.Locator("#due").FillAsync("2026-12-20");
        await page.Locator("#measure").FillAsync("清单清零");
        await SendAsync(secretary, secretary.In("登记议定事项", "Record a resolution"));
        await secretary.Go(meeting + "/move/Close");
        await SendAsync(secretary, secretary.In("印发纪要并办结", "Issue the minutes and close"));
        await page.Locator("section[aria-labelledby=resolutions] tbody a").First.ClickAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>What is unfinished stands on the next agenda by itself.</summary>
    private static async Task OpensTheNextAsync(Visit secretary)
    {
        await secretary.Go("/joint/meetings/new");
        await secretary.Page.Locator("#title").FillAsync("2026年第四次工伤预防联席会议");
        await secretary.Page.Locator("#day").FillAsync("2026-12-28");
        await secretary.Page.Locator("#place").FillAsync("三楼会议室");
        await SendAsync(secretary, secretary.In("列入安排", "Put into the schedule"));
        await Assertions.Expect(secretary.Page.Locator("section[aria-labelledby=agenda]")).ToContainTextAsync("核对在建项目参保");
    }

    private static async Task SendAsync(Visit visit, string button)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".notice-good")).ToBeVisibleAsync();
    }
}
