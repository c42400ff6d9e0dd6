using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Restatements;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Restatements;

/// <summary>数字变动: what changed in published figures since a build, and why.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, CurrentUser user, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<RestatementsTexts> text) : PageModel
{
    private const int MostOffered = 24;

    [BindProperty(SupportsGet = true)]
    public RestatementWords Chosen { get; set; } = new();

    /// <summary>Null before the second build.</summary>
    public RestatementScreen? Screen { get; private set; }

    public IReadOnlyList<RestatementBuild> Builds { get; private set; } = [];

    public RestatementMeeting? Meeting { get; private set; }

    /// <summary>Builds to hold against, newest first: those after which something changed, the one before this and the first.</summary>
    public IEnumerable<RestatementBuild> Offered => Builds
        .Where((build, at) => at > 0 && (at == 1 || at == Builds.Count - 1 || build == Screen?.Choices.Since || Builds[at - 1].HasChanges)).Take(MostOffered);

    /// <summary>The build before the last that changed a figure; null where the address asks for it already or nothing ever changed.</summary>
    public RestatementBuild? LastChanged => Builds.Zip(Builds.Skip(1)).Where(pair => pair.First.HasChanges).Select(pair => pair.Second).FirstOrDefault();

    /// <summary>Counties to choose from; none for who sees one only.</summary>
    public IReadOnlyList<string> Counties => reader.Scope.Choices;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Screen?.Year is not { } year)
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (text["choose_unit"], Screen.Choices.Population.Name.ToString()), (text["choose_measure"], text[$"measure_{Screen.Choices.Measure}"]),
            (text["choose_since"], $"{Format.Moment(Screen.Choices.Since.BuiltAt)} {Screen.Choices.Since.BuildId}"),
        ];
        return await workbook.WriteAsync(text["title"], filters, text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.YearTable(), Screen.Steps(year)], stop);
    }

    /// <summary>Whether every word of the address means something.</summary>
    private bool Find()
    {
        var ledger = new RestatementReader(reader);
        (Builds, Meeting) = (ledger.Builds(), ledger.LastMeeting());
        if (Builds.Count < 2)
        {
            return true;
        }

        if (RestatementChoices.Of(Chosen, Builds, reader.Scope) is not { } choices)
        {
            return false;
        }

        Screen = new RestatementScreen(choices, ledger.Years(choices.Population, choices.Measure, choices.Since.BuildId), user.Has(Permissions.RecordsRead), store, reader, text);
        return choices.Year is null || Screen.Year is not null;
    }
}
