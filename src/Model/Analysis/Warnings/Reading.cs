namespace Model.Analysis.Warnings;

/// <summary>What a rule found of one unit with what was known on a day: the evidence, whether it warns or not.</summary>
public sealed record Reading
{
    public required string Rule { get; init; }

    /// <summary>What it is about, stable from build to build: <c>06@370883</c>, an employer's code …</summary>
    public required string Unit { get; init; }

    public required Bilingual UnitName { get; init; }

    /// <summary>Null for the whole city's own.</summary>
    public string? County { get; init; }

    /// <summary>Division or key industry; null for all.</summary>
    public string? Industry { get; init; }

    public string? Employer { get; init; }

    public required DateOnly KnownOn { get; init; }

    /// <summary>First day or month of what is counted.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day or month of it.</summary>
    public required DateOnly Last { get; init; }

    public long Cases { get; init; }

    /// <summary>Person-years; null where nothing is divided by.</summary>
    public double? Exposure { get; init; }

    /// <summary>What the rule judges: a ratio, a rate per 1,000, a probability; null for a plain count.</summary>
    public double? Value { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    /// <summary>What was to be expected, in the unit of <see cref="Value"/>, else of <see cref="Cases"/>.</summary>
    public double? Expected { get; init; }

    /// <summary>Chance of as much or more without cause; null where the rule does not rest on one.</summary>
    public double? Chance { get; init; }

    /// <summary>More of it in words.</summary>
    public Bilingual Detail { get; init; } = new();

    /// <summary>How bad: compared with what it was when somebody dismissed it.</summary>
    public double Score { get; init; }

    public bool Warns { get; init; }

    /// <summary>What came of it, where the rule itself can tell; of the replay only.</summary>
    internal bool? CameTrue { get; init; }

    /// <summary>First month of the window that a later one must not share.</summary>
    internal DateOnly WindowFirst { get; init; }

    /// <summary>Words for addresses beside what it is about.</summary>
    internal IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
