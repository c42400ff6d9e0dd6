using Dashboard.Exports;

namespace Dashboard.Charts;

/// <summary>What drawing, keeping and exporting charts needs.</summary>
public static class ChartsSetup
{
    public static void AddCharts(this IServiceCollection services)
    {
        services.AddSingleton<ChartStore>();
        services.AddSingleton<XlsxExport>();
        services.AddHostedService<ChartWarming>();
    }
}
