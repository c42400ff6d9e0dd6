using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Model.Warehouse;

/// <summary>
/// Where trainings of the risk rank lie: <c>risk/&lt;run&gt;/</c> with model, card and scores, and <c>risk/current</c>, which names the one
/// that builds take in. A run is written under another name and becomes visible by renames only, so a kill leaves the old one current.
/// </summary>
public sealed class RiskShelf(DataFolder data)
{
    /// <summary>Of files and features. Runs of another format are not read: the next training starts anew.</summary>
    public const int Format = 1;

    /// <summary>Trainings kept with their cards, so that refused ones can be looked at; the current run and its model always.</summary>
    public const int Kept = 24;

    private const string Unfinished = ".training-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private string Pointer => Path.Combine(data.Risk, "current");

    /// <summary>Null before the first training, and after a release that changed the format.</summary>
    public RiskPointer? Current() =>
        File.Exists(Pointer) && JsonSerializer.Deserialize<RiskPointer>(File.ReadAllText(Pointer), Json) is { Format: Format } pointer && Directory.Exists(Folder(pointer.Run)) ? pointer : null;

    /// <summary>Folder of a training: <c>model.zip</c>, <c>held-back.zip</c>, <c>calibration.json</c>, <c>card.json</c>, <c>scores.duckdb</c>.</summary>
    public string Folder(string run) => Path.Combine(data.Risk, run);

    /// <summary>A folder of a new run that nobody reads yet; what killed trainings left is removed. The caller holds the lock of the data folder.</summary>
    public string Begin(string run)
    {
        Directory.CreateDirectory(data.Risk);
        RemoveLeftovers();
        return Directory.CreateDirectory(Path.Combine(data.Risk, Unfinished + run)).FullName;
    }

    /// <summary>Makes a finished run visible and the one that builds take in.</summary>
    /// <param name="run">As given to <see cref="Begin"/>.</param>
    /// <param name="model">The run whose model made its scores; null when no model is good enough yet.</param>
    public void Publish(string run, string? model)
    {
        Directory.Move(Path.Combine(data.Risk, Unfinished + run), Folder(run));
        DurableFile.Replace(Pointer, JsonSerializer.Serialize(new RiskPointer(Format, run, model), Json));
        foreach (var old in Runs().OrderDescending(StringComparer.Ordinal).Skip(Kept).Where(r => r != run && r != model).ToList())
        {
            Directory.Delete(Folder(old), recursive: true);
        }
    }

    /// <summary>Removes what trainings that were killed left behind.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(data.Risk))
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(data.Risk, Unfinished + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        foreach (var left in Directory.EnumerateFiles(data.Risk, "*" + DurableFile.Unfinished))
        {
            File.Delete(left);
        }
    }

    /// <summary>Card of each training kept, oldest first, as JSON.</summary>
    public IReadOnlyList<(string Run, string Card)> Cards() =>
        [.. Runs().Order(StringComparer.Ordinal).Select(run => (run, Card: Path.Combine(Folder(run), "card.json"))).Where(r => File.Exists(r.Card)).Select(r => (r.run, File.ReadAllText(r.Card)))];

    /// <summary>Gives a build the current run as the catalogue <c>risk</c>: its scores, or the same tables empty.</summary>
    public void Attach(DuckDBConnection connection)
    {
        if (Current() is { } current)
        {
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"attach '{Path.Combine(Folder(current.Run), ScoresFile).Replace("'", "''", StringComparison.Ordinal)}' as risk (read_only)"));
            return;
        }

        connection.Run("attach ':memory:' as risk");
        connection.Run(Tables("risk.main"));
    }

    /// <summary>Name of the file of scores in a run's folder.</summary>
    public const string ScoresFile = "scores.duckdb";

    /// <summary>Statements that make the tables of scores.</summary>
    public static string Tables(string schema) => EmbeddedText.Read("Warehouse/Risk/risk.sql").Replace("{risk}", schema, StringComparison.Ordinal);

    private IEnumerable<string> Runs() => Directory.Exists(data.Risk)
        ? Directory.EnumerateDirectories(data.Risk, "r-*").Select(folder => Path.GetFileName(folder))
        : [];
}

/// <summary>What <c>risk/current</c> holds.</summary>
/// <param name="Format">Of everything in the folder.</param>
/// <param name="Run">The training that builds take in.</param>
/// <param name="Model">The training whose model made its scores; null when no model was good enough.</param>
public sealed record RiskPointer(int Format, string Run, string? Model);
