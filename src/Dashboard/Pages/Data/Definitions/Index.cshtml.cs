using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Data.Definitions;

/// <summary>口径与编码: what every figure means, which rule uses which, and how industry codes meet.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class IndexModel(SnapshotReader reader) : PageModel
{
    /// <summary>Sections of the page in their order: each an anchor and the key of its heading.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        ["incidence", "sides", "targets", "verdict-words", "settled", "late-months", "small", "fair", "construction", "severity", "focus", "variation", "effects", "restatements", "outlook", "grounds", "causes", "cause-bridge", "keywords", "severities", "deaths", "pay-ratio", "occupational-disease", "enrolment-gaps", "measures", "bridge"];

    /// <summary>The city's last whole settled year, production injuries: one count written in each of the ways in use. Null while there is none.</summary>
    public IncidenceRow? Example { get; private set; }

    public IReadOnlyList<SentCode> Unresolved { get; private set; } = [];

    public IReadOnlyList<SentCode> Renumbered { get; private set; } = [];

    public IReadOnlyList<TargetPlan> Plans => reader.Plans.All;

    public BuildFacts Build { get; private set; } = new();

    public void OnGet()
    {
        Build = new FreshnessReader(reader).Build();
        Example = new IncidenceReader(reader).Read(new IncidenceQuery
        {
            By = IncidenceBy.City,
            Grain = Grain.Year,
            From = new DateOnly(Build.DataThrough.Year - 1, 1, 1),
            To = new DateOnly(Build.DataThrough.Year - 1, 12, 1),
            Measure = Measure.Production,
        }).SingleOrDefault();
        var sent = new IndustryBridgeReader(reader).Sent();
        Unresolved = [.. sent.Where(s => s.How == "unresolved")];
        Renumbered = [.. sent.Where(s => s.How == "renumbered")];
    }
}
