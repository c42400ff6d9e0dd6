using System.Globalization;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Units;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model;
using Model.Analysis;
using Model.Codes;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Matrix;

/// <summary>Industries × counties in one year.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, AnalysisWorkbook workbook, IStringLocalizer<AnalysisTexts> text) : PageModel
{
    /// <summary><c>key-industry</c> or <c>industry</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rows { get; set; }

    /// <summary>Null for the last year that has ended.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    public MatrixRows ChosenRows { get; private set; }

    public MatrixGrid Grid { get; private set; } = null!;

    public BuildFacts Build { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>A county's short name: fourteen columns leave no room for more.</summary>
    public static string Short(MatrixHead county)
    {
        var list = CodeList.Named("counties");
        var row = list.Rows.FirstOrDefault(known => known[0] == county.Code);
        return row is null || Bilingual.IsEnglish(CultureInfo.CurrentUICulture) ? county.Name.ToString() : list.Value(row, "short_zh") ?? county.Name.Zh;
    }

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken stop)
    {
        if (!Find())
        {
            return NotFound();
        }

        (string, string)[] filters =
        [
            (text["ChooseRows"], text[$"MatrixRows{ChosenRows}"]), (text["ChooseYear"], $"{Grid.Matrix.Year}"), (text["ChooseMeasure"], text[$"Measure{Grid.Matrix.Measure}"]),
        ];
        return await workbook.WriteAsync(text["MatrixTitle"], filters, text["IncidenceDefinition"], text["SourceInjuries"], Build, [Grid.Table()], stop);
    }

    /// <summary>The chosen table may be given to everybody once its small counts are withheld; asked by who sees the whole city, of a year that will hardly change: two editions of it would tell what each withholds.</summary>
    public bool MayBePublic => reader.Scope.Counties is null && ChosenRows == MatrixRows.Industry && Grid.Matrix is { Measure: global::Model.Analysis.Measure.Production, IsSettled: true, Rows.Count: > 0 };

    /// <summary>The table for the public; a stable address.</summary>
    [Export]
    public async Task<IActionResult> OnGetPublicAsync(CancellationToken stop)
    {
        if (!Find() || !MayBePublic || PublicMatrix.Of(Grid.Matrix) is not { } table)
        {
            return NotFound();
        }

        (string, string)[] filters = [(text["ChooseYear"], $"{Grid.Matrix.Year}"), (text["ChooseMeasure"], text[$"Measure{Grid.Matrix.Measure}"])];
        return await workbook.WriteAsync(text["PublicTable"], filters, text["PublicNote"], text["SourceInjuries"], Build, [Grid.Public(table)], stop);
    }

    private bool Find()
    {
        Build = new FreshnessReader(reader).Build();
        Years = [.. new IncidenceReader(reader).Read(new IncidenceQuery { By = IncidenceBy.City }).Select(row => row.PeriodStart.Year).Distinct().OrderDescending()];
        var year = Year ?? (Build.DataThrough.Month == 12 ? Build.DataThrough.Year : Build.DataThrough.Year - 1);
        if (Choice(Rows, MatrixRows.KeyIndustry) is not { } rows || Choice(Measure, global::Model.Analysis.Measure.Production) is not { } measure || !UnitChoices.Measures.Contains(measure)
            || (Year is not null && !Years.Contains(year)))
        {
            return false;
        }

        (ChosenRows, Grid) = (rows, new MatrixGrid(new MatrixReader(reader).Read(year, rows, measure), reader.Scope.Name, text));
        return true;
    }

    private static T? Choice<T>(string? word, T otherwise)
        where T : struct, Enum => string.IsNullOrEmpty(word) ? otherwise : Words.Choice<T>(word);
}
