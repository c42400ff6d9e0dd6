using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Model.Warehouse;

/// <summary>Why the last build was not published, as kept in <see cref="DataFolder.LastFailure"/> until one is.</summary>
public sealed record BuildFailure(DateTimeOffset BuiltAt, IReadOnlyList<FailedCheck> Checks)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <returns>Null when the last build was published, or none was tried.</returns>
    public static BuildFailure? Read(DataFolder data) =>
        File.Exists(data.LastFailure) ? JsonSerializer.Deserialize<BuildFailure>(File.ReadAllText(data.LastFailure), Json) : null;

    public void Write(DataFolder data) => DurableFile.Replace(data.LastFailure, JsonSerializer.Serialize(this, Json));

    public static void Clear(DataFolder data) => File.Delete(data.LastFailure);
}
