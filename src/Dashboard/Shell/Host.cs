using Model.Calendar;
using Model.Warehouse;
using Serilog;
using Serilog.Events;

namespace Dashboard.Shell;

/// <summary>What the program is made of, before pages: data folder, clock, snapshots, log.</summary>
public static class Host
{
    private const int LogFilesKept = 14;

    public static void AddHost(this WebApplicationBuilder builder, StartOptions options)
    {
        options.Data.Create();
        // Static files of packages are found from build output too, in any environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .WriteTo.Console(restrictedToMinimumLevel: LogEventLevel.Warning, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(options.Data.Root, "logs", "dashboard-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: LogFilesKept,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture));

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Data);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<BusinessDate>();
        builder.Services.AddSingleton<SnapshotCatalog>();
        builder.Services.AddScoped(_ => CurrentUser.Local);
        builder.Services.AddScoped(services => new SnapshotReader(
            services.GetRequiredService<SnapshotCatalog>(), services.GetRequiredService<CurrentUser>().Scope));
    }

    /// <summary>Tells the console where the pages are, once the server listens.</summary>
    public static void Announce(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"济宁市工伤预防与保险分析平台  {address}  ({app.Services.GetRequiredService<DataFolder>().Root})");
        }
    });
}
