using Ingest.Contracts;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>Where the sample city's committed files and the published series lie: in the repository, or beside the published program.</summary>
public static class SampleFiles
{
    private static string Root => Path.Combine(DataFolder.RepositoryRoot(AppContext.BaseDirectory), "data");

    // Departments send corrections after figures have been published. What these two change is neither a total that the sample is made to (June 2022) nor a year that targets are judged by.
    private static readonly string[] Corrections = [Path.Combine("enrolment", "2024年更正.xlsx"), Path.Combine("accidents", "2023年更正.xlsx")];

    /// <summary>Folders and files to load at first, those that exist; corrections come with the next run.</summary>
    public static IReadOnlyList<string> Paths(DataFolder data)
    {
        string[] folders = [Path.Combine(Root, "samples"), data.Generated];
        var late = LateFiles().ToHashSet(StringComparer.Ordinal);
        var feeds = folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateDirectories(f).Append(f)).Where(HasFiles)
            .SelectMany(f => Directory.EnumerateFiles(f).Any(late.Contains) ? FilesBut(late, f) : [f]);
        var reference = Path.Combine(Root, "reference", "published-series.csv");
        return [.. feeds, .. File.Exists(reference) ? [reference] : Array.Empty<string>()];
    }

    /// <summary>Corrections that the installation has not received yet; they change figures that are published by then, as they do in life.</summary>
    public static IReadOnlyList<string> Late(DataFolder data) => [.. LateFiles().Where(file => !ReceivedFile.Of(file).IsKept(data))];

    private static IEnumerable<string> LateFiles() => Corrections.Select(name => Path.Combine(Root, "samples", name)).Where(File.Exists);

    private static IEnumerable<string> FilesBut(HashSet<string> left, string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !Path.GetFileName(f).StartsWith('.') && !left.Contains(f)).OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal);

    private static bool HasFiles(string folder) => Directory.EnumerateFiles(folder).Any(f => !Path.GetFileName(f).StartsWith('.'));
}
