using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Model.Feeds;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>模板: the empty workbook of each feed, made once per version of the contracts by the command line.</summary>
public sealed class Templates(DataFolder data, IngestProcess process) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    /// <returns>A zip of all templates; null when they could not be made.</returns>
    public async Task<byte[]?> ZipAsync(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            var folder = Path.Combine(data.Root, "templates", Version());
            if (!Directory.Exists(folder) && !await MakeAsync(folder, stop))
            {
                return null;
            }

            using var zip = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(folder, zip, CompressionLevel.Fastest, includeBaseDirectory: false, Encoding.UTF8, stop);
            return zip.ToArray();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> MakeAsync(string folder, CancellationToken stop)
    {
        var beside = $"{folder}.{Guid.NewGuid():N}.part";
        var exit = await process.RunAsync(["templates", "--out", beside], _ => { }, stop);
        if (exit.Code == 0)
        {
            Directory.Move(beside, folder);
        }

        return exit.Code == 0;
    }

    private static string Version() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(FeedCatalog.Sent.Select(f => Model.EmbeddedText.Read($"Feeds/{f.Id}.yml"))))))[..12];
}
