using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Checklists;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Checklists;

/// <summary>检查清单: of each department and industry, in their editions.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<Checklist, ChecklistLine>(tools)
{
    // Stands for lists that employers of any industry are asked by.
    private const string Every = "all";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    protected override ListOf<Checklist, ChecklistLine> Declare() => new()
    {
        Title = text["checklists"],
        SearchHelp = text["search_checklists_help"],
        None = text["checklists_none"],
        Order = "department",
        Lines = Lines,
        Views =
        [
            new("current", text["view_current"], list => list.State != ChecklistState.Retired),
            .. new[] { ChecklistState.Published, ChecklistState.Draft, ChecklistState.Retired }.Select(In),
            new("all", text["view_all"]),
        ],
        Choices =
        [
            new("department", text["department"], [.. Departments.Options], (found, value) => found.Where(list => list.Department == value)),
            new("industry", text["industry"], [(Every, text["all_industries"]), .. InspectionWordsOnPage.IndustryOptions.Where(option => option.Value != Quota.Other)], (found, value) => value == Every ? found.Where(list => list.KeyIndustry == null) : found.Where(list => list.KeyIndustry == value)),
        ],
        Columns =
        [
            new("checklist", text["checklist"], line => line.Title) { Cell = line => new(line.Title) { Href = $"/joint/inspections/checklists/{line.Id}" }, Sort = ListOrder.By((Checklist list) => list.Title), IsHead = true },
            new("department", text["department"], line => Departments.Name(line.Department)) { Sort = ListOrder.By((Checklist list) => list.Department) },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("industry", text["industry"], line => line.KeyIndustry is { } industry ? InspectionWordsOnPage.Industry(industry) : text["all_industries"].Value),
            new("edition", text["edition"], line => line.Edition) { IsNumber = true },
            new("items", text["items"], line => line.Items) { IsNumber = true },
            new("state", text["state"], line => ChecklistWords.Of(line.State).ToString()) { Cell = line => new(ChecklistWords.Of(line.State).Capital()) { Status = line.State == ChecklistState.Published ? "met" : "un" } },
            new("published_on", text["published_on"], line => line.PublishedOn) { Sort = ListOrder.By((Checklist list) => list.PublishedOn), SortsDown = true },
        ],
    };

    private static IQueryable<ChecklistLine> Lines(IQueryable<Checklist> found) => found.Select(list => new ChecklistLine(
        list.Id, list.Title, list.Department, list.County, list.KeyIndustry, list.Edition, list.Items.Count(item => item.Number > 0), list.State, list.PublishedOn));

    private static ListView<Checklist> In(ChecklistState state) => new($"{state}", ChecklistWords.Of(state).Capital(), list => list.State == state);
}

/// <summary>A checklist in a list.</summary>
public sealed record ChecklistLine(int Id, string Title, string Department, string? County, string? KeyIndustry, int Edition, int Items, ChecklistState State, DateOnly? PublishedOn) : IListed;
