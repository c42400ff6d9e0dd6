using System.Net;
using Dashboard.Tests.Pages.SignIn;
using MiniExcelLibs;
using Model.Operations.People;
using Model.Tests.Operations;
using static Dashboard.Tests.Pages.Joint.Inspections.InspectionsHost;

namespace Dashboard.Tests.Pages.Joint.Inspections;

public sealed class InspectionScopeOnSqliteTests() : InspectionScopeTests(TestStore.OnSqlite());

public sealed class InspectionScopeOnPostgresTests(PostgresServer server) : InspectionScopeTests(TestStore.OnPostgres(server));

/// <summary>A county's people try every address of another county's inspection, and of the city's plans.</summary>
public abstract class InspectionScopeTests(TestStore store) : IDisposable
{
    private readonly InspectionsHost inspections = new(store);

    [Fact]
    public async Task Another_countys_inspection_is_found_under_no_address_whatever_is_asked_or_sent()
    {
        var inspection = await inspections.OrderAsync();
        await DoneAsync(inspections.Officer.SendAsync("/joint/inspections/directory/rules"));
        await DoneAsync(inspections.Officer.SendAsync("/joint/inspections/plans/new", ("level", "city"), ("title", "市级计划"), ("from", "2026-12-01"), ("until", "2026-12-31"), ("gap", "0"), ("departments", "health"), ("share-High", "100"), ("share-Silent", "0"), ("share-Ordinary", "0"), ("share-Low", "0"), ("wanted-coal", "1")));
        var stranger = inspections.Host.Browser(Roles.Inspection, Zoucheng);
        var entry = await inspections.EntryOfAsync(Employer);
        var arranged = await inspections.ArrangeAsync("COAL02");
        var key = Guid.NewGuid();
        await inspections.SendByScriptAsync($"{arranged}/site", await inspections.VisitedAsync(arranged, key), ($"f-{key:N}-photos", "现场.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9]));
        var photo = $"{arranged}?handler=file&number=1";
        Assert.Equal(HttpStatusCode.OK, (await inspections.Officer.Open(photo)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await inspections.Officer.Open(entry)).StatusCode);
        string[] pages =
        [
            photo, entry, inspection, $"{inspection}?handler=order", $"{inspection}/team", $"{inspection}/assign", $"{inspection}/site", $"{inspection}/order", $"{inspection}/report", $"{inspection}/recheck", $"{inspection}/transfer", $"{inspection}/settle",
            $"{inspection}/move/Extend", $"{inspection}/move/Suspend", $"{inspection}/move/Continue", $"{inspection}/withdraw/1", "/joint/inspections/plans/1", "/joint/inspections/plans/1/change", "/joint/inspections/plans/1/move/Freeze", "/joint/inspections/plans/1?handler=xlsx",
            "/joint/inspections/checklists/1", "/joint/inspections/officers/1",
        ];
        foreach (var address in pages)
        {
            Assert.True((await stranger.Open(address)).StatusCode == HttpStatusCode.NotFound, address);
        }

        foreach (var address in new[]
        {
            entry, $"{entry}?handler=Delete", $"{inspection}?handler=Say", $"{inspection}/team", $"{inspection}/assign", $"{inspection}/site", $"{inspection}/site?handler=Finish", $"{inspection}/order", $"{inspection}/report", $"{inspection}/recheck", $"{inspection}/transfer", $"{inspection}/settle",
            $"{inspection}/move/Extend", $"{inspection}/move/Suspend", $"{inspection}/move/Continue", $"{inspection}/withdraw/1", "/joint/inspections/plans/1/change", "/joint/inspections/plans/1/change?handler=Delete", "/joint/inspections/plans/1/move/Freeze",
            "/joint/inspections/checklists/1", "/joint/inspections/checklists/1?handler=Revise", "/joint/inspections/checklists/1?handler=Retire", "/joint/inspections/officers/1", "/joint/inspections/officers/1?handler=Avoid", "/joint/inspections/officers/1?handler=Delete",
        })
        {
            var sent = await stranger.SendAsync("/joint/inspections/new", address, ("reason", "x"), ("on", "2026-01-01"));
            Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{address}: {sent.StatusCode}");
        }

        foreach (var address in new[] { "/joint/inspections?view=all", "/joint/inspections/repeat", "/joint/inspections/directory", "/joint/inspections/plans" })
        {
            var page = await SeesAsync(stranger, address);
            Assert.DoesNotContain("煤业0", page, StringComparison.Ordinal);
            Assert.DoesNotContain("市级计划", page, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/joint/inspections?view=all&handler=xlsx", "/joint/inspections/directory?handler=xlsx" })
        {
            using var book = new MemoryStream((await stranger.TakeAsync(address))!);
            var cells = book.GetSheetNames().SelectMany(name => book.Query(sheetName: name)).SelectMany(row => ((IDictionary<string, object?>)row).Values).Select(value => $"{value}");
            Assert.DoesNotContain("煤业0", cells);
        }

        // Their own employers they do see.
        Assert.Contains("煤业5", await SeesAsync(stranger, "/joint/inspections/directory"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_a_county_arranges_an_inspection_or_lists_an_employer_elsewhere()
    {
        var stranger = inspections.Host.Browser(Roles.Inspection, Zoucheng);

        foreach (var address in new[] { "/joint/inspections/new", "/joint/inspections/directory/new" })
        {
            var sent = await stranger.SendAsync(address, ("employer", Employer), ("planned_by", "2026-12-01"), ("group", "High"), ("why", "越权"));
            Assert.Contains("没有这个单位", await sent.SaysAsync(), StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        inspections.Dispose();
        GC.SuppressFinalize(this);
    }
}
