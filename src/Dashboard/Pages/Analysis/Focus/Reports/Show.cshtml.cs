using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.Kit.Deadlines;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>One annual report: its frozen figures, its focuses, what the county wrote, and what was corrected since.</summary>
[PagePermission(Permissions.ReportsRead, Change = Permissions.ReportsRead)]
public sealed class ShowModel(RecordTools tools, SnapshotReader reader, FocusFigures words, FocusCharts charts, ReportDocument document, StoreWorkbook workbook, DocxExport taken, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    /// <summary>What the present build answers otherwise; empty where it is the report's own.</summary>
    public IReadOnlyList<(FocusFigure Then, FocusFigure? Now)> Corrections { get; private set; } = [];

    public string Build => reader.Build;

    /// <summary>Last month that the present build would count.</summary>
    public DateOnly Newest => new[] { new FreshnessReader(reader).Build().DataThrough, new DateOnly(Record.Year, 12, 1) }.Min();

    public ClockState Clock => Record.Period.StateAt(Today, Days);

    public bool MayWrite => Me.Has(Permissions.ReportsWrite) && !Me.SeesCity && Record.CanChange;

    public bool MayRecall => Me.Has(Permissions.ReportsWrite) && !Me.SeesCity && Record.State == ReportState.Signed;

    public bool MayJudge => Me.Has(Permissions.ReportsJudge) && Me.SeesCity;

    public string Period => Say.Period(new DateOnly(Record.Year, 1, 1), Record.Through);

    public FocusFigure Total => Record.Figure(FocusSection.Total, "")!;

    public string Evidence(ReportFocus focus) => words.Evidence(Record.Figure(focus.Section, focus.Code)!, focus.Rule);

    public FigureTable Table(FocusSection section) => words.Table(section, Of(section));

    public IEnumerable<FocusSection> Sections => FocusFigures.Sections.Where(section => Of(section).Any());

    public (string Wide, string Narrow)? Bars(FocusSection section) => charts.Bars($"report {Record.Id} {Record.Version}", section, [.. Of(section)]);

    public string Value(FocusFigure? figure) => figure is null ? Format.None : words.Value(figure);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Corrections = Record.BuildId != reader.Build && new FocusReader(reader).Read(Record.County!, Record.Year, Record.Through) is { } now ? Record.CorrectedIn(now) : [];
        return Page();
    }

    public Task<IActionResult> OnPostSayAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Record.Say(Optional("comment", Comment.Longest), Me.Name, Me.Access.Department, Now) is { } said ? new Done(AuditActions.RecordAnswered, text["said_done"], Concerns: said) : null,
        stop);

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        var focuses = new ExportSheet(
            text["focuses"],
            [text["section"], text["item"], text["rule"], text["evidence"], text["decision"], text["measure_or_reason"]],
            Record.Focuses.Select(focus => (IReadOnlyList<object?>)[FocusWords.Of(focus.Section).ToString(), Record.Figure(focus.Section, focus.Code)!.Name.ToString(), FocusWords.Of(focus.Rule).ToString(), Evidence(focus), ReportWords.Of(focus.Decision).ToString(), focus.Text]));
        return await workbook.WriteAsync(
            text["report_of", County, Record.Year],
            [(text["state"], ReportWords.Of(Record.State).ToString()), (text["filter_build"], Record.BuildId), (text["frozen_on"], Format.Date(Record.FrozenOn))],
            [focuses, words.Everything(Record.Figures).Sheet()],
            (Record.Figures.Count, Record.Figures.Count),
            stop);
    }

    [Export]
    public async Task<IActionResult> OnGetDocxAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        return await taken.FileAsync(document.Of(Record), text["report_of", County, Record.Year], Record.Figures.Count, stop);
    }

    private IEnumerable<FocusFigure> Of(FocusSection section) => Record.Figures.Where(figure => figure.Section == section);
}
