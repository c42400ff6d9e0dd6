using Dashboard.Charts;
using Dashboard.Exports;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Risk;
using Model.Operations.People;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Priorities;

/// <summary>模型卡: what ranks, how it did in years it had not seen, what it must not be used for, and every training that is kept.</summary>
[PagePermission(Permissions.RecordsRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class ModelModel(SnapshotReader reader, XlsxExport export, IStringLocalizer<PrioritiesTexts> texts) : PageModel
{
    private const string WholeHead = "5";

    public IReadOnlyList<RiskTraining> Trainings { get; private set; } = [];

    /// <summary>The card shown: the one asked for, else of the model in charge, else the newest.</summary>
    public RiskTraining? Shown { get; private set; }

    private BuildFacts Build { get; } = new FreshnessReader(reader).Build();

    public IActionResult OnGet([FromQuery(Name = "run")] string? run) => Find(run) ? Page() : NotFound();

    [Export]
    public async Task<IActionResult> OnGetXlsxAsync([FromQuery(Name = "run")] string? run, CancellationToken stop)
    {
        if (!Find(run) || Shown is null)
        {
            return NotFound();
        }

        FigureTable[] tables = [CaughtTable(), MoreTable(), YearsTable(), TenthsTable()];
        var rows = tables.Sum(t => t.Rows.Count);
        var cover = new ExportCover
        {
            Title = texts["model_title"],
            Filters = [(texts["run"], Shown.Card.Run)],
            AsOf = Format.Month(Build.DataThrough),
            BuildId = Build.BuildId,
            Rows = rows,
            AllRows = rows,
            IsSample = string.Equals(Build.Mode, "sample", StringComparison.Ordinal),
            Notes = [(texts["what_for"].Value, texts["title_not_for"].Value)],
        };
        return await export.FileAsync(texts["model_title"], Build.BuildId, [.. tables.Select(t => t.Sheet())], cover, stop);
    }

    /// <summary>What a rule caught in the head of five per cent.</summary>
    public RiskCatch? Caught(RiskRule rule) => Shown?.Card.Caught.FirstOrDefault(c => c.Rule == rule && c.HeadPercent == 5);

    public FigureTable CaughtTable() => new(
        texts["caught_table"],
        [new(texts["rule"]), .. new[] { "1", WholeHead, "10" }.Select(head => new FigureColumn(texts["head", head], IsNumber: true))],
        [.. Shown!.Card.Caught.GroupBy(c => c.Rule).Select(rule => (IReadOnlyList<FigureCell>)
            [Cells.Text(texts["rule_" + rule.Key]), .. rule.OrderBy(c => c.HeadPercent).Select(Share)])]);

    public FigureTable MoreTable() => new(
        texts["more_table"],
        [new(texts["compared_with"]), new(texts["more"], IsNumber: true)],
        [.. Shown!.Card.More.Select(m => (IReadOnlyList<FigureCell>)[Cells.Text(texts["rule_" + m.Rule]), Points(m)])]);

    public FigureTable YearsTable() => new(
        texts["years_table"],
        [new(texts["year_from"]), new(texts["employers"], true), new(texts["observed"], true), new(texts["predicted"], true), new(texts["ratio"], true), new(texts["deviance"], true), new(texts["deviance_credibility"], true)],
        [.. Shown!.Card.Tests.Select(t => (IReadOnlyList<FigureCell>)
        [
            Cells.Text(texts["year_of", Format.Date(t.Origin.AddDays(1)), Format.Date(t.Origin.AddYears(1))]), Cells.Count(t.Employers), Cells.Count(t.Cases), Cells.Average(t.Predicted), Cells.Rate(t.Predicted / Math.Max(1, t.Cases)), Cells.Rate(t.Deviance, 3), Cells.Rate(t.CredibilityDeviance, 3),
        ])]);

    public FigureTable TenthsTable() => new(
        texts["tenths_table"],
        [new(texts["tenth"]), new(texts["employer_years"], true), new(texts["predicted"], true), new(texts["observed"], true), new(texts["interval_of_observed"], true)],
        [.. Shown!.Card.Tenths.Select((t, at) =>
        {
            var (lower, upper) = global::Model.Statistics.PoissonRate.ExactCount(t.Observed);
            return (IReadOnlyList<FigureCell>)[Cells.Text($"{at + 1}"), Cells.Count(t.Employers), Cells.Average(t.Predicted), Cells.Count(t.Observed), new(Format.Interval(lower, upper, 0))];
        })]);

    private static FigureCell Share(RiskCatch c) => new($"{Format.Percent(c.Share.Value * 100)} ({Format.Interval(c.Share.Lower * 100, c.Share.Upper * 100, 1)})", Math.Round(c.Share.Value, 4));

    private FigureCell Points(RiskCatch c) => new(texts["points", Format.Number(c.Share.Value * 100, 1), Format.Interval(c.Share.Lower * 100, c.Share.Upper * 100, 1)], Math.Round(c.Share.Value, 4));

    private bool Find(string? run)
    {
        var priorities = new PriorityReader(reader);
        Trainings = priorities.HasModels ? priorities.Models() : [];
        Shown = string.IsNullOrEmpty(run)
            ? Trainings.FirstOrDefault(t => t.IsCurrent) ?? (Trainings is [var newest, ..] ? newest : null)
            : Trainings.FirstOrDefault(t => string.Equals(t.Card.Run, run, StringComparison.Ordinal));
        return string.IsNullOrEmpty(run) || Shown is not null;
    }
}
