namespace Dashboard.Pages.Premium.Employers;

/// <summary>What the pages of employers need.</summary>
public static class EmployersSetup
{
    public static void AddEmployers(this IServiceCollection services) => services.AddSingleton<EmployerCharts>();
}
