using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Dashboard.Tests.Pages.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Model.Calendar;
using Model.JointPrevention.Inspections.Directory;
using Model.Operations;
using Model.Operations.People;
using Model.Tests.Analysis;
using Model.Tests.Operations;

namespace Dashboard.Tests.Pages.Joint.Inspections;

/// <summary>The real host on one of the stores over a small warehouse, and the people of joint inspections in their browsers.</summary>
public sealed class InspectionsHost : IDisposable
{
    public const string Rencheng = "370811";
    public const string Zoucheng = "370883";

    /// <summary>Coal, Rencheng, far above its industry.</summary>
    public const string Employer = "COAL00";

    private readonly TestStore store;
    private readonly TinySnapshot tiny = new();

    public InspectionsHost(TestStore store)
    {
        this.store = store;
        Host = new DashboardHost(store);
        tiny.Add($"insert into marts.dim_employer (employer_code, employer_name, county_code, industry_code, licence, insured_latest) select 'COAL' || lpad(n::varchar, 2, '0'), '煤业' || n, if(n % 2 = 0, '{Rencheng}', '{Zoucheng}'), '06', '', 600 from range(20) as t(n)");
        tiny.Add($"insert into marts.mart_employer_year (employer_code, year, average_insured, average_exposed, exposed_cases, deaths, disease_cases, county_code, industry_code, licence) select 'COAL' || lpad(n::varchar, 2, '0'), y, 600, 600, if(n % 5 = 0, 9, 2), 0, 0, if(n % 2 = 0, '{Rencheng}', '{Zoucheng}'), '06', '' from range(20) as t(n), range(2023, 2026) as u(y)");
        Host.Publish(tiny);
        Officer = Host.Browser(Roles.Inspection);
        // Of the housing department, and of health: what is above a limit is health's.
        Health = Host.Browser("health", new Access([Roles.Liaison], [], "health"));
    }

    public DashboardHost Host { get; }

    /// <summary>Inspection officer of the city.</summary>
    public HttpClient Officer { get; }

    public HttpClient Health { get; }

    public DateOnly Today => Host.Services.GetRequiredService<BusinessDate>().Today;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Three departments with two officers each, by the form.</summary>
    public async Task StaffAsync()
    {
        foreach (var (department, i) in new[] { "hrss", "hrss", "emergency", "emergency", "health", "health" }.Select((department, i) => (department, i)))
        {
            await DoneAsync(Officer.SendAsync("/joint/inspections/officers/new", ("level", "city"), ("department", department), ("name", $"检查员{i}"), ("certificate", $"证{i}")));
        }
    }

    /// <summary>A published checklist of human resources and social security, with two items.</summary>
    public async Task PublishChecklistAsync()
    {
        var made = await Officer.SendAsync("/joint/inspections/checklists/new", ("level", "city"), ("department", "hrss"), ("industry", "all"), ("title", "参保清单"));
        var list = made.Headers.Location!.OriginalString;
        await DoneAsync(Officer.SendAsync(list, ("version", "0"), ("text-1", "依法参保"), ("basis-1", "《社会保险法》第五十八条"), ("text-2", "公示参保"), ("basis-2", "《工伤保险条例》第四条")));
        await DoneAsync(Officer.SendAsync(list, $"{list}?handler=Publish"));
    }

    /// <summary>Arranges an inspection by itself and names its team.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> ArrangeAsync(string employer = Employer)
    {
        var made = await Officer.SendAsync("/joint/inspections/new", ("employer", employer), ("planned_by", Text(Today.AddDays(20))), ("why", "接到举报"));
        var inspection = made.Headers.Location!.OriginalString[..^"/team".Length];
        await DoneAsync(Officer.SendAsync($"{inspection}/team", ("officers", "1"), ("officers", "3"), ("officers", "5"), ("reason", "举报件")));
        return inspection;
    }

    /// <summary>What the page of a visit sends: every item in order, and one finding.</summary>
    public async Task<List<(string Name, string Value)>> VisitedAsync(string inspection, Guid key, string kind = "Hazard")
    {
        var page = await DashboardHost.PageAsync(Officer, $"{inspection}/site");
        List<(string Name, string Value)> fields = [.. page.QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Distinct(StringComparer.Ordinal).SelectMany(name => new[] { (name, "Yes"), ("was-" + name, "") })];
        var finding = $"f-{key:N}-";
        fields.AddRange([(finding + "kind", kind), (finding + "department", "emergency"), (finding + "text", "防护装置缺失"), (finding + "basis", "《安全生产法》第三十六条"), (finding + "value", ""), (finding + "limit", ""), (finding + "unit", "")]);
        fields.AddRange([("visited_on", Text(Today)), ("visit_note", "安全负责人在场")]);
        return fields;
    }

    /// <summary>An inspection with a finding, as it comes from the site.</summary>
    public async Task<string> VisitAsync()
    {
        await StaffAsync();
        await PublishChecklistAsync();
        var inspection = await ArrangeAsync();
        await DoneAsync(Officer.SendAsync($"{inspection}/site", $"{inspection}/site?handler=Finish", [.. await VisitedAsync(inspection, Guid.NewGuid())]));
        return inspection;
    }

    /// <summary>An inspection with a finding that an order was issued for.</summary>
    public async Task<string> OrderAsync()
    {
        var inspection = await VisitAsync();
        await DoneAsync(Officer.SendAsync($"{inspection}/order", ("on", Text(Today)), ("period", "day"), ("length", ""), ("due", Text(Today.AddDays(30))), ("demands", "")));
        return inspection;
    }

    public static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{answer.StatusCode}: {(answer.StatusCode == HttpStatusCode.OK ? (await DashboardHost.PageAsync(answer)).QuerySelector(".error-sum")?.TextContent : "")}");
    }

    public static async Task<string> SeesAsync(HttpClient browser, string address) => await (await browser.Open(address)).SaysAsync();

    /// <summary>As the script of a visit sends it.</summary>
    /// <returns>What it is told.</returns>
    public async Task<JsonElement> SendByScriptAsync(string address, IEnumerable<(string Name, string Value)> fields, params (string Field, string Name, byte[] Bytes)[] photos)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", await DashboardHost.TokenAsync(Officer, "/joint/inspections/new"))))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in photos)
        {
            form.Add(new ByteArrayContent(bytes), field, name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await Officer.SendAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    /// <returns>Address of an employer's entry of the directory.</returns>
    public async Task<string> EntryOfAsync(string employer)
    {
        await using var db = Operations();
        var id = await db.Set<DirectoryEntry>().Where(entry => entry.EmployerCode == employer).Select(entry => entry.Id).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"/joint/inspections/directory/{id}");
    }

    public OperationsDb Operations() => Host.Operations();

    public void Dispose()
    {
        Host.Dispose();
        tiny.Dispose();
        store.Dispose();
    }
}
