using Ingest.Commands;
using Model.Analysis;
using Model.Calendar;
using Model.Warehouse;

namespace Dashboard.Tests.Independent;

/// <summary>The committed sample city, once by the product from file to snapshot and once by plain C#; both at once, and once for all tests.</summary>
public sealed class TwoWays : IAsyncLifetime
{
    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("two-ways-").FullName);
    private SnapshotCatalog? catalog;
    private SnapshotReader? reader;
    private PlainCity? plain;

    internal PlainCity Plain => plain!;

    internal SnapshotReader Reader => reader!;

    internal DataFolder Data => data;

    public async ValueTask InitializeAsync()
    {
        var repository = DataFolder.RepositoryRoot(AppContext.BaseDirectory);
        var counted = Task.Run(() => PlainCity.Of(repository));
        await LoadAsync(Path.Combine(repository, "data", "samples"));
        Assert.IsType<BuildResult.Published>(SnapshotBuild.Run(data, new BusinessDate(data, TimeProvider.System), TimeProvider.System, progress: null, TestContext.Current.CancellationToken));
        catalog = new SnapshotCatalog(data);
        reader = new SnapshotReader(catalog, CountyScope.City);
        plain = await counted;
    }

    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        catalog?.Dispose();
        Directory.Delete(data.Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal IReadOnlyList<IncidenceRow> Ask(IncidenceBy by, Grain grain, Measure measure) =>
        new IncidenceReader(Reader).Read(new IncidenceQuery { By = by, Grain = grain, Measure = measure });

    private async Task LoadAsync(string samples)
    {
        new BusinessDate(data, TimeProvider.System).Remember(DataMode.Sample);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] paths = [.. new[] { "employers", "enrolment", "accidents", "occupational_diseases", "trainings", "inspections", "construction_projects" }.Select(feed => Path.Combine(samples, feed)), Path.Combine(samples, "payments", "2022-06.csv")];
        var exit = await CommandLine.RunAsync(["load", .. paths, "--data", data.Root, "--json"], new Terminal { Output = output, Error = error }, TestContext.Current.CancellationToken);
        // 1: some rows are wrong on purpose.
        Assert.True(exit == 1, output.ToString());
    }
}

[CollectionDefinition(Name)]
public sealed class TwoWaysGroup : ICollectionFixture<TwoWays>
{
    public const string Name = "the sample city, counted twice";
}
