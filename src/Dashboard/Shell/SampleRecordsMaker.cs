using Ingest.Jobs;
using Model.Calendar;
using Model.Operations;
using Model.Operations.Kit.Personal;
using Model.Operations.Kit.Samples;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Makes the sample city's records of all modules: what needs no figures at the start, the others as soon as what they are of is published. An installation with real data gets none.</summary>
public sealed class SampleRecordsMaker(DataFolder data, SnapshotCatalog catalog, BusinessDate date, PersonalSeal seal, IngestStart start, IngestOptions ingest, ILogger<SampleRecordsMaker> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <summary>At the start, so that the first build holds them.</summary>
    /// <param name="data">The installation.</param>
    public static async Task MakeFirstAsync(DataFolder data)
    {
        if (new BusinessDate(data, TimeProvider.System).Mode != DataMode.Sample)
        {
            return;
        }

        await using var db = OperationsStore.Open(data);
        foreach (var records in SampleRecords.All)
        {
            await records.MakeAsync(new SampleCity(db, new PersonalSeal(data)), CancellationToken.None);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whether the folder is a sample is decided at the start.
        var waiting = date.Mode == DataMode.Sample ? SampleRecords.All.ToList() : [];
        while (waiting.Count > 0)
        {
            if (catalog.State.IsReady)
            {
                waiting = await MakeAsync(waiting, stoppingToken);
            }

            await Task.Delay(LookAgain, stoppingToken);
        }
    }

    /// <returns>Those that still wait for another build.</returns>
    private async Task<List<ISampleRecords>> MakeAsync(List<ISampleRecords> waiting, CancellationToken stop)
    {
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        await using var db = OperationsStore.Open(data);
        List<ISampleRecords> left = [];
        foreach (var records in waiting)
        {
            var outcome = await OneAsync(records, new SampleCity(db, seal) { Snapshot = reader }, stop);
            db.ChangeTracker.Clear();
            if (outcome == SampleOutcome.Waits)
            {
                left.Add(records);
            }
            else if (outcome == SampleOutcome.MadeForMarts && ingest.ByItself)
            {
                await start.NowAsync(RunTrigger.Start, by: null, stop);
            }
        }

        return left;
    }

    private async Task<SampleOutcome> OneAsync(ISampleRecords records, SampleCity city, CancellationToken stop)
    {
        try
        {
            return await records.MakeAsync(city, stop);
        }
        catch (InvalidOperationException few)
        {
            // It stays without these records; the program goes on.
            log.LogWarning(few, "No sample records were made by {Records}", records.GetType().Name);
            return SampleOutcome.There;
        }
    }
}
