using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>采纳 or 不采纳, with what will be done or why not.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
[NeedsNoSnapshot]
public sealed class DecideModel(RecordTools tools, FocusFigures words, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ReportFocus Focus => Record.Focuses.First(focus => focus.Number == Number);

    public FocusFigure Figure => Record.Figure(Focus.Section, Focus.Code)!;

    public string Evidence => words.Evidence(Figure, Focus.Rule);

    public IEnumerable<(string Value, string Words)> Decisions => new[] { FocusDecision.Adopted, FocusDecision.NotAdopted }.Select(one => ($"{one}", ReportWords.Of(one).Capital()));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop))
        {
            return NotFound();
        }

        Fill(Typed.Of(("decision", Focus.Decision == FocusDecision.Open ? "" : $"{Focus.Decision}"), ("text", Focus.Text)), null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var decision = Chosen("decision", Decisions.Select(one => one.Value));
            var said = Required("text", ReportFocus.LongestText);
            return Unless("text", () => OfTheCity ?? Record.Decide(Number, Enum.Parse<FocusDecision>(decision), said, Me.Name, Now), () => new Done(AuditActions.RecordChanged, text["decided_done"]));
        },
        stop);

    public Task<IActionResult> OnPostTakeOutAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () => Unless("text", () => OfTheCity ?? Record.TakeOut(Number), () => new Done(AuditActions.RecordChanged, text["taken_out_done"])),
        stop);

    protected override Task<bool> LoadMoreAsync(CancellationToken stop) => Task.FromResult(Record.Focuses.Any(focus => focus.Number == Number));
}
