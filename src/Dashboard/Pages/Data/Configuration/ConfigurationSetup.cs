namespace Dashboard.Pages.Data.Configuration;

internal static class ConfigurationSetup
{
    public static void AddConfigurationPage(this IServiceCollection services) => services.AddScoped<SettingsInForce>();
}
