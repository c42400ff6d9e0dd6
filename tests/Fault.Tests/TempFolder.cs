namespace Fault.Tests;

internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fault-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
