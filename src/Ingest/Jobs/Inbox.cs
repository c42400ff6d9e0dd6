using System.Globalization;
using System.Text;
using Model;
using Model.Warehouse;

namespace Ingest.Jobs;

/// <summary>收件箱: the folder that departments' files arrive in. A file is taken once it has stopped growing.</summary>
public sealed class Inbox(DataFolder data, IngestOptions options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the folder. Files whose names begin with a dot are still being written.</summary>
    /// <returns>Files that are whole, and how many still grow.</returns>
    public (IReadOnlyList<string> Whole, int Growing) Look()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            seen = Files().ToDictionary(f => f.FullName, f => Sight(f, now), StringComparer.Ordinal);
            var whole = seen.Where(s => now - s.Value.Since >= options.Settled).Select(s => s.Key).Order(StringComparer.Ordinal).ToList();
            return (whole, seen.Count - whole.Count);
        }
    }

    /// <summary>Moves a file that cannot be loaded out of the way and writes why beside it.</summary>
    /// <returns>Where it lies now; null when it is not there any more.</returns>
    public string? Refuse(string path, Bilingual reason)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        Directory.CreateDirectory(data.Refused);
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        var moved = Path.Combine(data.Refused, $"{stamp}-{Path.GetFileName(path)}");
        File.Move(path, moved);
        File.WriteAllText(moved + ".txt", $"{reason.Zh}\n{reason.En}\n", Encoding.UTF8);
        return moved;
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(data.Inbox)
        ? new DirectoryInfo(data.Inbox).EnumerateFiles().Where(f => !f.Name.StartsWith('.'))
        : [];

    private Sighting Sight(FileInfo file, DateTimeOffset now) =>
        seen.TryGetValue(file.FullName, out var before) && before.Bytes == file.Length && before.WrittenAt == file.LastWriteTimeUtc
            ? before
            : new Sighting(file.Length, file.LastWriteTimeUtc, now);

    private sealed record Sighting(long Bytes, DateTime WrittenAt, DateTimeOffset Since);
}
