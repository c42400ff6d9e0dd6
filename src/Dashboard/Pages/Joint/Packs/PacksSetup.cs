namespace Dashboard.Pages.Joint.Packs;

internal static class PacksSetup
{
    public static void AddPacks(this IServiceCollection services)
    {
        services.AddScoped<PackShelf>();
        services.AddScoped<PackWords>();
        services.AddScoped<PackCharts>();
        services.AddScoped<PackDocument>();
    }
}
