using System.Net;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Model.Analysis.Focus.Reports;
using Model.Operations.People;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Analysis.Focus.Reports.ReportsHost;

namespace Dashboard.Tests.Pages.Analysis.Focus.Reports;

public sealed class ReportStoryOnSqliteTests() : ReportStoryTests(TestStore.OnSqlite());

public sealed class ReportStoryOnPostgresTests(PostgresServer server) : ReportStoryTests(TestStore.OnPostgres(server));

/// <summary>From the figures to the city's yes, by the people who do it, and what others may not.</summary>
public abstract class ReportStoryTests(TestStore store) : IDisposable
{
    private readonly ReportsHost reports = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        reports.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_county_writes_and_signs_the_city_returns_and_accepts_and_everybody_reads_the_same_digits()
    {
        var (officer, city) = (reports.Officer, reports.City);
        var report = await reports.OpenAsync();
        Assert.Contains("40.00‰（28.58–54.47）", await SeesAsync(officer, report), StringComparison.Ordinal);
        // Not signed while something is open, and no number is typed.
        Assert.Contains("未决定", await (await officer.SendAsync($"{report}/move/Sign")).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("“350”", await (await officer.SendAsync($"{report}/change", ("version", "1"), ("work", "培训350人次"), ("problems", ""))).SaysAsync(), StringComparison.Ordinal);
        await reports.DecideAsync(report);
        await DoneAsync(officer.SendAsync($"{report}/focuses/new", ("figure", await FigureAsync($"{report}/focuses/new")), ("text", "自选的措施。")));
        await DoneAsync(officer.SendAsync($"{report}/move/Sign"));
        Assert.Contains("任城工报〔2025〕1号", await SeesAsync(city, report), StringComparison.Ordinal);

        // A later build changes nothing of what was signed, and is told.
        reports.Publish("b-2", here: 43);
        var later = await DashboardHost.PageAsync(city, report);
        Assert.Contains("40.00‰（28.58–54.47）", later.QuerySelector(".answer")!.Text(), StringComparison.Ordinal);
        Assert.Contains("43件", later.QuerySelector(".notice-bad")!.Text(), StringComparison.Ordinal);

        await DoneAsync(city.SendAsync($"{report}/judge/Return", ("reason", "请重取数字")));
        await DoneAsync(officer.SendAsync($"{report}/move/Refresh"));
        Assert.Contains("43.00‰", await SeesAsync(officer, report), StringComparison.Ordinal);
        await DoneAsync(officer.SendAsync($"{report}/move/Sign"));
        await DoneAsync(city.SendAsync($"{report}/judge/Accept"));

        Assert.Contains("1个已采用", await SeesAsync(city, "/focus/summary/2025"), StringComparison.Ordinal);
        Assert.Contains("1 are accepted", await SeesAsync(city, "/focus/summary/2025?culture=en"), StringComparison.Ordinal);
        Assert.Contains("Accepted", await SeesAsync(officer, $"{report}?culture=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_holds_the_digits_of_the_screen()
    {
        var report = await reports.OpenAsync();
        await reports.DecideAsync(report);
        var screen = await DashboardHost.PageAsync(reports.Officer, report);
        var digits = screen.QuerySelectorAll("section[aria-labelledby=h-KeyIndustry] td, section[aria-labelledby=h-Cause] td").Select(cell => cell.Text().Trim()).Where(text => text.Contains('–', StringComparison.Ordinal)).ToList();

        using var document = new MemoryStream((await reports.Officer.TakeAsync(report + "?handler=docx"))!);
        using var word = WordprocessingDocument.Open(document, isEditable: false);
        var text = word.MainDocumentPart!.Document!.InnerText;

        Assert.Empty(new OpenXmlValidator().Validate(word, Stop));
        Assert.NotEmpty(digits);
        Assert.All(digits, digit => Assert.Contains(digit, text, StringComparison.Ordinal));
        Assert.Contains("列入下一年培训。", text, StringComparison.Ordinal);
        Assert.NotEmpty(word.MainDocumentPart.ImageParts);
        Assert.NotNull(await reports.Officer.TakeAsync(report + "?handler=xlsx"));
        Assert.NotNull(await reports.City.TakeAsync("/focus/summary/2025?handler=xlsx"));
        Assert.NotNull(await reports.City.TakeAsync("/focus/summary/2025?handler=docx"));
        Assert.NotNull(await reports.Officer.TakeAsync("/focus/reports?handler=xlsx&view=all"));
    }

    [Fact]
    public async Task Another_countys_people_find_it_under_no_address()
    {
        var report = await reports.OpenAsync();
        var stranger = reports.Host.Browser("stranger", new Access([Roles.Prevention], [There], null));
        foreach (var address in new[] { report, $"{report}/change", $"{report}/focuses/1", $"{report}/focuses/new", $"{report}/move/Sign", $"{report}/assign", $"{report}?handler=docx", $"{report}?handler=xlsx" })
        {
            Assert.True((await stranger.Open(address)).StatusCode == HttpStatusCode.NotFound, address);
        }

        foreach (var address in new[] { $"{report}/change", $"{report}/change?handler=Delete", $"{report}/focuses/1", $"{report}/focuses/1?handler=TakeOut", $"{report}/focuses/new", $"{report}/move/Sign", $"{report}/move/Refresh", $"{report}/assign", $"{report}?handler=Say" })
        {
            var sent = await stranger.SendAsync("/focus/reports/new", address, ("reason", "x"), ("comment", "x"), ("text", "x"), ("work", "x"));
            Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{address}: {sent.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Open($"{report}/judge/Accept")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Open("/focus/summary/2025")).StatusCode);
        Assert.DoesNotContain("任城", await SeesAsync(stranger, "/focus/reports?view=all"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.SendAsync("/focus/reports/new", ("county", Here), ("year", "2025"))).StatusCode);
    }

    [Fact]
    public async Task The_city_does_not_write_and_a_leader_only_reads()
    {
        var report = await reports.OpenAsync();
        using var leader = reports.Host.Browser(Roles.Leader);

        Assert.Contains("由县（市、区）填报", await (await reports.City.SendAsync($"{report}/change", ("version", "1"), ("work", "x"), ("problems", ""))).SaysAsync(), StringComparison.Ordinal);
        Assert.Contains("由县（市、区）填报", await (await reports.City.SendAsync($"{report}/move/Refresh")).SaysAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.Open(report)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Open($"{report}/change")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Open($"{report}/judge/Accept")).StatusCode);
        // Opened twice there is one.
        Assert.Contains("已有报告", await (await reports.Officer.SendAsync("/focus/reports/new", ("county", Here), ("year", "2025"))).SaysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_sides()
    {
        var report = await reports.OpenAsync();
        var page = await DashboardHost.PageAsync(reports.Officer, $"{report}/change");
        var version = page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        var other = reports.Host.Browser("second-officer", new Access([Roles.Prevention], [Here], null));
        await DoneAsync(other.SendAsync($"{report}/change", ("version", version), ("was-work", ""), ("was-problems", ""), ("work", "他写的"), ("problems", "")));

        var answer = await reports.Officer.SendAsync($"{report}/change", ("version", version), ("was-work", ""), ("was-problems", ""), ("work", "我写的"), ("problems", "我的问题"));

        var merge = await DashboardHost.PageAsync(answer);
        Assert.Equal(["keep-work"], merge.QuerySelectorAll("input[type=radio][value=theirs]").Select(choice => choice.GetAttribute("name")));
        var now = merge.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await DoneAsync(reports.Officer.SendAsync($"{report}/change", ("version", now), ("was-work", "他写的"), ("was-problems", ""), ("keep-work", "theirs"), ("work", "我写的"), ("problems", "我的问题")));
        await using var db = reports.Host.Operations();
        var kept = await db.Set<AnnualReport>().SingleAsync(Stop);
        Assert.Equal(("他写的", "我的问题"), (kept.Work, kept.Problems));
    }

    private async Task<string> FigureAsync(string page) =>
        (await DashboardHost.PageAsync(reports.Officer, page)).QuerySelectorAll("#figure option").Select(option => option.GetAttribute("value")!).First(value => value.Length > 0);
}
