using Dashboard.Charts;

namespace Dashboard.Pages.Overview;

/// <summary>What the first page is made of.</summary>
public static class OverviewSetup
{
    public static void AddOverview(this IServiceCollection services)
    {
        services.AddSingleton<VerdictWords>();
        services.AddSingleton<OverviewAnswer>();
        services.AddSingleton<OverviewMap>();
        services.AddSingleton<OverviewCharts>();
        services.AddSingleton<OverviewTables>();
        services.AddSingleton<OverviewFacts>();
        services.AddSingleton(new PageCharts("overview", (services, reader, stop) =>
        {
            foreach (var plan in reader.Plans.Leading)
            {
                stop.ThrowIfCancellationRequested();
                services.GetRequiredService<OverviewCharts>().DrawAll(OverviewFigures.Read(reader, plan, measure: null), reader.Scope);
            }
        }));
    }
}
