using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>Where the sample city's committed files and the published series lie: in the repository, or beside the published program.</summary>
internal static class SampleFiles
{
    private static string Root => Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data");

    /// <summary>Folders and files to load, those that exist.</summary>
    public static IReadOnlyList<string> Paths(DataFolder data)
    {
        string[] folders = [Path.Combine(Root, "samples"), data.Generated];
        var feeds = folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateDirectories(f).Append(f)).Where(HasFiles);
        var reference = Path.Combine(Root, "reference", "published-series.csv");
        return [.. feeds, .. File.Exists(reference) ? [reference] : Array.Empty<string>()];
    }

    private static bool HasFiles(string folder) => Directory.EnumerateFiles(folder).Any(f => !Path.GetFileName(f).StartsWith('.'));
}
