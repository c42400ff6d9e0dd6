using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Plans;

namespace Dashboard.Pages.Overview;

/// <summary>The first page's figures as tables, for the page and for workbooks.</summary>
public sealed class OverviewTables(IStringLocalizer<OverviewTexts> text, VerdictWords words)
{
    public static IReadOnlyList<string> Names { get; } = ["units", "months", "other-plan", "counties", "diseases", "feeds"];

    /// <returns>Null when there is no table of that name.</returns>
    public FigureTable? Find(string name, OverviewFigures figures) => name switch
    {
        "units" => Statuses(text["UnitsTitle"], text["Unit"], [.. figures.Units, figures.Together], u => u.UnitName.ToString()),
        "months" => Months(figures),
        "other-plan" => Statuses(figures.OtherPlan.Short.ToString(), text["Unit"], figures.OtherUnits, u => u.UnitName.ToString()),
        "counties" => Statuses(text["CountiesTitle"], text["County"], figures.Counties, c => c.CountyName!.ToString()),
        "diseases" => Diseases(figures),
        "feeds" => Feeds(figures),
        _ => null,
    };

    public ExportCover Cover(FigureTable table, OverviewFigures figures) => new()
    {
        Title = table.Name,
        Filters = [(text["Plan"], figures.Plan.Short.ToString()), (text["Measure"], MeasureName(figures.Measure))],
        AsOf = Format.Month(figures.Build.DataThrough),
        BuildId = figures.Build.BuildId,
        Rows = table.Rows.Count,
        AllRows = table.Rows.Count,
        IsSample = figures.Build.Mode == "sample",
        Notes = [(text["SourceWord"], text["SourceInjuries"])],
    };

    public string MeasureName(Measure measure) => text["Measure" + measure];

    private FigureTable Statuses(string name, string unit, IReadOnlyList<TargetStatus> rows, Func<TargetStatus, string> nameOf) => new(
        name,
        [
            new(unit), new(text["Insured"], true), new(text["Cases"], true), new(text["BaselineRate"], true), new(text["LatestRate"], true), new(text["Lower"], true), new(text["Upper"], true),
            new(text["Change"], true), new(text["ChangeInterval"]), new(text["WantedRate"], true), new(text["Period"]), new(text["Official"]), new(text["Evidence"]), new(text["Lean"]),
        ],
        [.. rows.Select(r => Status(r, nameOf(r)))]);

    private FigureCell[] Status(TargetStatus row, string name) =>
    [
        new(name),
        Cells.Average(row.Latest?.AverageInsured),
        Cells.Count(row.Latest?.Cases),
        Cells.Rate(row.Baseline?.Rate?.Value),
        Cells.Rate(row.Latest?.Rate?.Value),
        Cells.Rate(row.Latest?.Rate?.Lower),
        Cells.Rate(row.Latest?.Rate?.Upper),
        new(Say.Change(row.Change), row.Change is { } change ? Math.Round(change, 4) : null),
        new(Say.ChangeInterval(row.Ratio)),
        Cells.Rate(row.WantedRate),
        new(row.Latest is { } window ? $"{window.Start:yyyy-MM} – {window.End:yyyy-MM}" : Format.None),
        new(words.Mark(row.Official).Word),
        new(words.Mark(row.Evidence).Word),
        new(words.Lean(row) ?? Format.None),
    ];

    private FigureTable Months(OverviewFigures figures) => new(
        text["MonthsTitle"],
        [new(text["Unit"]), new(text["TwelveMonthsTo"]), new(text["Cases"], true), new(text["LatestRate"], true), new(text["Change"], true), new(text["PathRate"], true), new(text["Settled"])],
        [.. figures.Plan.Units.SelectMany(unit => figures.Series[unit].Select(p => new FigureCell[]
        {
            new(PlanUnits.NameOf(unit).ToString()),
            new($"{p.Month:yyyy-MM}"),
            Cells.Count(p.Cases),
            Cells.Rate(p.RatePer1000),
            new(Say.Change(p.Change), p.Change is { } change ? Math.Round(change, 4) : null),
            Cells.Rate(p.PathRate),
            new(text[p.IsSettled ? "Yes" : "NotYet"]),
        }))]);

    private FigureTable Diseases(OverviewFigures figures) => new(
        text["DiseaseLabel"],
        [new(text["Year"]), new(text["MonthsOfYear"], true), new(text["NewCases"], true), new(text["Pneumoconiosis"], true), new(text["OtherDisease"], true), new(text["CountInterval"], true), new(text["ToDate"], true)],
        [.. figures.Diseases.Select(d => new FigureCell[]
        {
            new($"{d.Year}", d.Year, OverviewLinks.Diseases(d.Year)),
            new($"{d.Months}", d.Months),
            Cells.Count(d.NewCases),
            Cells.Count(d.Pneumoconiosis),
            Cells.Count(d.Other),
            new($"{Format.Number(d.Lower, 0)}–{Format.Number(d.Upper, 0)}"),
            Cells.Count(d.NewCasesToDate),
        })]);

    private FigureTable Feeds(OverviewFigures figures) => new(
        text["FreshnessTitle"],
        [new(text["Feed"]), new(text["Department"]), new(text["Through"]), new(text["Received"]), new(text["Read"], true), new(text["Accepted"], true), new(text["Quarantined"], true), new(text["DaysLate"], true)],
        [.. figures.Feeds.Select(f => new FigureCell[]
        {
            new(f.Name.ToString()),
            new(f.Department.ToString()),
            new(f.LastMonth is { } month ? $"{month:yyyy-MM}" : Format.None),
            new(Format.ShortDate(f.ReceivedOn)),
            Cells.Count(f.Read),
            Cells.Count(f.Accepted),
            Cells.Count(f.Quarantined),
            Cells.Count(f.DaysLate),
        })]);
}
