using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>
/// Opens published snapshots. Looks at the pointer each time a reader is made, so that a new build is seen at once;
/// the one before stays open until its last reader is gone.
/// </summary>
public sealed class SnapshotCatalog(DataFolder data) : IDisposable
{
    private readonly Lock gate = new();
    private Snapshot? current;
    private Refusal? refused;
    private bool disposed;

    /// <summary>Looks at the pointer and says what readers would get now.</summary>
    public SnapshotState State
    {
        get
        {
            lock (gate)
            {
                return Refresh();
            }
        }
    }

    /// <summary>The current snapshot, kept open until released.</summary>
    /// <exception cref="SnapshotNotReadyException">None has been published, or its file cannot be read.</exception>
    internal Snapshot Acquire()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var state = Refresh();
            if (current is null)
            {
                throw new SnapshotNotReadyException(state);
            }

            current.Hold();
            return current;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            current?.Release();
            (current, disposed) = (null, true);
        }
    }

    private SnapshotState Refresh()
    {
        var pointed = PointedBuild();
        if (pointed is null)
        {
            return new SnapshotState(current?.Build, current is null ? Texts.NothingPublished : null);
        }

        if (pointed != current?.Build && !IsKnownToFail(pointed))
        {
            TryOpen(pointed);
        }

        return new SnapshotState(current?.Build, pointed == current?.Build ? null : refused?.Reason);
    }

    private string? PointedBuild()
    {
        try
        {
            return data.CurrentBuild() is { Length: > 0 } build ? build : null;
        }
        catch (IOException)
        {
            // The pointer is being renamed this very moment; the next look finds it.
            return current?.Build;
        }
    }

    // A file that could not be opened is tried again only after it changed: a page must not pay for the attempt each time.
    private bool IsKnownToFail(string build) => refused is { } known && known.Build == build && known.Stamp == Stamp(build);

    private DateTime Stamp(string build) => File.GetLastWriteTimeUtc(data.SnapshotFile(build));

    private void TryOpen(string build)
    {
        var file = data.SnapshotFile(build);
        if (!File.Exists(file))
        {
            refused = new Refusal(build, Stamp(build), Texts.Missing(build));
            return;
        }

        try
        {
            var opened = Snapshot.Open(build, file);
            current?.Release();
            (current, refused) = (opened, null);
        }
        catch (DuckDBException broken)
        {
            refused = new Refusal(build, Stamp(build), Texts.Unreadable(build, broken.Message));
        }
    }

    private sealed record Refusal(string Build, DateTime Stamp, Bilingual Reason);

    private static class Texts
    {
        public static Bilingual NothingPublished { get; } = new("尚无已发布的数据。", "No data has been published yet.");

        public static Bilingual Missing(string build) => new($"已发布的数据文件 {build} 不存在。", $"The published file {build} is missing.");

        public static Bilingual Unreadable(string build, string why) => new($"已发布的数据文件 {build} 无法读取：{why}", $"The published file {build} cannot be read: {why}");
    }
}
