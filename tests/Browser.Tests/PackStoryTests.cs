using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>A data pack from its freezing to a department's comment, each step by whoever does it.</summary>
public sealed class PackStoryTests(Site site)
{
    [Fact]
    public async Task The_secretary_freezes_a_pack_and_backs_what_it_says_and_a_department_comments()
    {
        var pack = await FreezeAsync();
        await WriteAsync(pack);
        await CommentAsync(pack);

        foreach (var language in new[] { "zh-CN", "en" })
        {
            var seen = await site.See(pack, language);

            Assert.Empty(seen.AxeFindings);
            Assert.Empty(seen.Complaints);
            Assert.Empty(seen.OverPhoneEdge);
            Assert.Equal((seen.With.Heading, seen.With.Tables), (seen.WithoutScript.Heading, seen.WithoutScript.Tables));
            Assert.Contains("请补充在建项目参保情况。", seen.With.Text, StringComparison.Ordinal);
        }
    }

    private async Task<string> FreezeAsync()
    {
        await using var secretary = await Visit.Open(site, role: Roles.Secretary);
        await secretary.Go("/joint/packs");
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = "准备数据包" }).First.ClickAsync();
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "冻结数据包" }).ClickAsync();
        await Assertions.Expect(secretary.Page.Locator(".notice-good")).ToBeVisibleAsync();
        return new Uri(secretary.Page.Url).AbsolutePath;
    }

    private async Task WriteAsync(string pack)
    {
        await using var secretary = await Visit.Open(site, role: Roles.Secretary);
        var page = secretary.Page;
        await secretary.Go(pack);
        var section = page.Locator("section[aria-labelledby=h-key-industries]");
        await section.Locator("summary", new() { HasText = "写一句评述" }).ClickAsync();
        await section.Locator("textarea").FillAsync("建筑施工发生率上升。");
        await section.Locator("button", new() { HasText = "添加" }).ClickAsync();
        await Assertions.Expect(section.Locator(".comment .status-off")).ToContainTextAsync("没有指明依据");

        await section.Locator("button", new() { HasText = "删去" }).ClickAsync();
        await section.Locator("summary", new() { HasText = "写一句评述" }).ClickAsync();
        await section.Locator("textarea").FillAsync("建筑施工发生率上升。");
        await section.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await section.Locator("button", new() { HasText = "添加" }).ClickAsync();
        await Assertions.Expect(section.Locator(".comment .status-met")).ToContainTextAsync("有数据支撑");
    }

    private async Task CommentAsync(string pack)
    {
        await using var liaison = await Visit.Open(site, role: Roles.Liaison);
        await liaison.Go(pack);
        await liaison.Page.Locator("#comment").FillAsync("请补充在建项目参保情况。");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Assertions.Expect(liaison.Page.Locator("section[aria-labelledby=comments]")).ToContainTextAsync("住房和城乡建设局");
    }
}
