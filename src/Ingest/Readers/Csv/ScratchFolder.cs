namespace Ingest.Readers.Csv;

/// <summary>Holds rewritten copies while a file lands. Only this user may read it: the copies hold what the file holds.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("landing-");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
