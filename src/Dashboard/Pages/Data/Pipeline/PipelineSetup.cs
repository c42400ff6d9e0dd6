namespace Dashboard.Pages.Data.Pipeline;

/// <summary>What 数据接入 needs beside the operational store.</summary>
public static class PipelineSetup
{
    public static void AddPipeline(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<RawRows>();
        services.AddScoped<NewestBatch>();
        services.AddScoped<QuarantineOverview>();
    }
}
