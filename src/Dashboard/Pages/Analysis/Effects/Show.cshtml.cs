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
using Model.Analysis.Effects;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Effects;

/// <summary>措施效果: did trainings and inspections help? Employers with one against like employers without.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, ChartStore store, AnalysisWorkbook workbook, IStringLocalizer<EffectsTexts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Event { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Industry { get; set; }

    public EventChoices Choices { get; private set; } = null!;

    /// <summary>Null where no employer had such an event.</summary>
    public EffectScreen? Screen { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<string> Industries { get; private set; } = [];

    /// <summary>Counties to choose from; none for who sees one only.</summary>
    public IReadOnlyList<string> Counties => reader.Scope.Choices;

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find() || Screen is null)
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (text["choose_event"], text[$"event_{Choices.Event}"]), (text["choose_year"], Choices.Year?.ToString(CultureInfo.InvariantCulture) ?? text["all_years"]),
            (text["choose_county"], (Choices.County is { } county ? CountyNames.Of(county) : reader.Scope.Name).ToString()),
            (text["choose_industry"], Choices.Industry is { } industry ? IndustryGroups.NameOf(industry).ToString() : text["all_industries"]),
        ];
        return await workbook.WriteAsync(text["title"], filters, text["definition"], text["source"], new FreshnessReader(reader).Build(), [Screen.Sides(), Screen.Ratios(), Screen.Parts()], stop);
    }

    /// <summary>Whether every word of the address means something.</summary>
    private bool Find()
    {
        var kind = string.IsNullOrEmpty(Event) ? EventKind.Training : Words.Choice<EventKind>(Event);
        if (kind is not { } known)
        {
            return false;
        }

        var effects = new EventEffectReader(reader);
        (Years, Industries) = (effects.Years(known), effects.Industries(known));
        var year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if ((!string.IsNullOrEmpty(Year) && (year is null || !Years.Contains(year.Value)))
            || (!string.IsNullOrEmpty(County) && !reader.Scope.Offers(County))
            || (!string.IsNullOrEmpty(Industry) && !Industries.Contains(Industry, StringComparer.Ordinal)))
        {
            return false;
        }

        Choices = new EventChoices(known, year, Blank(County), Blank(Industry));
        Screen = effects.Read(Choices) is { } effect ? new EffectScreen(effect, store, reader, text) : null;
        return true;
    }

    private static string? Blank(string? word) => string.IsNullOrEmpty(word) ? null : word;
}
