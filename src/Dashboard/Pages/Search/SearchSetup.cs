namespace Dashboard.Pages.Search;

/// <summary>What the search needs.</summary>
public static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services) => services.AddScoped<SiteSearch>();
}
