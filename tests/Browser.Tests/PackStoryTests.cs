using Microsoft.Playwright;
using Model.Operations.People;

namespace Browser.Tests;

/// <summary>A data pack from its freezing to a department's comment, each step by whoever does it.</summary>
public sealed class PackStoryTests(Site site)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_secretary_freezes_a_pack_and_backs_what_it_says_and_a_department_comments(string spoken)
    {
        var pack = await FreezeAsync(spoken);
        await WriteAsync(pack, spoken);
        await CommentAsync(pack, spoken);

        foreach (var language in new[] { "zh-CN", "en" })
        {
            var seen = await site.See(pack, language);

            Assert.Empty(seen.AxeFindings);
            Assert.Empty(seen.Complaints);
            Assert.Empty(seen.OverPhoneEdge);
            Assert.True(seen.WithoutScript is null || (seen.With.Heading, seen.With.Tables) == (seen.WithoutScript.Heading, seen.WithoutScript.Tables));
            Assert.Contains("请补充在建项目参保情况。", seen.With.Text, StringComparison.Ordinal);
        }
    }

    private async Task<string> FreezeAsync(string spoken)
    {
        await using var secretary = await Visit.Open(site, spoken, role: Roles.Secretary);
        await secretary.Go("/joint/packs");
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = secretary.In("准备数据包", "Prepare the pack") }).First.ClickAsync();
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = secretary.In("冻结数据包", "Freeze the pack") }).ClickAsync();
        await Assertions.Expect(secretary.Page.Locator(".notice-good")).ToBeVisibleAsync();
        return new Uri(secretary.Page.Url).AbsolutePath;
    }

    private async Task WriteAsync(string pack, string spoken)
    {
        await using var secretary = await Visit.Open(site, spoken, role: Roles.Secretary);
        var page = secretary.Page;
        await secretary.Go(pack);
        var section = page.Locator("section[aria-labelledby=h-key-industries]");
        await section.Locator("summary", new() { HasText = secretary.In("写一句评述", "Add a sentence") }).ClickAsync();
        await section.Locator("textarea").FillAsync("建筑施工发生率上升。");
        await section.Locator("button", new() { HasText = secretary.In("添加", "Add") }).ClickAsync();
        await Assertions.Expect(section.Locator(".comment .status-off")).ToContainTextAsync(secretary.In("没有指明依据", "names no figure"));

        await section.Locator("button", new() { HasText = secretary.In("删去", "Take out") }).ClickAsync();
        await section.Locator("summary", new() { HasText = secretary.In("写一句评述", "Add a sentence") }).ClickAsync();
        await section.Locator("textarea").FillAsync("建筑施工发生率上升。");
        await section.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await section.Locator("button", new() { HasText = secretary.In("添加", "Add") }).ClickAsync();
        await Assertions.Expect(section.Locator(".comment .status-met")).ToContainTextAsync(secretary.In("有数据支撑", "rests on"));
    }

    private async Task CommentAsync(string pack, string spoken)
    {
        await using var liaison = await Visit.Open(site, spoken, role: Roles.Liaison);
        await liaison.Go(pack);
        await liaison.Page.Locator("#comment").FillAsync("请补充在建项目参保情况。");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = liaison.In("提交", "Send") }).ClickAsync();
        await Assertions.Expect(liaison.Page.Locator("section[aria-labelledby=comments]")).ToContainTextAsync(liaison.In("住房和城乡建设局", "Housing and construction"));
    }
}
