using System.Security.Cryptography;
using Ingest.Jobs;
using Model.Warehouse;

namespace Ingest.Tests.Jobs;

/// <summary>What the runs of a new sample city load: figures are published before their corrections come.</summary>
public sealed class SampleCorrectionsTests : IDisposable
{
    private static readonly string[] Corrections = ["accidents/2023年更正.xlsx", "enrolment/2024年更正.xlsx"];

    private readonly DataFolder data = new(Directory.CreateTempSubdirectory("corrections-").FullName);

    public SampleCorrectionsTests() => data.Create();

    public void Dispose() => Directory.Delete(data.Root, recursive: true);

    [Fact]
    public void The_first_run_loads_every_file_but_the_corrections()
    {
        var first = SampleFiles.Paths(data).SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path]).Select(Below);

        var samples = Directory.EnumerateFiles(Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data", "samples"), "*", SearchOption.AllDirectories).Select(Below);
        Assert.Equal(Corrections, samples.Except(first).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Corrections_come_once()
    {
        var late = SampleFiles.Late(data);
        Assert.Equal(Corrections, late.Select(Below).Order(StringComparer.Ordinal));

        foreach (var path in late)
        {
            // As a load keeps what it has taken in: by its hash.
            File.Copy(path, Path.Combine(data.Received, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) + ".xlsx"));
        }

        Assert.Empty(SampleFiles.Late(data));
    }

    private static string Below(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
}
