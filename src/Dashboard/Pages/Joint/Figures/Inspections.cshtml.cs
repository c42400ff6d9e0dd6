using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Figures;

/// <summary>联合检查统计: how many were inspected, what was found, is it put right in time, and how injuries stood before and after.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class InspectionsModel(SnapshotReader reader, InspectionTables tables, AnalysisWorkbook workbook, IStringLocalizer<FiguresTexts> text) : PageModel
{
    private readonly JointInspectionReader work = new(reader);

    /// <summary>Null for all years.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    /// <summary>Null for all that the reader sees.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public BuildFacts Build { get; } = new FreshnessReader(reader).Build();

    /// <summary>Years with inspections, oldest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public int? ShownYear { get; private set; }

    public string? ShownCounty { get; private set; }

    /// <summary>Id, table, its definition, and a remark at its foot.</summary>
    public IReadOnlyList<(string Id, FigureTable Table, string Definition, string? Note)> Sections { get; private set; } = [];

    public string Answer { get; private set; } = "";

    private string YearName => ShownYear is { } year ? text["year_of", year] : text["all_years"];

    private string CountyName => (ShownCounty is null ? reader.Scope.Name : CountyNames.Of(ShownCounty)).ToString();

    /// <summary>What a section was chosen by: before and after are of all years.</summary>
    public string Chosen(string section) => section == "before-after" ? CountyName : $"{YearName} · {CountyName}";

    public void OnGet() => Load();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        Load();
        return await workbook.WriteAsync(
            text["inspections_title"],
            [(text["year"], YearName), (text["county"], CountyName)],
            string.Join(' ', text["def_put_right_text"], text["def_before_after_text"], text["no_proof"]),
            text["inspections_source"],
            Build,
            [.. Sections.Select(section => section.Table)],
            stop);
    }

    private void Load()
    {
        Years = work.Years();
        ShownYear = Years.Cast<int?>().FirstOrDefault(year => FormattableString.Invariant($"{year}") == Year);
        ShownCounty = CodeList.Named("counties").Codes.FirstOrDefault(code => code == County && reader.Scope.Includes(code));
        var inspections = work.Inspections(ShownYear, ShownCounty);
        var inspected = work.Inspected(ShownCounty);
        var (all, compared) = (InspectionFigures.Sum(inspections), InspectedFigures.Sum(inspected));
        Sections =
        [
            ("inspections", tables.Inspections(inspections), "mart_joint_inspection_year-in_time_share", null),
            ("findings", tables.Findings(work.Findings(ShownYear, ShownCounty)), "fct_joint_finding", null),
            ("before-after", tables.Inspected(inspected), "mart_inspected_employer-before_after", text["compared_of", compared.Employers, compared.Compared]),
        ];
        Answer = text["inspections_answer", $"{YearName} · {CountyName}", all.Inspected, all.WithFindings, all.Findings, Format.Percent(all.InTimeShare?.Value), all.Overdue];
    }
}
