using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Pages.Analysis.Priorities;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Risk;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Premium.Employers;

/// <summary>One employer: its history, and the inputs of its floating rate year by year (浮动费率测算依据).</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ShowModel(SnapshotReader reader, EmployerCharts charts, XlsxExport export, IStringLocalizer<EmployersTexts> texts, IStringLocalizer<PrioritiesTexts> reasons) : PageModel
{
    public EmployerDetails Details { get; private set; } = null!;

    /// <summary>The month that "insured" speaks of.</summary>
    public DateOnly DataThrough => Build.DataThrough;

    /// <summary>The last whole year, or else the last; null when there is none.</summary>
    public EmployerYear? LastYear => Details.Years.LastOrDefault(year => year.MonthsInsured == 12) ?? (Details.Years is [.., var last] ? last : null);

    /// <summary>So few people that the rate says little: <see cref="SmallNumbers"/>, against the industry in the whole city.</summary>
    public bool IsSmall => LastYear is { } year && SmallNumbers.AreIn(year.AverageInsured, RateOfIndustry(year.Year));

    /// <summary>Its place in the risk rank; null where it is not ranked.</summary>
    public PriorityRow? Priority { get; private set; }

    /// <summary>Why it stands there.</summary>
    public ReasonWords Reasons { get; } = new(reasons);

    public ChartFigure RateFigure => charts.Rate(Details, Request.With(("handler", "xlsx")));

    public ChartFigure InsuredFigure => charts.Insured(Details, Request.With(("handler", "xlsx")));

    private BuildFacts Build { get; } = new FreshnessReader(reader).Build();

    public IActionResult OnGet(string code) => Find(code) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync(string code, CancellationToken stop)
    {
        if (!Find(code))
        {
            return NotFound();
        }

        var sheet = new ExportSheet(texts["inputs"], [.. YearColumns.Select(c => texts[c].Value)], Details.Years.Select(Cells));
        var cover = new ExportCover
        {
            Title = $"{Details.Employer.EmployerName} · {texts["inputs"]}",
            Filters = [(texts["code"], code)],
            AsOf = Format.Month(DataThrough),
            BuildId = Build.BuildId,
            Rows = Details.Years.Count,
            AllRows = Details.Years.Count,
            IsSample = Build.Mode == "sample",
        };
        return await export.FileAsync(code, Build.BuildId, [sheet], cover, stop);
    }

    private static IReadOnlyList<string> YearColumns { get; } =
    [
        "year", "average_insured", "months_insured", "production_cases", "all_cases", "deaths", "disease_cases", "incidence", "lower", "upper",
        "wage_base", "premium_due", "premium_paid", "fund_paid", "employer_paid", "pay_ratio", "trainings", "inspections", "risk_class", "base_rate",
    ];

    private static IReadOnlyList<object?> Cells(EmployerYear year) =>
    [
        year.Year, year.AverageInsured, year.MonthsInsured, year.ProductionCases, year.AllCases, year.Deaths, year.DiseaseCases, year.IncidencePer1000, year.Lower, year.Upper,
        Yuan(year.WageBaseFen), Yuan(year.PremiumDueFen), Yuan(year.PremiumPaidFen), Yuan(year.FundPaidFen), Yuan(year.EmployerPaidFen), year.PayRatio,
        year.Trainings, year.Inspections, year.RiskClass, year.BaseRatePercent,
    ];

    private double? RateOfIndustry(int year) => new IncidenceReader(reader).Read(new IncidenceQuery
    {
        By = IncidenceBy.City,
        Grain = Grain.Year,
        From = new(year, 1, 1),
        To = new(year, 12, 1),
        Industry = Details.Employer.IndustryCode,
        Measure = Measure.Production,
    }).SingleOrDefault()?.RatePer1000;

    private static decimal Yuan(long fen) => fen / 100m;

    private bool Find(string code)
    {
        if (new EmployerReader(reader).Find(code.Trim().ToUpperInvariant()) is not { } found)
        {
            return false;
        }

        (Details, Priority) = (found, new PriorityReader(reader).Find(found.Employer.EmployerCode));
        return true;
    }
}
