using System.Collections.Concurrent;
using Model.Warehouse;

namespace Dashboard.Charts;

/// <summary>
/// Draws each chart once per build: kept in memory, and on disk for the next start and for other nodes.
/// A disk that cannot be written costs a drawing, never a page.
/// </summary>
public sealed class ChartStore(DataFolder data, ILogger<ChartStore> log)
{
    private readonly ConcurrentDictionary<(string Build, string File), Lazy<string>> kept = new();

    /// <param name="draw">Draws the picture; called once even when many ask at the same time.</param>
    public string Get(string build, ChartKey key, Func<string> draw)
    {
        var slot = (build, key.FileName);
        var chart = kept.GetOrAdd(slot, s => new Lazy<string>(() => ReadOrDraw(s.Build, s.File, draw)));
        try
        {
            return chart.Value;
        }
        catch
        {
            // A failure is not kept: the next reader gets a new try.
            kept.TryRemove(new(slot, chart));
            throw;
        }
    }

    /// <summary>Forgets the charts of all builds but one.</summary>
    public void Prune(string current)
    {
        foreach (var slot in kept.Keys.Where(slot => slot.Build != current))
        {
            kept.TryRemove(slot, out _);
        }

        if (!Directory.Exists(data.Charts))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(data.Charts).Where(f => Path.GetFileName(f) != current))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException busy)
            {
                log.LogInformation(busy, "Old charts in {Folder} are still in use; they go with the next build", folder);
            }
        }
    }

    private string ReadOrDraw(string build, string file, Func<string> draw)
    {
        var path = Path.Combine(data.Charts, build, file);
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        var svg = draw();
        Keep(path, svg);
        return svg;
    }

    /// <summary>Written beside and renamed: a reader never sees half a picture, and of two writers either may win.</summary>
    private void Keep(string path, string svg)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(beside, svg);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(disk, "Chart {Path} could not be kept on disk", path);
        }
    }
}
