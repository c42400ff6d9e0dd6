using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Warnings;
using Dashboard.Pages.Overview;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Operations;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages;

/// <summary>总览: who misses the target, by how much, how sure that is, and where.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
[ShowsWarnings]
public sealed class IndexModel(SnapshotReader reader, OverviewCharts charts, OverviewTables tables, OverviewFacts facts, XlsxExport export, OperationsDb db, CurrentUser user) : PageModel
{
    /// <summary>Id of a plan; the plan that ended last when it names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    /// <summary><c>production</c> or <c>all</c>; the plan's own when it names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    public OverviewFigures Figures { get; private set; } = null!;

    public IReadOnlyDictionary<string, SizedChart> Multiples { get; private set; } = null!;

    public SizedChart Map { get; private set; } = null!;

    public SizedChart MapLegend { get; private set; } = null!;

    public ChartFigure Diseases { get; private set; } = null!;

    /// <summary>Plain numbers, each with its rows.</summary>
    public IReadOnlyList<Figure> Plain { get; private set; } = [];

    /// <summary>The zones by their numbers on the map.</summary>
    public string ZoneNote { get; private set; } = "";

    /// <summary>Which published figures changed since the last build; null before the second.</summary>
    public string? Restated { get; private set; }

    /// <summary>Null for who may not see warnings.</summary>
    public WarningsBrief? Warnings { get; private set; }

    /// <summary>What the address asks for, null for the plan's own.</summary>
    public Measure? Chosen => Measure is null ? null : Words.Choice<Measure>(Measure) is { } known && TargetReader.IsJudged(known) ? known : null;

    /// <summary>The plans of key industries; others have their own page.</summary>
    public IReadOnlyList<TargetPlan> Plans => reader.Plans.Leading;

    public TargetPlan ChosenPlan => Plans.FirstOrDefault(p => p.Id == Plan) ?? Plans[0];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Figures = OverviewFigures.Read(reader, ChosenPlan, Chosen);
        Multiples = charts.Multiples(Figures, reader.Scope);
        Map = charts.Map(Figures, reader.Scope);
        MapLegend = charts.MapLegend(Figures, reader.Scope);
        Diseases = charts.DiseaseFigure(Figures, reader.Scope, tables.Find("diseases", Figures)!, OverviewLinks.Xlsx("diseases", ChosenPlan, Chosen));
        Plain = [.. facts.Plain(Figures), .. user.Has(Permissions.MeetingsRead) ? facts.Joint(new JointWorkReader(reader), Figures.Build.BusinessDate.Year) : []];
        ZoneNote = facts.Zones(Figures);
        Restated = facts.Restated(new RestatementReader(reader), Figures.Measure);
        Warnings = await WarningsBrief.ReadAsync(db, user, stop);
    }

    /// <summary>One table as a workbook; a stable address.</summary>
    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string table, CancellationToken stop)
    {
        var figures = OverviewFigures.Read(reader, ChosenPlan, Chosen);
        if (tables.Find(table, figures) is not { } found)
        {
            return NotFound();
        }

        return await export.FileAsync(found.Name, figures.Build.BuildId, [found.Sheet()], tables.Cover(found, figures), stop);
    }
}
