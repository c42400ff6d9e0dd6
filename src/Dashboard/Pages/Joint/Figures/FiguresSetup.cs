namespace Dashboard.Pages.Joint.Figures;

internal static class FiguresSetup
{
    public static void AddJointFigures(this IServiceCollection services)
    {
        services.AddScoped<FigureTables>();
        services.AddScoped<InspectionTables>();
    }
}
