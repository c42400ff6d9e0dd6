using Dashboard.Shell;
using Dashboard.Shell.Lists;
using Microsoft.Extensions.Localization;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Plans;
using Model.Operations.Kit.Lists;
using Model.Operations.People;

namespace Dashboard.Pages.Joint.Inspections.Directory;

/// <summary>重点检查目录: who can be drawn, and why.</summary>
[PagePermission(Permissions.InspectionsRead, Change = Permissions.InspectionsRead)]
[NeedsNoSnapshot]
public sealed class IndexModel(ListTools tools, IStringLocalizer<InspectionsTexts> text) : ListPage<DirectoryEntry, DirectoryLine>(tools)
{
    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    protected override ListOf<DirectoryEntry, DirectoryLine> Declare() => new()
    {
        Title = text["directory"],
        SearchHelp = text["search_directory_help"],
        Order = "-excess",
        Lines = Lines,
        Views =
        [
            new("all", text["view_all"]),
            new("high", DirectoryWords.Of(RiskGroup.High).Capital(), entry => entry.Group == RiskGroup.High),
            new("silent", DirectoryWords.Of(RiskGroup.Silent).Capital(), entry => entry.Group == RiskGroup.Silent),
            new("ordinary", DirectoryWords.Of(RiskGroup.Ordinary).Capital(), entry => entry.Group == RiskGroup.Ordinary),
            new("low", DirectoryWords.Of(RiskGroup.Low).Capital(), entry => entry.Group == RiskGroup.Low),
        ],
        Choices =
        [
            new("reason", text["came_by"], [.. Enum.GetValues<DirectoryReason>().Select(reason => ($"{reason}", DirectoryWords.Of(reason).Capital()))], ForReason),
            new("industry", text["industry"], [.. InspectionWordsOnPage.IndustryOptions], (found, value) => value == Quota.Other ? found.Where(entry => entry.KeyIndustry == null) : found.Where(entry => entry.KeyIndustry == value)),
        ],
        Columns =
        [
            new("employer", text["employer"], line => line.Name) { Cell = line => new(line.Name) { Href = $"/joint/inspections/directory/{line.Id}", Note = Levels.Name(line.County).ToString() }, Sort = ListOrder.By((DirectoryEntry entry) => entry.EmployerName), IsHead = true },
            new("code", text["code"], line => line.Code) { IsUsual = false },
            new("level", text["level"], line => Levels.Name(line.County).ToString()) { IsUsual = false },
            new("industry", text["industry"], line => InspectionWordsOnPage.Industry(line.KeyIndustry)),
            new("group", text["group"], line => DirectoryWords.Of(line.Group).ToString()) { Cell = line => new(DirectoryWords.Of(line.Group).Capital()) { Note = line.Why ?? DirectoryWords.Of(line.Reason).Capital() } },
            new("came_by", text["came_by"], line => DirectoryWords.Of(line.Reason).ToString()) { IsUsual = false },
            new("why_listed", text["why_listed"], line => line.Why) { IsUsual = false },
            new("cases", text["cases_3"], line => line.Cases) { Cell = line => new(Format.Count(line.Cases)) { IsWhole = true }, Sort = ListOrder.By((DirectoryEntry entry) => entry.Cases), SortsDown = true, IsNumber = true },
            new("expected", text["expected_3"], line => line.Expected) { Cell = line => new(Format.Number(line.Expected, 1)) { IsWhole = true }, IsNumber = true },
            new("excess", text["excess_3"], line => line.Excess) { Cell = line => new(Format.Number(line.Excess, 1)) { IsWhole = true }, Sort = ListOrder.By((DirectoryEntry entry) => entry.Excess), SortsDown = true, IsNumber = true },
            new("insured", text["average_insured"], line => line.AverageInsured) { Cell = line => new(Format.Number(line.AverageInsured, 0)) { IsWhole = true }, Sort = ListOrder.By((DirectoryEntry entry) => entry.AverageInsured), SortsDown = true, IsNumber = true },
            new("build", text["build"], line => line.BuildId) { IsUsual = false },
        ],
    };

    private static IQueryable<DirectoryLine> Lines(IQueryable<DirectoryEntry> found) => found.Select(entry => new DirectoryLine(
        entry.Id, entry.EmployerCode, entry.EmployerName, entry.County, entry.KeyIndustry, entry.Group, entry.Reason, entry.Why, entry.Cases, entry.Expected, entry.Excess, entry.AverageInsured, entry.BuildId));

    private static IQueryable<DirectoryEntry> ForReason(IQueryable<DirectoryEntry> found, string value)
    {
        var reason = Enum.Parse<DirectoryReason>(value);
        return found.Where(entry => entry.Reason == reason);
    }
}

/// <summary>An entry in a list.</summary>
public sealed record DirectoryLine(
    int Id, string Code, string Name, string? County, string? KeyIndustry, RiskGroup Group, DirectoryReason Reason, string? Why, long Cases, double Expected, double Excess, double AverageInsured, string? BuildId) : IListed;
