using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Exports;

/// <summary>What taking away needs.</summary>
public static class ExportsSetup
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<ExportReasons>();
        services.AddSingleton<ExportWords>();
        services.AddSingleton<XlsxWriter>();
        services.AddScoped<ExportLog>();
        services.AddScoped<XlsxExport>();
        services.AddScoped<CsvExport>();
        services.AddScoped<DocxExport>();
        services.AddScoped<StoreWorkbook>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ExportFilter>());
    }
}
