using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>Held by the one process that writes raw. The operating system frees it when the process dies, however it dies.</summary>
public sealed class IngestLock : IDisposable
{
    /// <summary>How long a second writer waits before it says so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream held;

    private IngestLock(FileStream held) => this.held = held;

    /// <returns>Null when another process held the lock all the while.</returns>
    public static async Task<IngestLock?> TakeAsync(DataFolder data, TimeSpan patience, TimeProvider clock, CancellationToken stop)
    {
        Directory.CreateDirectory(data.Root);
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new IngestLock(new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (clock.GetElapsedTime(started) < patience)
            {
                await Task.Delay(Pause, clock, stop);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Dispose() => held.Dispose();
}
