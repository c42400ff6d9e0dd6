using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Rows;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Keywords;
using Model.Codes;
using Model.Operations.People;
using Model.Statistics;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Causes;

/// <summary>关键词线索: cases whose text speaks of another cause than the coded one, or of somebody hurt who did not apply; with what the rules are worth.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ProposalsModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<CausesTexts> text, IStringLocalizer<AnalysisTexts> common) : PageModel
{
    /// <summary>Rows that a page shows; the workbook has all.</summary>
    private const int Shown = 100;

    public static IReadOnlyList<string> Kinds { get; } = ["cause", "unreported"];

    /// <summary>Empty for both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public IReadOnlyList<KeywordMeasure> Measures { get; private set; } = [];

    public IReadOnlyList<KeywordProposal> Proposals { get; private set; } = [];

    /// <summary>Counties to choose from; none for who sees one only.</summary>
    public IReadOnlyList<string> Counties => reader.Scope.Choices;

    public UnitAddress Address => new("/causes/proposals", [("kind", Kind), ("county", County)]);

    public string Answer => text["proposals_answer", Format.Count(Proposals.Count(one => one.Kind == "cause")), Format.Count(Proposals.Count(one => one.Kind == "unreported")), Format.Count(Math.Min(Shown, Proposals.Count))];

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        (string, string)[] filters = [(text["proposals_kind"], Kind is null ? text["proposals_both"] : text[$"kind_{Kind}"]), (common["ChooseCounty"], (County is null ? reader.Scope.Name : CountyNames.Of(County)).ToString())];
        return await workbook.WriteAsync(
            text["proposals_title"], filters, text["proposals_definition"], text["source"], new FreshnessReader(reader).Build(), [Worth(), Table(Proposals)], stop);
    }

    /// <summary>Precision and recall on the labelled sample.</summary>
    public FigureTable Worth() => new(
        text["worth"],
        [new(text["proposals_kind"]), new(text["worth_labelled"], true), new(text["worth_wanted"], true), new(text["worth_proposed"], true), new(text["worth_right"], true), new(text["worth_precision"], true), new(text["worth_recall"], true)],
        [.. Measures.Select(one => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(text[$"kind_{one.Kind}"]), Cells.Count(one.Labelled), Cells.Count(one.Wanted), Cells.Count(one.Proposed), Cells.Count(one.RightOnes), Share(one.Precision), Share(one.Recall),
        ])]);

    public FigureTable Newest() => Table([.. Proposals.Take(Shown)]);

    private FigureTable Table(IReadOnlyList<KeywordProposal> proposals) => new(
        text["proposals_title"],
        [new(text["case"]), new(text["occurred"]), new(text["employer"]), new(text["proposals_kind"]), new(text["words"]), new(text["cause_sent"]), new(text["cause_proposed"]), new(text["county"])],
        [.. proposals.Select(one => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(one.CaseNumber, RowsLink.To(new RowsQuery { Fact = Fact.Injuries, CaseNumber = one.CaseNumber })), Cells.Text(Format.Date(one.OccurredOn)),
            Cells.Text(one.EmployerName, $"/employers/{one.EmployerCode}"), Cells.Text(text[$"kind_{one.Kind}"]), Cells.Text(one.Words), Cells.Text(Cause(one.Cause)), Cells.Text(Cause(one.ProposedCause)),
            Cells.Text(CountyNames.Of(one.CountyCode)),
        ])]);

    private static string Cause(string code) => code.Length == 0 ? Format.None : $"{code} {CodeList.Named("causes").NameOf(code)}";

    private static FigureCell Share(Proportion? share) => share is null
        ? Cells.Text((string?)null)
        : new(Say.Bracketed(Format.Percent(share.Value), Format.Interval(share.Lower, share.Upper, 1)), Math.Round(share.Value, 2));

    private bool Find()
    {
        (Kind, County) = (string.IsNullOrEmpty(Kind) ? null : Kind, string.IsNullOrEmpty(County) ? null : County);
        if ((Kind is not null && !Kinds.Contains(Kind, StringComparer.Ordinal)) || (County is not null && !reader.Scope.Offers(County)))
        {
            return false;
        }

        var keywords = new KeywordReader(reader);
        (Measures, Proposals) = (keywords.Measures(), keywords.Proposals(Kind, County));
        return true;
    }
}
