using System.Globalization;
using Dashboard.Shell;
using Dashboard.Shell.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Model.Analysis.Focus;
using Model.Analysis.Focus.Reports;
using Model.Operations.Audit;
using Model.Operations.Kit;
using Model.Operations.People;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>自选重点: a focus of the county's own, chosen from the figures of the report.</summary>
[PagePermission(Permissions.ReportsWrite, Change = Permissions.ReportsWrite)]
[NeedsNoSnapshot]
public sealed class ChooseModel(RecordTools tools, FocusFigures words, IStringLocalizer<FocusTexts> text) : ReportPage(tools)
{
    /// <summary>Figures that are no focus yet.</summary>
    public IEnumerable<(string Value, string Words)> Options => Record.Figures
        .Where(figure => figure.Section is not (FocusSection.Total or FocusSection.Work) && !Record.Focuses.Any(focus => focus.Section == figure.Section && focus.Code == figure.Code))
        .Select(figure => (figure.Number.ToString(CultureInfo.InvariantCulture), text["figure_of", FocusWords.Of(figure.Section), figure.Name, Format.Count(figure.Cases), words.Value(figure)].Value));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => DoAsync(
        id,
        () =>
        {
            var chosen = Chosen("figure", Options.Select(option => option.Value));
            var said = Required("text", ReportFocus.LongestText);
            return Unless("text", () => OfTheCity ?? Choose(chosen, said), () => new Done(AuditActions.RecordChanged, text["chosen_done"]));
        },
        stop);

    private Refusal? Choose(string number, string said)
    {
        var figure = Record.Figures.Single(one => one.Number.ToString(CultureInfo.InvariantCulture) == number);
        return Record.Choose(figure.Section, figure.Code, said, Me.Name, Now);
    }
}
