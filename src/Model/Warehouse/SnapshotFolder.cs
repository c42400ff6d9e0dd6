namespace Model.Warehouse;

/// <summary>The folder of published snapshots: what is being built, what readers open, what is old.</summary>
public sealed class SnapshotFolder(DataFolder data)
{
    /// <summary>Newest snapshots kept, so that a page drawn a while ago can still be walked back and a bad build can be left again.</summary>
    public const int Kept = 5;

    private const string Building = ".building-";

    /// <summary>Where a build writes; no reader looks there.</summary>
    public string BuildingFile(string build) => Path.Combine(data.Published, $"{Building}{build}.duckdb");

    /// <summary>Removes what builds that were killed left behind: files half built, what the engine spilled beside them, texts not yet renamed.</summary>
    public void RemoveLeftovers()
    {
        var published = new DirectoryInfo(data.Published);
        if (!published.Exists)
        {
            return;
        }

        foreach (var left in published.EnumerateFileSystemInfos(Building + "*").Concat(published.EnumerateFiles("*" + DurableFile.Unfinished)))
        {
            if (left is DirectoryInfo spilled)
            {
                spilled.Delete(recursive: true);
            }
            else
            {
                left.Delete();
            }
        }
    }

    /// <summary>Makes the finished file what readers open. A kill before the last rename leaves the old snapshot current.</summary>
    public void Publish(string build)
    {
        DurableFile.Move(BuildingFile(build), data.SnapshotFile(build));
        DurableFile.Replace(data.CurrentPointer, build);
    }

    /// <summary>Removes all but the newest <see cref="Kept"/> snapshots and their charts; never the current one.</summary>
    public void RemoveOld()
    {
        var current = data.CurrentBuild();
        var builds = Directory.EnumerateFiles(data.Published, "b-*.duckdb")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .OrderDescending(StringComparer.Ordinal);
        foreach (var build in builds.Skip(Kept).Where(b => b != current))
        {
            File.Delete(data.SnapshotFile(build));
            var charts = Path.Combine(data.Charts, build);
            if (Directory.Exists(charts))
            {
                Directory.Delete(charts, recursive: true);
            }
        }
    }
}
