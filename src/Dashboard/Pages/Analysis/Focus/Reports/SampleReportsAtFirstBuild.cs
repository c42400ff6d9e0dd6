using Model.Analysis;
using Model.Analysis.Focus.Reports;
using Model.Calendar;
using Model.Operations;
using Model.Warehouse;

namespace Dashboard.Pages.Analysis.Focus.Reports;

/// <summary>Sample reports hold figures of the sample city: they are made once its first build is there.</summary>
public sealed class SampleReportsAtFirstBuild(DataFolder data, SnapshotCatalog catalog, BusinessDate date, ILogger<SampleReportsAtFirstBuild> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    // A city without inspections gets its reports without them.
    private const int MostLooks = 300;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whether the folder is a sample is decided at the start.
        for (var looks = 0; date.Mode == DataMode.Sample; looks++)
        {
            if (catalog.State.IsReady && (looks > MostLooks || HasInspections()))
            {
                await MakeAsync(stoppingToken);
                return;
            }

            await Task.Delay(LookAgain, stoppingToken);
        }
    }

    /// <summary>The build after the first: the year's joint inspections stand in the report.</summary>
    private bool HasInspections()
    {
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        return new JointInspectionReader(reader).Years().Count > 0;
    }

    private async Task MakeAsync(CancellationToken stop)
    {
        using var reader = new SnapshotReader(catalog, CountyScope.City);
        await using var db = OperationsStore.Open(data);
        try
        {
            await SampleReports.MakeAsync(db, reader, stop);
        }
        catch (InvalidOperationException few)
        {
            // A sample of a few employers has nothing to report. It stays without reports; the program goes on.
            log.LogWarning(few, "No sample reports were made");
        }
    }
}
