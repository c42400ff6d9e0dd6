using System.Net;
using Model.Operations.People;

namespace Dashboard.Tests.Pages.Data;

/// <summary>系统配置 as the system administrator reads it.</summary>
public sealed class ConfigurationPageTests : IDisposable
{
    private const string Page = "/admin/configuration";

    private readonly DashboardHost host = new();

    [Fact]
    public async Task The_system_administrator_sees_what_is_in_force_and_where_it_is_set()
    {
        using var browser = host.Browser(Roles.SystemAdministrator);

        var page = await DashboardHost.PageAsync(browser, Page);

        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("code")!.TextContent + "|" + row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelector("td")!.TextContent.Trim(), StringComparer.Ordinal);
        Assert.Equal("30分钟", rows["SignIn:IdleMinutes|无操作自动退出"]);
        Assert.Equal("不扫描", rows["Uploads:Scanner|病毒扫描"]);
        Assert.Equal("0 30 2 * * ?", rows["Ingest:Nightly|夜间运行（Quartz cron，北京时间）"]);
    }

    [Fact]
    public async Task Every_setting_has_a_name_in_both_languages()
    {
        using var browser = host.Browser(Roles.SystemAdministrator);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var page = await DashboardHost.PageAsync(browser, $"{Page}?culture={language}");

            Assert.DoesNotContain("name_", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("group_", page.Body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_is_there_or_not_and_never_shown()
    {
        host.Settings["OpenIdConnect:ClientSecret"] = "what nobody may read";
        using var browser = host.Browser(Roles.SystemAdministrator);

        var text = (await DashboardHost.PageAsync(browser, Page)).Body!.TextContent;

        Assert.Contains("已设置", text, StringComparison.Ordinal);
        Assert.DoesNotContain("what nobody may read", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_opens_it()
    {
        foreach (var role in new[] { Roles.SecurityAdministrator, Roles.AuditAdministrator, Roles.Leader, Roles.Data })
        {
            using var browser = host.Browser(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open(Page)).StatusCode);
        }
    }

    public void Dispose() => host.Dispose();
}
