using System.Diagnostics;
using System.Globalization;
using Model.Analysis;
using Model.Warehouse;

namespace Dashboard.Charts;

/// <summary>Draws the main pages' charts in both languages as soon as a new build is seen, so that no reader waits for them.</summary>
public sealed class ChartWarming(
    SnapshotCatalog catalog,
    ChartStore store,
    IEnumerable<PageCharts> pages,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<ChartWarming> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        string? warmed = null;
        do
        {
            if (catalog.State.Build is { } build && build != warmed)
            {
                await Task.Run(() => Warm(build, stoppingToken), stoppingToken);
                warmed = build;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Warm(string build, CancellationToken stop)
    {
        using (var reader = new SnapshotReader(catalog, CountyScope.City))
        {
            if (!new FreshnessReader(reader).Build().HasMonths)
            {
                return;
            }
        }

        var started = Stopwatch.GetTimestamp();
        foreach (var language in Languages)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
            foreach (var page in pages)
            {
                stop.ThrowIfCancellationRequested();
                Draw(page, stop);
            }
        }

        store.Prune(build);
        log.LogInformation("Charts of {Build} drawn in {Milliseconds} ms", build, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private void Draw(PageCharts page, CancellationToken stop)
    {
        try
        {
            using var scope = services.CreateScope();
            using var reader = new SnapshotReader(catalog, CountyScope.City);
            page.Draw(scope.ServiceProvider, reader, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The page itself will say what is wrong; warming only saves time.
            log.LogError(failure, "Charts of {Page} could not be drawn ahead", page.Page);
        }
    }
}
