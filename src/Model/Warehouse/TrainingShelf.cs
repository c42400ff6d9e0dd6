using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>
/// Where trainings lie that builds take in: <c>&lt;folder&gt;/&lt;run&gt;/</c> with what each left, and <c>&lt;folder&gt;/current</c>, which names
/// the one that builds read. A run is written under another name and becomes visible by renames only, so a kill leaves the old one current.
/// </summary>
/// <param name="root">Folder of the shelf.</param>
/// <param name="format">Of files and features. Runs of another format are not read: the next training starts anew.</param>
/// <param name="kept">Trainings kept, newest first; the current run and its model always.</param>
public abstract class TrainingShelf(string root, int format, int kept)
{
    /// <summary>Name of the file in a run's folder that builds read.</summary>
    public const string ScoresFile = "scores.duckdb";

    private const string Unfinished = ".training-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private string Pointer => Path.Combine(root, "current");

    /// <summary>Null before the first training, and after a release that changed the format.</summary>
    public TrainingPointer? Current() =>
        File.Exists(Pointer) && JsonSerializer.Deserialize<TrainingPointer>(File.ReadAllText(Pointer), Json) is { } pointer && pointer.Format == format && Directory.Exists(Folder(pointer.Run)) ? pointer : null;

    /// <summary>Folder of a training.</summary>
    public string Folder(string run) => Path.Combine(root, run);

    /// <summary>A folder of a new run that nobody reads yet; what killed trainings left is removed. The caller holds the lock of the data folder.</summary>
    public string Begin(string run)
    {
        Directory.CreateDirectory(root);
        RemoveLeftovers();
        return Directory.CreateDirectory(Path.Combine(root, Unfinished + run)).FullName;
    }

    /// <summary>Makes a finished run visible and the one that builds take in.</summary>
    /// <param name="run">As given to <see cref="Begin"/>.</param>
    /// <param name="model">The run whose model made its scores; null when no model is good enough yet, or none is kept.</param>
    public void Publish(string run, string? model)
    {
        Directory.Move(Path.Combine(root, Unfinished + run), Folder(run));
        DurableFile.Replace(Pointer, JsonSerializer.Serialize(new TrainingPointer(format, run, model), Json));
        foreach (var old in Runs().OrderDescending(StringComparer.Ordinal).Skip(kept).Where(r => r != run && r != model).ToList())
        {
            Directory.Delete(Folder(old), recursive: true);
        }
    }

    /// <summary>Removes what trainings that were killed left behind.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(root, Unfinished + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        foreach (var left in Directory.EnumerateFiles(root, "*" + DurableFile.Unfinished))
        {
            File.Delete(left);
        }
    }

    /// <summary>Gives a build the current run as a catalogue: its tables, or the same tables empty.</summary>
    public void Attach(DuckDBConnection connection)
    {
        if (Current() is { } current)
        {
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"attach '{Path.Combine(Folder(current.Run), ScoresFile).Replace("'", "''", StringComparison.Ordinal)}' as {Catalogue} (read_only)"));
            return;
        }

        connection.Run($"attach ':memory:' as {Catalogue}");
        connection.Run(TablesIn($"{Catalogue}.main"));
    }

    /// <summary>Takes the catalogue away from a build.</summary>
    public void Detach(DuckDBConnection connection) => connection.Run($"detach {Catalogue}");

    /// <summary>Name of the catalogue that models of the build read.</summary>
    protected abstract string Catalogue { get; }

    /// <summary>Statements that make the tables.</summary>
    protected abstract string TablesIn(string schema);

    protected IEnumerable<string> Runs() => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root, "r-*").Select(folder => Path.GetFileName(folder))
        : [];
}

/// <summary>What <c>current</c> of a shelf holds.</summary>
/// <param name="Format">Of everything in the folder.</param>
/// <param name="Run">The training that builds take in.</param>
/// <param name="Model">The training whose model made its scores; null when no model was good enough, or none is kept.</param>
public sealed record TrainingPointer(int Format, string Run, string? Model);
