namespace Fault.Tests;

/// <summary>Tells when a file of an installation has been written, made or renamed into place so many times.</summary>
internal sealed class Touched : IDisposable
{
    // Continued on the watcher's own thread: what is to be hit lasts a millisecond or two.
    private readonly TaskCompletionSource often = new();
    private readonly FileSystemWatcher watcher;
    private int left;

    private Touched(string data, string file, int touch)
    {
        left = touch;
        watcher = new FileSystemWatcher(data, file) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        watcher.Created += (_, _) => Count();
        watcher.Changed += (_, _) => Count();
        watcher.Renamed += (_, _) => Count();
        watcher.EnableRaisingEvents = true;
    }

    public Task Often => often.Task;

    /// <returns>Null when the moment is not about a file.</returns>
    public static Touched? Of(string data, Moment moment) => moment.File is { } file ? new Touched(data, file, moment.Touch) : null;

    public void Dispose() => watcher.Dispose();

    private void Count()
    {
        if (Interlocked.Decrement(ref left) == 0)
        {
            often.TrySetResult();
        }
    }
}
