using Model.Feeds;

namespace Model.Warehouse;

/// <summary>What a mart means, from the <c>.yml</c> beside its SQL; shown on the definitions page and written into the snapshot as comments.</summary>
public sealed record MartDefinition
{
    /// <summary>Table name, from the file's.</summary>
    public required string Mart { get; init; }

    /// <summary>Folder of the mart, <c>Injuries</c>.</summary>
    public required string Topic { get; init; }

    public required Bilingual Grain { get; init; }

    /// <summary>Columns whose values together are unique.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>In the order of the mart.</summary>
    public required IReadOnlyDictionary<string, MartColumn> Columns { get; init; }

    /// <summary>Measures that readers make of the columns, such as a rate; by id.</summary>
    public required IReadOnlyDictionary<string, MartMeasure> Measures { get; init; }

    /// <summary>How to reach the fact rows behind a row; empty for dimensions, and for facts, which name file and row themselves.</summary>
    public required IReadOnlyList<MartRows> Rows { get; init; }

    public static IReadOnlyList<MartDefinition> All { get; } = [.. EmbeddedText.Paths("Warehouse/Marts", ".yml").Select(Read)];

    /// <exception cref="ArgumentException">There is no such mart.</exception>
    public static MartDefinition Of(string mart) => All.FirstOrDefault(d => d.Mart == mart)
        ?? throw new ArgumentException($"There is no mart {mart}.", nameof(mart));

    private static MartDefinition Read(string path)
    {
        var common = Yaml.ReadEmbedded<Dictionary<string, MartColumn>>("Warehouse/common-columns.yml");
        var sidecar = Yaml.ReadEmbedded<Sidecar>(path);
        return new MartDefinition
        {
            Mart = Path.GetFileNameWithoutExtension(path),
            Topic = Path.GetFileName(Path.GetDirectoryName(path)!),
            Grain = sidecar.Grain,
            Key = sidecar.Key,
            Columns = sidecar.Columns.ToDictionary(c => c.Key, c => c.Value ?? common[c.Key], StringComparer.Ordinal),
            Measures = sidecar.Measures,
            Rows = sidecar.Rows,
        };
    }

    /// <summary>The file as written: a column without a text is described in <c>common-columns.yml</c>.</summary>
    private sealed record Sidecar
    {
        public required Bilingual Grain { get; init; }

        public required List<string> Key { get; init; }

        public required Dictionary<string, MartColumn?> Columns { get; init; }

        public Dictionary<string, MartMeasure> Measures { get; init; } = [];

        public List<MartRows> Rows { get; init; } = [];
    }
}

/// <summary>One column of a mart.</summary>
public record MartColumn
{
    public required string Zh { get; init; }

    public required string En { get; init; }

    public Bilingual? Unit { get; init; }

    /// <summary>Where it comes from: <c>staging.accidents.occurred_on</c>, <c>codes.grounds.is_production</c>, <c>marts.fct_injury.is_fatal</c>.</summary>
    public List<string> Source { get; init; } = [];

    /// <summary>Code list whose codes it holds, <c>causes</c>.</summary>
    public string? Codes { get; init; }

    /// <summary>What is counted; only for measures, like all that follows.</summary>
    public Bilingual? Numerator { get; init; }

    /// <summary>How it is calculated, in words; null where nothing is.</summary>
    public Bilingual? Formula { get; init; }

    /// <summary>What it is divided by; null where nothing is divided.</summary>
    public Bilingual? Denominator { get; init; }

    /// <summary>To which time a thing counts.</summary>
    public Bilingual? Period { get; init; }

    /// <summary>Who is in, who is left out.</summary>
    public Bilingual? Population { get; init; }

    /// <summary>When there is no value.</summary>
    public Bilingual? Undefined { get; init; }

    /// <summary>What a reader must know before leaning on it.</summary>
    public Bilingual? Limits { get; init; }

    public Bilingual Title => new(Zh, En);

    public bool IsMeasure => Numerator is not null;

    /// <summary>The feeds that <see cref="Source"/> leads back to, through other marts; in load order.</summary>
    public IReadOnlyList<FeedContract> Feeds() => [.. Source.SelectMany(FeedsOf).Distinct().OrderBy(feed => feed.Order)];

    private static IEnumerable<FeedContract> FeedsOf(string source) => source.Split('.') switch
    {
        ["staging", var feed, _] => [FeedCatalog.Find(feed)!],
        ["marts", var mart, var column] => MartDefinition.Of(mart).Columns[column].Feeds(),
        _ => [],
    };
}

/// <summary>A measure made of columns of the mart when it is read, over any set of its rows.</summary>
public sealed record MartMeasure : MartColumn
{
    /// <summary>The formula over the mart's columns, for engineers.</summary>
    public required string Sql { get; init; }
}

/// <summary>The fact rows behind a mart's row: those equal in the joined columns.</summary>
public sealed record MartRows
{
    public required string Fact { get; init; }

    /// <summary>Columns of the mart → what they equal in the fact, a column or <c>year(month)</c>.</summary>
    public required Dictionary<string, string> Join { get; init; }

    /// <summary>Which of the joined fact rows count, as SQL over the fact; null for all.</summary>
    public string? Where { get; init; }

    /// <summary>The columns of the mart these rows make up.</summary>
    public required List<string> Of { get; init; }
}
