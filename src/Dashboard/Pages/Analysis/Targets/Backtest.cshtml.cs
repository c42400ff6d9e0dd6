using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Model.Analysis;
using Model.Analysis.Forecasts;
using Model.Operations.People;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Targets;

/// <summary>回测: how every method would have done on the past of the running plan's units, of counties and of their key industries.</summary>
[PagePermission(Permissions.AnalysisRead)]
[OutputCache(PolicyName = BuildPages.Policy)]
public sealed class BacktestModel(SnapshotReader reader) : PageModel
{
    public TargetPlan? Plan { get; private set; }

    public TargetOutlook? Outlook { get; private set; }

    /// <summary>The training of the forecasts of counties; null before the first.</summary>
    public ForecastRunFacts? Trained { get; private set; }

    /// <summary>Methods on the series of counties and of their key industries.</summary>
    public IReadOnlyList<ForecastScore> Scores { get; private set; } = [];

    public void OnGet()
    {
        (Trained, Scores) = (new ForecastReader(reader).Run(), new ForecastReader(reader).Scores());
        Plan = reader.Plans.All.OrderByDescending(p => p.FinalYear).FirstOrDefault(p => new TargetOutlookReader(reader).Read(p) is not null);
        Outlook = Plan is null ? null : new TargetOutlookReader(reader).Read(Plan);
    }
}
