using Dashboard.Pages.Analysis.Focus.Reports;

namespace Dashboard.Pages.Analysis.Focus;

internal static class FocusSetup
{
    public static void AddFocus(this IServiceCollection services)
    {
        services.AddScoped<FocusFigures>();
        services.AddScoped<FocusCharts>();
        services.AddScoped<ReportDocument>();
    }
}
