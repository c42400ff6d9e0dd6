using Dashboard.Charts;
using Dashboard.Pages.Analysis.Diseases;
using Dashboard.Pages.Analysis.Targets;
using Dashboard.Pages.Analysis.Units;
using Microsoft.Extensions.Localization;
using Model.Analysis;
using Model.Analysis.Effects;
using Model.Codes;
using Model.Plans;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis;

/// <summary>What the industry, county, matrix and disease pages need.</summary>
public static class AnalysisSetup
{
    public static void AddAnalysisPages(this IServiceCollection services)
    {
        services.AddScoped<AnalysisWorkbook>();
        services.AddScoped<PlanReport>();
        services.AddSingleton<PlanWords>();
        services.AddSingleton<DiseaseFigures>();
        services.AddSingleton<PublishedChart>();
        services.AddScoped<UnitScreens>();
        services.AddScoped<PlacesScreens>();
        services.AddSingleton(new PageCharts("industries and counties", DrawUnits));
        services.AddSingleton(new PageCharts("plans", ForecastPlans));
        services.AddSingleton(new PageCharts("effects", EstimateEffects));
    }

    /// <summary>Forecasts of plans with their own measure: they take a second or two, the charts do not.</summary>
    private static void ForecastPlans(IServiceProvider services, SnapshotReader reader, CancellationToken stop)
    {
        foreach (var plan in reader.Plans.All)
        {
            stop.ThrowIfCancellationRequested();
            _ = new TargetOutlookReader(reader).Read(plan);
        }
    }

    /// <summary>Effects of all events: tens of thousands of employers are compared once a build.</summary>
    private static void EstimateEffects(IServiceProvider services, SnapshotReader reader, CancellationToken stop)
    {
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            stop.ThrowIfCancellationRequested();
            _ = new EventEffectReader(reader).Read(new EventChoices(kind));
        }
    }

    /// <summary>Key industries and counties as their pages open: what people look at first.</summary>
    private static void DrawUnits(IServiceProvider services, SnapshotReader reader, CancellationToken stop)
    {
        var charts = new UnitCharts(services.GetRequiredService<ChartStore>(), reader, services.GetRequiredService<IStringLocalizer<AnalysisTexts>>());
        var views = new UnitViewReader(reader);
        var everyone = PlanUnits.Codes.Select(Population.OfIndustry).Concat(CodeList.Named("counties").Codes.Select(Population.OfCounty));
        foreach (var population in everyone)
        {
            stop.ThrowIfCancellationRequested();
            if (views.Read(population!, new UnitWords()) is { Figures.Months.Count: > 0 } view)
            {
                charts.DrawAll(view);
            }
        }
    }
}
