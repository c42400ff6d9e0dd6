using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>Tells whether another Dashboard lives on the folder: what is open in the store is then its, and not what a dead one left. The operating system frees it, however the program dies.</summary>
internal sealed class HostLock(DataFolder data) : IDisposable
{
    private FileStream? held;

    /// <returns>False while another holds it.</returns>
    public bool Take()
    {
        Directory.CreateDirectory(data.Root);
        try
        {
            held ??= new FileStream(data.HostLockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => held?.Dispose();
}
