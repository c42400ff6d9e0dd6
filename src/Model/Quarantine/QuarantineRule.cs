namespace Model.Quarantine;

/// <summary>What a broken rule says to the sender, in both languages. Read from <c>Quarantine/rules.yml</c>.</summary>
public sealed record QuarantineRule
{
    /// <summary>Every rule by its id.</summary>
    public static IReadOnlyDictionary<string, QuarantineRule> All { get; } =
        Yaml.ReadEmbedded<Dictionary<string, QuarantineRule>>("Quarantine/rules.yml");

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required string AdviceZh { get; init; }

    public required string AdviceEn { get; init; }

    /// <summary>What is wrong.</summary>
    /// <param name="column">The column's name in both languages.</param>
    /// <param name="value">As kept in quarantine; null when the cell was blank.</param>
    /// <param name="expected">What the rule wanted; null when the rule says it all.</param>
    public Bilingual Message(Bilingual column, string? value, string? expected) =>
        new(Filled(Zh, column.Zh, value, expected), Filled(En, column.En, value, expected));

    /// <summary>What to do.</summary>
    public Bilingual Advice(Bilingual column, string? value, string? expected) =>
        new(Filled(AdviceZh, column.Zh, value, expected), Filled(AdviceEn, column.En, value, expected));

    private static string Filled(string text, string column, string? value, string? expected) => text
        .Replace("{column}", column, StringComparison.Ordinal)
        .Replace("{value}", value ?? "", StringComparison.Ordinal)
        .Replace("{expected}", expected ?? "", StringComparison.Ordinal);
}
