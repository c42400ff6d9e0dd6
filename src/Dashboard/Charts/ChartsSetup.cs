namespace Dashboard.Charts;

/// <summary>What drawing and keeping charts needs.</summary>
public static class ChartsSetup
{
    public static void AddCharts(this IServiceCollection services)
    {
        services.AddSingleton<ChartStore>();
        services.AddHostedService<ChartWarming>();
    }
}
