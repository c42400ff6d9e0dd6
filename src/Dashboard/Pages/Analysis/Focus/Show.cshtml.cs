using System.Globalization;
using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Focus;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Focus;

/// <summary>重点领域分析: what stands out in a county in a year, and what is proposed to be prevented first.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, FocusFigures words, FocusCharts charts, AnalysisWorkbook workbook, CurrentUser user, IStringLocalizer<FocusTexts> text) : PageModel
{
    // More names than these are read in the table.
    private const int FirstNamed = 3;

    private readonly FocusReader focus = new(reader);

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Counties that the user may choose.</summary>
    public IReadOnlyList<string> Counties { get; } = [.. CodeList.Named("counties").Codes.Where(reader.Scope.Includes)];

    /// <summary>Null while no month has enrolment.</summary>
    public FocusAnalysis? Analysis { get; private set; }

    public string Period => Say.Period(Analysis!.First, Analysis.Last);

    /// <summary>Sections with a figure that the user may see: employers by name are for those who may see them.</summary>
    public IEnumerable<FocusSection> Sections => FocusFigures.Sections.Where(section => Analysis!.Of(section).Any() && (section != FocusSection.Employer || user.Has(Permissions.RecordsRead)));

    public IEnumerable<FocusProposal> Proposals => Analysis!.Proposals.Where(one => one.Figure.Section != FocusSection.Employer || user.Has(Permissions.RecordsRead));

    public string Answer
    {
        get
        {
            var total = Analysis!.Find(FocusSection.Total, "")!;
            var names = Say.Names(Proposals.Take(FirstNamed).Select(one => one.Figure.Name.ToString()));
            return Say.Sentences(
            [
                text["answer", CountyNames.Of(Analysis.County), Period, Format.Count(total.Cases), words.Value(total), FocusFigures.Ratio(total)],
                names.Length > 0 ? text["answer_focuses", Proposals.Count(), names] : text["answer_no_focus"],
            ]);
        }
    }

    public FigureTable Table(FocusSection section) => words.Table(section, Analysis!.Of(section));

    public string Evidence(FocusProposal proposal) => words.Evidence(proposal.Figure, proposal.Rule);

    public (string Wide, string Narrow)? Bars(FocusSection section) => charts.Bars($"{reader.Build} {Analysis!.County} {Analysis.Year}", section, [.. Analysis.Of(section)]);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Analysis is null)
        {
            return NotFound();
        }

        var shown = Analysis.Figures.Where(figure => figure.Section == FocusSection.Total || Sections.Contains(figure.Section));
        var proposed = new FigureTable(
            text["proposals"],
            [new(text["section"]), new(text["item"]), new(text["rule"]), new(text["evidence"])],
            [.. Proposals.Select(one => (IReadOnlyList<FigureCell>)[Cells.Text(FocusWords.Of(one.Figure.Section)), Cells.Text(one.Figure.Name), Cells.Text(FocusWords.Of(one.Rule)), Cells.Text(Evidence(one))])]);
        return await workbook.WriteAsync(
            text["title"],
            [(text["county"], CountyNames.Of(Analysis.County).ToString()), (text["year"], Analysis.Year.ToString(CultureInfo.InvariantCulture)), (text["period"], Period)],
            text["definition"],
            text["source"],
            new FreshnessReader(reader).Build(),
            [proposed, words.Everything(shown)],
            stop);
    }

    // What is not of the user's counties, or was never a year, is not found.
    private bool Find()
    {
        Years = focus.Years();
        var county = string.IsNullOrEmpty(County) ? Counties is [var first, ..] ? first : null : County;
        if (Years.Count == 0 || county is null)
        {
            return County is null && Year is null;
        }

        Analysis = focus.Read(county, Year ?? Years[0]);
        return Analysis is not null;
    }
}
