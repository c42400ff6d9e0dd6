using System.Text.Json;

namespace Model.Operations;

/// <summary>What a run says about one file. <c>Read = Accepted + Quarantined + Duplicate</c>; skipped rows are counted apart.</summary>
public sealed record RunFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string File { get; init; } = "";

    /// <summary>Null when the file was refused before its feed was known.</summary>
    public string? Feed { get; init; }

    public int? Batch { get; init; }

    public long Read { get; init; }

    public long Accepted { get; init; }

    public long Quarantined { get; init; }

    public long Duplicate { get; init; }

    public long Skipped { get; init; }

    /// <summary>Null when the file was loaded.</summary>
    public RefusedFile? Refused { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <exception cref="JsonException">The text is not what the command line answers.</exception>
    public static IReadOnlyList<RunFile> Parse(string json) => JsonSerializer.Deserialize<List<RunFile>>(json, Json) ?? [];
}

/// <summary>Why nothing of a file was loaded.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="MessageZh">Why, and what to do.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record RefusedFile(string Code, string MessageZh, string MessageEn)
{
    public Bilingual Message() => new(MessageZh, MessageEn);
}
