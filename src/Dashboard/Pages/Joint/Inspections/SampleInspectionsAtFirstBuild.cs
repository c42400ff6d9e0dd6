using Ingest.Jobs;
using Model.Calendar;
using Model.JointPrevention.Inspections.Directory;
using Model.JointPrevention.Inspections.Sample;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Joint.Inspections;

/// <summary>Sample inspections are of the sample city's employers: they are made once its first build is there, and extracted for the next.</summary>
public sealed class SampleInspectionsAtFirstBuild(DataFolder data, SnapshotCatalog catalog, BusinessDate date, IngestStart start, IngestOptions ingest, ILogger<SampleInspectionsAtFirstBuild> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whether the folder is a sample is decided at the start.
        while (date.Mode == DataMode.Sample)
        {
            if (catalog.State.IsReady)
            {
                await MakeAsync(stoppingToken);
                return;
            }

            await Task.Delay(LookAgain, stoppingToken);
        }
    }

    private async Task MakeAsync(CancellationToken stop)
    {
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        await using var db = OperationsStore.Open(data);
        try
        {
            if (await SampleInspections.MakeAsync(db, new CandidateReader(reader), stop) && ingest.ByItself)
            {
                await start.NowAsync(RunTrigger.Start, by: null, stop);
            }
        }
        catch (InvalidOperationException few)
        {
            // A sample of a few employers has nobody to draw. It stays without inspections; the program goes on.
            log.LogWarning(few, "No sample inspections were made");
        }
    }
}
