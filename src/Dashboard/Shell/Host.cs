using System.Data.Common;
using System.Globalization;
using Dashboard.Shell.SignIn;
using Ingest.Jobs;
using Model;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit.Attachments;
using Model.Operations.Kit.Personal;
using Model.Warehouse;
using Serilog;
using Serilog.Events;
using Serilog.Filters;

namespace Dashboard.Shell;

/// <summary>What the program is made of, before pages: data folder, clock, snapshots, log.</summary>
public static class Host
{
    private const int LogFilesKept = 14;

    private static readonly Func<LogEvent, bool> IsOfTheHost = Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host");

    public static async Task AddHostAsync(this WebApplicationBuilder builder, StartOptions options)
    {
        options.Data.Create();
        // Static files of packages are found from build output too, in any environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Keys lie in the data folder beside what they protect; who reads the one reads the other.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            // The program itself says in a sentence that its port is taken; what is then called off is no news either.
            .Filter.ByExcluding(entry => Addresses.IsTaken(entry.Exception) || (entry.Exception is OperationCanceledException && IsOfTheHost(entry)))
            .WriteTo.Console(restrictedToMinimumLevel: LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(options.Data.Logs, "dashboard-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: LogFilesKept,
                formatProvider: CultureInfo.InvariantCulture));

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Data);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<BusinessDate>();
        builder.Services.AddSingleton<SnapshotCatalog>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<AuditRecorder>();
        SampleAccounts.Make(options.Data, new BusinessDate(options.Data, TimeProvider.System).Mode, TimeProvider.System.GetUtcNow());
        await SampleRecordsMaker.MakeFirstAsync(options.Data);
        builder.Services.AddSingleton(VirusScanners.Of(builder.Configuration[VirusScanners.Setting], out _)!);
        builder.Services.AddSingleton<AttachmentStore>();
        builder.Services.AddSingleton<PersonalSeal>();
        builder.Services.AddOperations(options.Data, request => request.GetRequiredService<CurrentUser>().Scope);
        builder.Services.AddScoped(services => new SnapshotReader(
            services.GetRequiredService<SnapshotCatalog>(), services.GetRequiredService<CurrentUser>().Scope));
        builder.Services.AddIngestJobs(options.Data, builder.Configuration.GetSection("Ingest").Get<IngestOptions>() ?? new IngestOptions());
        builder.Services.AddHostedService<ConsoleProgress>();
        builder.Services.AddHostedService<SampleRecordsMaker>();
    }

    /// <summary>Decides what a new folder holds, and remembers it there.</summary>
    /// <returns>Why the program does not start; null when it may.</returns>
    public static Bilingual? Decide(StartOptions options)
    {
        var (mode, refusal) = Judge(options);
        if (refusal is null)
        {
            new BusinessDate(options.Data, TimeProvider.System).Remember(mode);
        }

        return refusal;
    }

    /// <summary>What the folder holds or would hold: the sample city, unless it was asked to start empty or something lies in it already.</summary>
    /// <returns>Also why the program does not start; null when it may.</returns>
    public static (DataMode Mode, Bilingual? Refusal) Judge(StartOptions options)
    {
        var date = new BusinessDate(options.Data, TimeProvider.System);
        var isNew = !File.Exists(options.Data.RawFile) && !(Directory.Exists(options.Data.Inbox) && Directory.EnumerateFileSystemEntries(options.Data.Inbox).Any());
        var wanted = options.IsProduction ? DataMode.Production
            : options.IsSample ? DataMode.Sample
            : date.Mode ?? (isNew ? DataMode.Sample : DataMode.Production);
        if (date.Mode is null && wanted == DataMode.Sample && !isNew)
        {
            return (wanted, Mixed(options.Data));
        }

        return (wanted, date.Mode is { } known && known != wanted ? Mixed(options.Data) : null);
    }

    /// <summary>Looks at the keys of the folder before any is made or used.</summary>
    /// <returns>Why the program does not start; null when it may.</returns>
    public static Bilingual? CheckKeys(StartOptions options) =>
        InstallationKeys.Refusal(options.Data, new BusinessDate(options.Data, TimeProvider.System).Mode);

    /// <summary>Looks at the setting of the virus scanner; whether it answers shows with the first file.</summary>
    /// <returns>Why the program does not start; null when it may.</returns>
    public static Bilingual? CheckScanner(IConfiguration configuration)
    {
        VirusScanners.Of(configuration[VirusScanners.Setting], out var refusal);
        return refusal;
    }

    /// <summary>Brings the operational store to today's tables.</summary>
    /// <returns>Why the program does not start; null when it may.</returns>
    public static Bilingual? OpenStore(StartOptions options)
    {
        try
        {
            OperationsStore.Open(options.Data).Dispose();
            return null;
        }
        catch (Exception failure) when (options.Data.OperationsServer is not null && failure is DbException or ArgumentException)
        {
            return new Bilingual(
                $"无法使用环境变量 {DataFolder.OperationsVariable} 指定的 PostgreSQL 数据库：{failure.Message}",
                $"The PostgreSQL database that the environment variable {DataFolder.OperationsVariable} names cannot be used: {failure.Message}");
        }
    }

    private static Bilingual Mixed(DataFolder data) => new(
        $"数据文件夹 {data.Root} 已另作他用，示例数据与真实数据不得混放。请用 --data 指定另一个文件夹。",
        $"The data folder {data.Root} already holds the other kind: sample and real data are never mixed. Name another folder with --data.");

    /// <summary>Tells the console where the pages are, once the server listens.</summary>
    public static void Announce(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"济宁市工伤预防与保险分析平台  {address}  （{app.Services.GetRequiredService<DataFolder>().Root}）");
        }
    });
}
