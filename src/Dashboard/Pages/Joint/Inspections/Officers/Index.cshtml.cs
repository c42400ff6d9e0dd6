using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Officers;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Officers;

/// <summary>检查人员名录: who can be drawn into a team.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<Officer, OfficerLine>(tools)
{
    /// <summary>How many departments have somebody on the list.</summary>
    public int SendingDepartments { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        SendingDepartments = await Db.Set<Officer>().Select(officer => officer.Department).Distinct().CountAsync(stop);
    }

    protected override ListOf<Officer, OfficerLine> Declare() => new()
    {
        Title = text["officers"],
        SearchHelp = text["search_officers_help"],
        None = text["officers_none"],
        Order = "department",
        Lines = Lines,
        Views =
        [
            new("all", text["view_all"]),
            new("available", text["view_available"], officer => officer.IsAvailable),
            new("unavailable", text["view_unavailable"], officer => !officer.IsAvailable),
        ],
        Choices = [new("department", text["department"], [.. Departments.Options], (found, value) => found.Where(officer => officer.Department == value))],
        Columns =
        [
            new("name", text["name"], line => line.Name) { Cell = Head, Sort = ListOrder.By((Officer officer) => officer.Name), IsHead = true },
            new("department", text["department"], line => Departments.Name(line.Department)) { Sort = ListOrder.By((Officer officer) => officer.Department) },
            new("level", text["level"], line => Levels.Name(line.County).ToString()),
            new("certificate", text["certificate"], line => line.Certificate),
            new("available", text["available"], line => Can(line.IsAvailable)) { Cell = line => new(Can(line.IsAvailable)) { Status = line.IsAvailable ? "met" : "un" } },
            new("avoids", text["avoids"], line => line.Avoidances == 0 ? null : line.Avoidances) { IsNumber = true },
        ],
    };

    private static IQueryable<OfficerLine> Lines(IQueryable<Officer> found) => found.Select(officer => new OfficerLine(
        officer.Id, officer.Name, officer.Department, officer.County, officer.Certificate, officer.IsAvailable, officer.Avoidances.Count(avoidance => avoidance.Number > 0)));

    private string Can(bool isAvailable) => text[isAvailable ? "available_yes" : "available_no"];

    private ListCell Head(OfficerLine line) => new(line.Name) { Href = Me.Has(Permissions.InspectionsWrite) ? $"/joint/inspections/officers/{line.Id}" : null };
}

/// <summary>An officer in a list.</summary>
public sealed record OfficerLine(int Id, string Name, string Department, string? County, string Certificate, bool IsAvailable, int Avoidances) : IListed;
