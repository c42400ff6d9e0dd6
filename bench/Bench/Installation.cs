using Ingest.Commands;
using Model.Calendar;
using Model.Warehouse;

namespace Bench;

/// <summary>A data folder that a measurement owns, and the command line over it.</summary>
internal sealed class Installation : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("bench-").FullName;

    public Installation()
    {
        Data.Create();
        new BusinessDate(Data, TimeProvider.System).Remember(DataMode.Sample);
    }

    public DataFolder Data => new(Path.Combine(root, "data"));

    /// <summary>A place for files beside the data folder.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    public async Task RunAsync(IEnumerable<string> arguments, int mostExit, CancellationToken stop)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync([.. arguments, "--data", Data.Root, "--json"], new Terminal { Output = output, Error = error }, stop);
        if (exit > mostExit)
        {
            throw new InvalidOperationException($"Exit {exit}: {output}");
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
