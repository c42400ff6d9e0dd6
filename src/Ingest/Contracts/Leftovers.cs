using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>What runs that were killed left behind: half copies and spilled rows, in clear text, that no later run would touch.</summary>
internal static class Leftovers
{
    /// <summary>Removes them. The caller holds <see cref="IngestLock"/>, so that they belong to nobody who is alive.</summary>
    public static void Clear(DataFolder data)
    {
        if (Directory.Exists(data.Received))
        {
            foreach (var half in Directory.EnumerateFiles(data.Received, "*" + ReceivedFile.Unfinished))
            {
                File.Delete(half);
            }
        }

        if (Directory.Exists(data.RawSpill))
        {
            Directory.Delete(data.RawSpill, recursive: true);
        }

        if (Directory.Exists(data.Extracts))
        {
            Directory.Delete(data.Extracts, recursive: true);
        }

        new SnapshotFolder(data).RemoveLeftovers();
        new RiskShelf(data).RemoveLeftovers();
        new ForecastShelf(data).RemoveLeftovers();
    }
}
